import type { ImportCandidate } from '@shared/contract';
import type { Annotation } from '@shared/document/annotations';
import type { TrackedChange } from '@shared/document/document';
import type { PartKind } from '@shared/domain';
import { clip, cutTo } from '@shared/text/clip';
import { firstEndingAfter, type Range } from '@shared/text/ranges';

/*
 * How a text that was read will look: lines of pieces, for one block of it. A block is what is drawn at once,
 * a few paragraphs, and only those in view are: a book is looked at as quickly as a column.
 */

export type ChangeKind = TrackedChange['type'];

/** Words that look the same from end to end. */
export interface Words {
  is: 'words';
  text: string;
  bold: boolean;
  italic: boolean;
  link: boolean;
  /** How they were changed, where changes are shown. */
  change: ChangeKind | null;
  /** Something is written on them; and it is what is looked at. */
  annotated: boolean;
  chosen: boolean;
}
export type Piece =
  | Words
  /** Words of a change that are not in the text. */
  | { is: 'absent'; text: string; change: ChangeKind }
  /** Where a note's mark stood. */
  | { is: 'note'; number: number; chosen: boolean };

export interface Line extends Range {
  /** A paragraph begins here; a long one goes on in the next block. */
  begins: boolean;
  role: 'heading' | 'standfirst' | 'byline' | 'body';
  level: number;
  part: PartKind | null;
  pieces: Piece[];
}

/* About as much as is in view at once: more would be laid out for nothing, in one long task. */
const MOST_LINES = 6;
const MOST_CHARACTERS = 1_500;

/** What is drawn at once, and how many paragraphs it has. */
export interface Block extends Range {
  lines: number;
}

/** `text` in blocks: whole paragraphs, but for one that is longer than a block. Offsets of `text`. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  // Behind the end of a paragraph: looked for once, however many blocks that is cut into.
  let after = 0;
  const afterAt = (offset: number) => {
    if (after <= offset) after = text.indexOf('\n', offset) + 1 || text.length;
    return after;
  };
  for (let start = 0; start < text.length;) {
    let end = start;
    let lines = 0;
    for (; lines < MOST_LINES && end < text.length; lines++) {
      if (afterAt(end) - start > MOST_CHARACTERS) break;
      end = afterAt(end);
    }
    if (end === start) {
      end = cutAt(text, start);
      lines = 1;
    }
    blocks.push({ start, end, lines });
    start = end;
  }
  return blocks;
}

/** Where the first part of a paragraph ends that is longer than a block: behind a word, if it has any. */
function cutAt(text: string, start: number): number {
  const part = text.slice(start, start + MOST_CHARACTERS + 1);
  const behind = part.lastIndexOf(' ', MOST_CHARACTERS - 1) + 1;
  // Only where there is no blank it takes long to find out where a sign ends.
  return start + (behind || cutTo(part, MOST_CHARACTERS).length);
}

/** The block with the words at `offset`. */
export const blockAt = (blocks: readonly Range[], offset: number): number =>
  Math.max(0, Math.min(firstEndingAfter(blocks, offset), blocks.length - 1));

/** Where the next paragraph begins, or with -1 the one before, that is `wanted`; null where there is none. */
export function paragraphFrom(
  text: string,
  offset: number,
  by: 1 | -1,
  wanted: (paragraph: Range) => boolean,
): number | null {
  let paragraph = paragraphAt(text, offset);
  for (;;) {
    const next = by > 0 ? paragraph.end + 1 : paragraph.start - 1;
    if (next < 0 || next >= text.length) return null;
    paragraph = paragraphAt(text, next);
    if (wanted(paragraph)) return paragraph.start;
  }
}

/** The paragraph that `offset` is in, without the end of its line. */
export function paragraphAt(text: string, offset: number): Range {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const stop = text.indexOf('\n', start);
  return { start, end: stop === -1 ? text.length : stop };
}

const BOLD = 1;
const ITALIC = 2;
const LINK = 4;
const ANNOTATED = 8;
const CHOSEN = 16;
const CHANGED: Record<ChangeKind, number> = { insertion: 32, deletion: 64, move: 128 };
const LOOK = { bold: BOLD, italic: ITALIC, link: LINK } as const;

export interface Shown {
  annotations: readonly Annotation[];
  /** The one that is looked at. */
  chosen: string | null;
  /** Whether tracked changes are seen in the text. */
  changes: boolean;
  /** Lines that are left out. */
  without: readonly Range[];
}

