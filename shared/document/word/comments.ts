import type { Comment, NoteLink, Reply } from '../document';
import { readXml } from '../xml';
import { isYes, nameOf } from './names';

/*
 * Comments and what answers what. Comments themselves say nothing of it: an extension of Word's does
 * (MS-DOCX 2.5.4), which knows each comment by the id of its last paragraph.
 */

/** A comment as it stands in its part. */
export interface Written {
  id: string;
  author: string;
  date?: string;
  text: string;
  links?: NoteLink[];
  lastParagraph?: string;
}

/** Where the words are that a comment covers. */
export interface Covered {
  start: number;
  end: number;
}

/** The parts that say more of the comments. */
export interface Extensions {
  extended?: string;
  ids?: string;
  extensible?: string;
}

export interface Threads {
  comments: Comment[];
  /** How many stand nowhere in the text. */
  lost: number;
  guessed: number;
}

/**
 * The comments in the order of the text, each with its replies. What has no place stands at the end,
 * `length`. Throws a BadXml where an extension cannot be read.
 */
export function threadsOf(
  written: readonly Written[],
  places: ReadonlyMap<string, Covered>,
  length: number,
  extensions: Extensions,
): Threads {
  const said = extensionsIn(extensions);
  const dated = written.map((each): Written => ({
    ...each,
    date: said.dates.get(each.lastParagraph ?? '') ?? each.date,
  }));
  // An extension that knows none of the comments was left behind by a program that knows nothing of it.
  const isGuess = !dated.some(({ lastParagraph }) => said.known.has(lastParagraph ?? ''));
  const parents = isGuess ? guessed(dated, places) : said.parents(dated);
  const threads = new Map<Written, Written[]>();
  for (const each of dated) {
    const root = rootOf(each, parents);
    if (root === each) threads.set(each, threads.get(each) ?? []);
    else
      threads
        .set(root, threads.get(root) ?? [])
        .get(root)!
        .push(each);
  }
  let lost = 0;
  const comments = [...threads].map(([root, replies]): Comment => {
    const place = [root, ...replies].map(({ id }) => places.get(id)).find((there) => there !== undefined);
    if (!place) lost++;
    return {
      ...(place ?? { start: length, end: length }),
      ...told(root),
      resolved: said.resolved.has(root.lastParagraph ?? ''),
      replies: replies.sort(byDate).map(told),
      ...(isGuess && replies.length > 0 ? { guessed: true as const } : {}),
    };
  });
  return {
    comments: comments.sort((a, b) => a.start - b.start || a.end - b.end),
    lost,
    guessed: comments.reduce((sum, { replies }) => sum + (isGuess ? replies.length : 0), 0),
  };
}

const told = ({ author, date, text, links }: Written): Reply => ({
  author,
  ...(date === undefined ? {} : { date }),
  text,
  ...(links ? { links } : {}),
});

/** Those without a date stay where they are. */
const byDate = (a: Written, b: Written): number =>
  a.date === undefined || b.date === undefined || a.date === b.date ? 0 : a.date < b.date ? -1 : 1;

/** The comment that a thread began with; a circle ends at whatever it began with. */
function rootOf(comment: Written, parents: ReadonlyMap<Written, Written>): Written {
  const seen = new Set<Written>();
  let at = comment;
  for (let up = parents.get(at); up && !seen.has(up); up = parents.get(at)) {
    seen.add(at);
    at = up;
  }
  return seen.has(at) ? comment : at;
}

/** Those on exactly the same words answer the first of them. */
function guessed(written: readonly Written[], places: ReadonlyMap<string, Covered>): Map<Written, Written> {
  const parents = new Map<Written, Written>();
  const first = new Map<string, Written>();
  for (const each of [...written].sort(byDate)) {
    const place = places.get(each.id);
    if (!place || place.start === place.end) continue;
    const key = `${place.start} ${place.end}`;
    const before = first.get(key);
    if (before) parents.set(each, before);
    else first.set(key, each);
  }
  return parents;
}

interface Said {
  /** The last paragraphs of the comments that it tells of. */
  known: Set<string>;
  resolved: Set<string>;
  dates: Map<string, string>;
  parents(written: readonly Written[]): Map<Written, Written>;
}

function extensionsIn({ extended, ids, extensible }: Extensions): Said {
  const known = new Set<string>();
  const resolved = new Set<string>();
  const parentOf = new Map<string, string>();
  const paragraphOf = new Map<string, string>();
  const dates = new Map<string, string>();
  for (const xml of [extended, ids, extensible])
    readXml(xml ?? '<none/>', {
      open(tag) {
        const name = nameOf(tag);
        const paragraph = tag.attribute('paraId') ?? '';
        if (name === 'w15:commentEx') {
          known.add(paragraph);
          if (isYes(tag.attribute('done'))) resolved.add(paragraph);
          const parent = tag.attribute('paraIdParent');
          if (parent !== undefined) parentOf.set(paragraph, parent);
        } else if (name === 'w16cid:commentId') paragraphOf.set(tag.attribute('durableId') ?? '', paragraph);
        else if (name === 'w16cex:commentExtensible') {
          const date = tag.attribute('dateUtc');
          const of = paragraphOf.get(tag.attribute('durableId') ?? '');
          if (date !== undefined && of !== undefined) dates.set(of, date);
        }
      },
      text() {},
      close() {},
    });
  return {
    known,
    resolved,
    dates,
    parents(written) {
      // LibreOffice gives ids only to those of which there is something to tell.
      const byParagraph = new Map(
        written.flatMap((each) => (each.lastParagraph === undefined ? [] : [[each.lastParagraph, each]])),
      );
      const parents = new Map<Written, Written>();
      for (const [paragraph, each] of byParagraph) {
        const parent = byParagraph.get(parentOf.get(paragraph) ?? '');
        if (parent && parent !== each) parents.set(each, parent);
      }
      return parents;
    },
  };
}
