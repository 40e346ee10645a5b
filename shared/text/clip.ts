/** Shortening: never half a character at the end, and an ellipsis where something is missing. */

/** What is seen as one sign is no longer than this, unless somebody has heaped accents on it. */
const LONGEST_SIGN = 64;

// Made when it is first needed: that takes 5 ms, and nothing is shortened before a window is there.
let signs: Intl.Segmenter | undefined;

/**
 * The first `most` code units of `text` at the most, without half a character at the end: no half of a
 * surrogate pair, and no part of what is seen as one sign (a family, a flag, a letter with its accents).
 */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const from = Math.max(0, most - LONGEST_SIGN);
  const window = text.slice(from, most + LONGEST_SIGN);
  signs ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  // Where the sign begins that does not fit, or fits no more as a whole.
  const end = signs.segment(window).containing(most - from)?.index ?? 0;
  return end > 0 ? text.slice(0, from + end) : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** Words on one line, with one space where there were any blanks. */
export const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What hangs behind the last whole word. */
const HANGING = /[\s.,;:—–-]+$/;

interface Clipping {
  /**
   * How many code units are kept where the text is longer than it may be; one less by default, for the
   * ellipsis.
   */
  keep?: number;
  /** Ends with a whole word, unless that would take more than half of what is kept. */
  atWord?: boolean;
  ellipsis?: string;
}

/** `text` where it is no longer than `most` code units; else its beginning, and an ellipsis. */
export function clip(text: string, most: number, how: Clipping = {}): string {
  const { keep = most - 1, atWord = false, ellipsis = '…' } = how;
  if (text.length <= most) return text;
  const space = atWord ? text.slice(0, keep + 1).search(/\s\S*$/) : -1;
  const kept = space > keep / 2 ? text.slice(0, space) : cutTo(text, keep);
  return `${atWord ? kept.replace(HANGING, '') : kept.trimEnd()}${ellipsis}`;
}

/**
 * The first words of `text` on one line; with an ellipsis where there is more. Looks at no more than it may
 * need.
 */
export function beginningOf(text: string, most: number): string {
  const words = inOneLine(text.slice(0, most * 4));
  const whole = words.length <= most && text.length <= most * 4;
  return whole ? words : `${cutTo(words, most).trimEnd()}…`;
}
