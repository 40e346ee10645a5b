import { characterStart, DIRECTION_MARKS, JOINERS, TURNS, ZERO_WIDTH } from '@shared/text/characters';
import type { TextRange } from '../types';

/**
 * What can be trimmed at a selection's edges: white space of every script, and marks of direction without
 * words between.
 */
const BLANK = new RegExp(`[\\s${ZERO_WIDTH}${JOINERS}${DIRECTION_MARKS}${TURNS}\\u180e\\0]`, 'u');

/**
 * No character a reader would call one is longer than this by any honest means; a window this wide never cuts
 * one.
 */
const WINDOW = 256;

let segmenter: Intl.Segmenter | undefined;
const graphemes = (): Intl.Segmenter =>
  (segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' }));

/**
 * The nearest boundary between characters as a reader counts them (Unicode UAX #29 grapheme clusters) at or
 * before (`side` -1) or at or after (`side` 1) `offset`. Looks at a window around `offset` only, so a long
 * text costs nothing.
 */
export function characterEdge(text: string, offset: number, side: -1 | 1): number {
  if (offset <= 0 || offset >= text.length) return Math.min(Math.max(offset, 0), text.length);
  // A plain letter between plain letters needs no segmenter, and that is nearly every call.
  if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) return offset;
  const from = characterStart(text, Math.max(0, offset - WINDOW));
  const cluster = graphemes()
    .segment(text.slice(from, offset + WINDOW))
    .containing(offset - from);
  const start = from + (cluster?.index ?? offset - from);
  if (start === offset || side === -1) return start;
  return start + (cluster?.segment.length ?? 0);
}

const isPlain = (unit: number): boolean => unit >= 0x20 && unit < 0x300;

/**
 * The words of a selection: grown outwards so that no character is split, then trimmed of blanks at both
 * edges. Null when nothing but blanks is selected. `start` and `end` may come in either order and are cut to
 * the text.
 */
export function wordsOf(text: string, start: number, end: number): TextRange | null {
  let from = characterEdge(text, Math.min(start, end), -1);
  let to = characterEdge(text, Math.max(start, end), 1);
  while (from < to && BLANK.test(text[from]!)) from++;
  while (to > from && BLANK.test(text[to - 1]!)) to--;
  if (from >= to) return null;
  // A blank that belongs to the character after it (a joiner before a letter, say) stays with it.
  return { start: characterEdge(text, from, -1), end: characterEdge(text, to, 1) };
}
