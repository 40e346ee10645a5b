import type { Tag } from '../xml';
import type { Element } from './elements';
import type { ChangeMark } from './line';
import { nameOf } from './names';

/*
 * Tracked changes (ECMA-376, part 1, 17.13.5): of words, of the ends of paragraphs, of rows and cells. How
 * words looked before is not read.
 */

const KINDS: Record<string, Pick<ChangeMark, 'type' | 'arrives'>> = {
  'w:ins': { type: 'insertion', arrives: true },
  'w:del': { type: 'deletion', arrives: false },
  'w:moveTo': { type: 'move', arrives: true },
  'w:moveFrom': { type: 'move', arrives: false },
  'w:cellIns': { type: 'insertion', arrives: true },
  'w:cellDel': { type: 'deletion', arrives: false },
};

function changeIn(tag: Tag): ChangeMark {
  const date = tag.attribute('date');
  return {
    ...KINDS[nameOf(tag)]!,
    author: tag.attribute('author') ?? '',
    ...(date === undefined ? {} : { date }),
  };
}

const change: Element = (story, tag) => {
  const mark = changeIn(tag);
  if (story.atEnd) {
    const end = story.paragraph?.end;
    if (end && mark.arrives) end.inserted = true;
    else if (end) end.deleted = true;
    return undefined;
  }
  story.changes.push(mark);
  // Of a row and of a cell it is said once, within their properties, and holds to their end.
  return story.inRow ? undefined : () => story.changes.pop();
};

const ofRow: Element = (story) => {
  story.inRow = true;
  return () => {
    story.inRow = false;
  };
};

const before: Element = () => 'skip';

export const CHANGE_ELEMENTS: Record<string, Element> = {
  'w:ins': change,
  'w:del': change,
  'w:moveTo': change,
  'w:moveFrom': change,
  'w:cellIns': change,
  'w:cellDel': change,
  'w:trPr': ofRow,
  'w:tcPr': ofRow,
  'w:pPrChange': before,
  'w:rPrChange': before,
  'w:tblPrChange': before,
  'w:tblPrExChange': before,
  'w:tblGridChange': before,
  'w:trPrChange': before,
  'w:tcPrChange': before,
  'w:sectPrChange': before,
};