type Read = Pick<ImportCandidate, 'text' | 'formats' | 'apparatus'>;

/** The lines of one block as they will look. */
export function linesOf(block: Range, read: Read, shown: Shown): Line[] {
  const { formats, apparatus } = read;
  const looks = looksOn(block, read, shown);
  const between = insertsOn(block, read, shown);
  const onLines = formats.filter(
    (format) => !(format.type in LOOK) && format.end >= block.start && format.start <= block.end,
  );
  const parts = apparatus.parts.filter(({ start, end }) => end >= block.start && start <= block.end);
  const lines: Line[] = [];
  for (let start = block.start; start < block.end;) {
    const stop = read.text.indexOf('\n', start);
    const end = stop === -1 || stop > block.end ? block.end : stop;
    const within = (range: Range) => range.start <= start && end <= range.end;
    if (!shown.without.some(within)) {
      const format = onLines.find(within);
      const role = format && !(format.type in LOOK) ? (format.type as Line['role']) : 'body';
      lines.push({
        start,
        end,
        begins: start === 0 || read.text[start - 1] === '\n',
        role,
        level: format?.type === 'heading' ? format.level : 0,
        part: parts.find(within)?.kind ?? null,
        pieces: piecesOf({ start, end }, read.text, (offset) => looks[offset - block.start]!, between),
      });
    }
    start = end + 1;
  }
  return lines;
}

/** For every character of the block how it looks. */
function looksOn(block: Range, { formats, apparatus }: Read, shown: Shown): Uint8Array {
  const looks = new Uint8Array(block.end - block.start);
  const paint = ({ start, end }: Range, look: number) => {
    const to = Math.min(end, block.end) - block.start;
    for (let at = Math.max(0, start - block.start); at < to; at++) looks[at]! |= look;
  };
  for (const format of formats) {
    const { type } = format;
    if (type === 'bold' || type === 'italic' || type === 'link') paint(format, LOOK[type]);
  }
  for (const each of shown.annotations)
    paint(each, each.key === shown.chosen ? ANNOTATED | CHOSEN : ANNOTATED);
  if (shown.changes) for (const change of apparatus.changes) paint(change, CHANGED[change.type]);
  return looks;
}

const LONGEST_ABSENT = 400;

/** What stands between characters and is not in the text. */
function insertsOn(block: Range, { apparatus }: Read, shown: Shown): Map<number, Piece[]> {
  const between = new Map<number, Piece[]>();
  const put = (offset: number, piece: Piece) => {
    if (offset < block.start || offset > block.end) return;
    const here = between.get(offset);
    if (here) here.push(piece);
    else between.set(offset, [piece]);
  };
  if (shown.changes)
    for (const { start, text, type } of apparatus.changes)
      if (text) put(start, { is: 'absent', text: clip(text, LONGEST_ABSENT), change: type });
  apparatus.footnotes.forEach(({ at }, index) =>
    put(at, { is: 'note', number: index + 1, chosen: shown.chosen === `footnote ${index + 1}` }),
  );
  return between;
}

function piecesOf(
  { start, end }: Range,
  text: string,
  lookAt: (offset: number) => number,
  between: ReadonlyMap<number, Piece[]>,
): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  const words = (to: number) => {
    if (to > from) pieces.push(wordsOf(text.slice(from, to), lookAt(from)));
    from = to;
  };
  // What stands where a long paragraph is cut is the next block's.
  const last = end === text.length || text[end] === '\n' ? end : end - 1;
  for (let at = start; at <= last; at++) {
    const here = between.get(at);
    if (here || (at > from && at < end && lookAt(at) !== lookAt(from))) words(at);
    if (here) pieces.push(...here);
  }
  words(end);
  return pieces;
}

const KINDS = Object.keys(CHANGED) as ChangeKind[];

const wordsOf = (text: string, look: number): Words => ({
  is: 'words',
  text,
  bold: (look & BOLD) !== 0,
  italic: (look & ITALIC) !== 0,
  link: (look & LINK) !== 0,
  change: KINDS.find((kind) => (look & CHANGED[kind]) !== 0) ?? null,
  annotated: (look & ANNOTATED) !== 0,
  chosen: (look & CHOSEN) !== 0,
});
