import { fold } from '@shared/text/fold';
import type { Range } from '@shared/text/ranges';

/*
 * The same words twice: as a page has them and as they were read. Between the two differ blanks, hyphens at
 * the ends of lines, ligatures, raised figures, and what was left out as no part of the text. What both have
 * are letters and figures in their order; by those one is found in the other.
 */

/** Letters and figures of a text, folded, and the stretch of the text that each stands for. */
export interface Signs {
  text: string;
  signs: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

const SIGN = /[\p{L}\p{N}]/u;

export function signsOf(text: string): Signs {
  const folded = fold(text);
  const kept: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < folded.text.length;) {
    const sign = String.fromCodePoint(folded.text.codePointAt(at)!);
    if (SIGN.test(sign)) {
      const { start, end } = folded.range(at, at + sign.length);
      // One that takes two code units is two signs at one place.
      for (let unit = 0; unit < sign.length; unit++) {
        kept.push(sign[unit]!);
        starts.push(start);
        ends.push(end);
      }
    }
    at += sign.length;
  }
  return { text, signs: kept.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Which signs lie in a stretch of their text. */
export function signsIn({ starts, ends }: Signs, { start, end }: Range): Range {
  let first = 0;
  while (first < ends.length && ends[first]! <= start) first++;
  let after = first;
  while (after < starts.length && starts[after]! < end) after++;
  return { start: first, end: after };
}

/** The signs as the stretch of text they stand for. */
export const textAt = ({ starts, ends }: Signs, { start, end }: Range): Range => ({
  start: starts[start]!,
  end: ends[end - 1]!,
});
