import { isUnique } from './unique';

/**
 * An anchor keeps a mark's position *and* its words, so that either can correct the other
 * (W3C Web Annotation, TextPositionSelector + TextQuoteSelector in one).
 */
export interface Anchor {
  /** UTF-16 code units into the draft, `[start, end)`. Offset 0 is an offset. */
  start: number;
  end: number;
  /** The very words, `text.slice(start, end)`. */
  exact: string;
  /** Words before and after, long enough to tell this place from its lookalikes. */
  prefix: string;
  suffix: string;
}

const SHORTEST_CONTEXT = 32;
// A page of boilerplate repeated word for word cannot be told apart by context at all; growing further only
// costs.
const LONGEST_CONTEXT = 256;

/**
 * The anchor of `text.slice(start, end)`, with the shortest context (doubling from 32 to 256 code units)
 * that makes it unique in `text`.
 * Expects `0 <= start < end <= text.length`; throws RangeError otherwise.
 */
export function anchorAt(text: string, start: number, end: number): Anchor {
  if (!(
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= text.length
  )) {
    throw new RangeError(`No words between ${start} and ${end} in a text of ${text.length} code units.`);
  }
  const exact = text.slice(start, end);
  for (let size = SHORTEST_CONTEXT; ; size *= 2) {
    const prefix = text.slice(Math.max(0, start - size), start);
    const suffix = text.slice(end, end + size);
    if (size >= LONGEST_CONTEXT || isUnique(text, prefix + exact + suffix))
      return { start, end, exact, prefix, suffix };
  }
}
