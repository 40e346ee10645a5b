import { firstEndingAfter, firstStartingFrom, type Range } from '../../text/ranges';
import type { Cue } from '../document';

/*
 * A transcript: who said what when, and where each of the words stands in the file it was read from. Offsets
 * are UTF-16 code units, `[start, end)`.
 */

/**
 * A stretch of the file, and the words that are read there: the same, or what a sign like `&amp;` stands for.
 */
export interface Piece extends Range {
  text: string;
}

/** What somebody said from one stamp to the next. */
export interface Turn {
  /** As the file names them; empty where it names nobody. */
  speaker: string;
  /** In seconds from the start of the recording; null where the file does not say. */
  time: number | null;
  /** In the order of the file; put together they are the words. */
  pieces: Piece[];
}

/** The words of a transcript as one text: a paragraph for each turn, and whose it is. */
export interface Spoken {
  text: string;
  cues: Cue[];
  /** Where a stretch of the text, which may not be empty, stands in the file. */
  sourceOf: (range: Range) => Range;
}

/** A piece, and where in the text it stands. */
interface Placed extends Range {
  piece: Piece;
}

/** The words of `turns` as one text; of a turn without words nothing is left. */
export function spokenIn(turns: readonly Turn[]): Spoken {
  const cues: Cue[] = [];
  const placed: Placed[] = [];
  const paragraphs: string[] = [];
  let at = 0;
  for (const { speaker, time, pieces } of turns) {
    const words = pieces.map(({ text }) => text).join('');
    if (words.trim() === '') continue;
    const start = at;
    for (const piece of pieces) {
      placed.push({ start: at, end: at + piece.text.length, piece });
      at += piece.text.length;
    }
    paragraphs.push(words);
    cues.push({ start, end: at, speaker, time });
    at += '\n'.length;
  }
  return { text: paragraphs.join('\n'), cues, sourceOf: (range) => sourceOf(placed, range) };
}

function sourceOf(placed: readonly Placed[], range: Range): Range {
  const first = placed[firstEndingAfter(placed, range.start)]!;
  const last = placed[firstEndingAfter(placed, range.end - 1)]!;
  return { start: startIn(first, range.start), end: endIn(last, range.end) };
}

/** Of a piece that is spelt otherwise in the file the whole is meant. */
const isVerbatim = ({ piece }: Placed): boolean => piece.text.length === piece.end - piece.start;
const startIn = (each: Placed, at: number): number =>
  each.piece.start + (isVerbatim(each) ? Math.max(0, at - each.start) : 0);
const endIn = (each: Placed, at: number): number =>
  isVerbatim(each) ? each.piece.start + at - each.start : each.piece.end;

/** The cue that a place stands in or behind; undefined in front of the first. The cues are in text order. */
export const cueAt = (cues: readonly Cue[], at: number): Cue | undefined =>
  cues[firstStartingFrom(cues, at + 1) - 1];
