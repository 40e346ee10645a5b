import { detailsIn } from '../details';
import type { ChangesAs, Notice, ReadDocument } from '../document';
import { leave, leftOutSentence, struckSentence } from '../left-out';
import { walkOf } from '../walk';
import { readXml } from '../xml';
import { Book } from './book';
import { Spreads } from './spreads';
import { Stories, type StoriesRead } from './story';

/** The parts of an IDML, as XML, in the order of its map. */
export interface IdmlParts {
  /** designmap.xml, the styles, and what else is referred to. */
  book: readonly string[];
  spreads: readonly string[];
  masters: readonly string[];
  /** By their identifiers. */
  stories: ReadonlyMap<string, string>;
}

/** What an InCopy story becomes: all of it stands in one file. Throws a BadXml. */
export function readIcml(xml: string, changes: ChangesAs): ReadDocument {
  const book = new Book();
  readXml(xml, walkOf(book));
  const stories = new Stories(book, changes);
  let within = 0;
  let title = '';
  readXml(
    xml,
    walkOf({
      enter(tag) {
        if (within > 0) return stories.enter(tag);
        if (tag.local !== 'Story') return undefined;
        within++;
        title ||= titleIn(tag.attribute('StoryTitle'));
        const leaving = stories.enter(tag);
        return () => {
          within--;
          if (typeof leaving === 'function') leaving();
        };
      },
      words: (words) => within > 0 && stories.words(words),
      instruction: (target, body) => within > 0 && stories.instruction(target, body),
    }),
  );
  return documentOf(stories.done(), title, []);
}

/**
 * What an InDesign layout becomes: its stories as a reader comes to them, each with those that are anchored
 * in it behind it; then those that no page shows. What stands on master pages only, or on layers that are not
 * shown, is no part of it. Throws a BadXml.
 */
export function readIdml(parts: IdmlParts, changes: ChangesAs): ReadDocument {
  const book = new Book();
  for (const part of parts.book) readXml(part, walkOf(book));
  const shown = framesIn(parts.spreads, book);
  const masters = framesIn(parts.masters, book);
  const order = shown.stories();
  const seen = new Set(order);
  const onMasters = masters.stories().filter((story) => !seen.has(story) && parts.stories.has(story));
  const hidden = [...shown.hidden].filter((story) => !seen.has(story) && parts.stories.has(story));
  const stories = new Stories(book, changes);
  leave(stories.leftOut, 'pictures', shown.pictures);
  const told = new Set([...onMasters, ...hidden]);
  const waiting = [...order, ...parts.stories.keys()].reverse();
  for (let story = waiting.pop(); story !== undefined; story = waiting.pop()) {
    const xml = parts.stories.get(story);
    if (xml === undefined || told.has(story)) continue;
    told.add(story);
    readXml(xml, walkOf(stories));
    waiting.push(...stories.anchored.splice(0).reverse());
  }
  return documentOf(stories.done(), '', [
    ...saidOf(onMasters.length, 'on master pages, such as running heads and page numbers,'),
    ...saidOf(hidden.length, 'on layers or in frames that are not shown'),
  ]);
}

function framesIn(spreads: readonly string[], book: Book): Spreads {
  const frames = new Spreads(book.hiddenLayers);
  for (const spread of spreads) readXml(spread, walkOf(frames));
  return frames;
}

const saidOf = (stories: number, where: string): Notice[] =>
  stories === 0 ? [] : [{ level: 'info', message: `Text ${where} was left out.` }];

function documentOf(
  { apparatus, leftOut, struck, ...words }: StoriesRead,
  title: string,
  said: Notice[],
): ReadDocument {
  const left = leftOutSentence(leftOut);
  return {
    ...words,
    details: detailsIn(words.text, words.formats, apparatus.parts),
    notices: [
      ...said,
      ...(left === '' ? [] : [{ level: 'info' as const, message: left }]),
      ...(struck === 0 ? [] : [{ level: 'warning' as const, message: struckSentence(struck) }]),
    ],
    apparatus: { ...apparatus, title },
  };
}

/** "$ID/" is InDesign's word for nothing. */
const titleIn = (title: string | undefined): string => (title ?? '').replace(/^\$ID\//, '').trim();
