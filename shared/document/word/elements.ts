import { leave, type LeftOutKind } from '../left-out';
import type { Tag } from '../xml';
import { CHANGE_ELEMENTS } from './change-elements';
import { DRAWING_ELEMENTS } from './drawing-elements';
import { addressIn, withPlace } from './fields';
import { BREAK } from './line';
import { keptAddress } from './links';
import { MATH_ELEMENTS } from './math-elements';
import { isOn, isYes, nameOf, numberIn, valueOf } from './names';
import type { Story } from './story';
import { levelOf, takeLook } from './styles';
import { signOf } from './symbols';
import { TABLE_ELEMENTS } from './table-elements';

/**
 * What an element means when it opens. Answers what is to be done when it closes; or that nothing in it is
 * read. Of an element that is not listed the inside is read: controls, smart tags and other people's wrappers
 * hold words like any other.
 */
export type Element = (story: Story, tag: Tag) => (() => void) | 'skip' | undefined;

const skip: Element = () => 'skip';

const words: Element = (story) => {
  story.textIs = 'words';
  return () => {
    story.textIs = null;
  };
};

const code: Element = (story) => {
  story.textIs = 'code';
  return () => {
    story.textIs = null;
  };
};

/** A sign that is an element of its own; in the properties of a paragraph `w:tab` is a place for tabs. */
const sign =
  (written: string): Element =>
  (story) => {
    if (!story.inProperties) story.write(written);
  };

const look: Element = (story, tag) => {
  const name = nameOf(tag);
  if (story.atEnd) {
    if (name === 'w:vanish' && story.paragraph) story.paragraph.end.hidden = isOn(tag);
  } else if (story.run) takeLook(story.run.look, name, tag);
};

/** Where a comment begins, ends or is referred to: the first place that says so. */
const commentAt =
  (which: 'from' | 'to' | 'mark'): Element =>
  (story, tag) => {
    const id = tag.attribute('id') ?? '';
    const place = story.piece.comments.get(id) ?? {};
    place[which] ??= story.here();
    story.piece.comments.set(id, place);
  };

const noteAt =
  (endnote: boolean): Element =>
  (story, tag) => {
    const note = { at: story.here(), id: tag.attribute('id') ?? '', endnote, mark: '' };
    if (story.isIn) story.piece.notes.push(note);
    if (story.run && isYes(tag.attribute('customMarkFollows'))) story.run.note = note;
  };

/** Goes into a link. */
function link(story: Story, href: string | null): () => void {
  story.links.push(keptAddress(href, story.whole.leftOut));
  return () => story.links.pop();
}

const leftOut =
  (kind: LeftOutKind): Element =>
  (story) => {
    if (story.isIn) leave(story.whole.leftOut, kind);
  };

const piece: Element = (story, tag) => {
  story.beginPiece(tag);
};

export const ELEMENTS: Record<string, Element | undefined> = {
  ...CHANGE_ELEMENTS,
  ...TABLE_ELEMENTS,
  ...DRAWING_ELEMENTS,
  ...MATH_ELEMENTS,
  'w:comment': piece,
  'w:footnote': piece,
  'w:endnote': piece,

  'w:p'(story, tag) {
    story.beginParagraph();
    story.piece.lastParagraph = tag.attribute('paraId');
    return () => story.endParagraph();
  },
  'w:pPr'(story) {
    story.inProperties = true;
    return () => {
      story.inProperties = false;
    };
  },
  'w:pStyle'(story, tag) {
    if (story.paragraph) story.paragraph.style = story.whole.styles.named(valueOf(tag));
  },
  'w:outlineLvl'(story, tag) {
    if (story.paragraph) story.paragraph.level = levelOf(numberIn(valueOf(tag)) ?? 9);
  },
  'w:numId'(story, tag) {
    if (story.paragraph) story.paragraph.list = valueOf(tag);
  },
  'w:ilvl'(story, tag) {
    if (story.paragraph) story.paragraph.depth = numberIn(valueOf(tag));
  },
  'w:framePr'(story, tag) {
    const kind = tag.attribute('dropCap');
    if (story.paragraph) story.paragraph.dropCap = kind === 'drop' || kind === 'margin';
  },
  'w:r'(story) {
    const outer = story.run;
    story.run = { look: {}, font: '' };
    return () => {
      story.run = outer;
    };
  },
  'w:rPr'(story) {
    if (!story.inProperties) return undefined;
    story.atEnd = true;
    return () => {
      story.atEnd = false;
    };
  },
  'w:rStyle'(story, tag) {
    if (story.run && !story.atEnd) story.run.style = valueOf(tag);
  },
  'w:rFonts'(story, tag) {
    if (story.run && !story.atEnd)
      story.run.font = tag.attribute('ascii') ?? tag.attribute('hAnsi') ?? story.run.font;
  },
  'w:b': look,
  'w:i': look,
  'w:vanish': look,
  'w:vertAlign': look,
  'w:sz': look,

  'w:t': words,
  'w:delText': words,
  'w:instrText': code,
  'w:delInstrText': code,
  'w:tab': sign('\t'),
  'w:ptab': sign('\t'),
  'w:br': sign(BREAK),
  'w:cr': sign(BREAK),
  'w:noBreakHyphen': sign('\u2011'),
  'w:softHyphen': sign('\u00ad'),
  'w:sym'(story, tag) {
    story.write(signOf(tag.attribute('font') ?? '', tag.attribute('char') ?? ''));
  },
  'w16se:symEx'(story, tag) {
    story.write(signOf(tag.attribute('font') ?? '', tag.attribute('char') ?? ''));
  },

  'w:fldChar'(story, tag) {
    const type = tag.attribute('fldCharType');
    if (type === 'begin') story.fields.begin();
    else if (type === 'separate') story.fields.separate();
    else if (type === 'end' && story.fields.end() === 'control' && story.isIn)
      leave(story.whole.leftOut, 'controls');
    return 'skip';
  },
  'w:fldSimple': (story, tag) => link(story, addressIn(tag.attribute('instr') ?? '')),
  'w:hyperlink'(story, tag) {
    const address = story.whole.links.get(tag.attribute('id') ?? '');
    return link(story, address === undefined ? null : withPlace(address, tag.attribute('anchor') ?? ''));
  },

  'w:footnoteReference': noteAt(false),
  'w:endnoteReference': noteAt(true),
  'w:commentRangeStart': commentAt('from'),
  'w:commentRangeEnd': commentAt('to'),
  'w:commentReference': commentAt('mark'),
  'w:headerReference'(story) {
    story.piece.heads = true;
  },
  'w:footerReference'(story) {
    story.piece.heads = true;
  },

  'mc:AlternateContent'(story) {
    const outer = story.alternative;
    story.alternative = { taken: false };
    return () => {
      story.alternative = outer;
    };
  },
  'mc:Choice': (story) => story.takesAlternative(),
  'mc:Fallback': (story) => story.takesAlternative(),
  'w:rt': skip,
  'w:sdtPr': skip,
  'w:sdtEndPr': skip,
  'w:altChunk': leftOut('embedded'),
  'w:subDoc': leftOut('embedded'),
  'w:control': leftOut('controls'),
};
