/**
 * The words of a text as a reader takes them up, with all that belongs to one: "£1.5m", "3,500", "10.30am",
 * "O’Brien’s", "U.S.", "5-year-old", "1914–18", "−2 °C". For whoever makes a selection of what was pointed
 * at.
 */

import type { Range } from '../text/ranges';
import { reachAfter, reachBefore } from './edges';

const LETTER = '[\\p{L}\\p{M}\\u00ad\\u200c\\u200d\\u2060]';
const CHAR = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d\\u2060]';
/** Of scripts that write without spaces; where their words end a dictionary says. */
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}]';
const SPACED = `(?:(?!${UNSPACED})${CHAR})+`;

/** A sign, a currency or both, before a figure. */
const BEFORE = `(?<!${CHAR})[-−–+±~≈<>≤≥]?\\p{Sc}?[-−–+]?[.]?(?=\\p{Nd})`;
/** Between two characters of a word: apostrophe, hyphen, "&" of a firm, "@" of an address. */
const INSIDE = "['’ʼ&@_‐‑-]";
/** Between two figures: decimals, thousands, times, dates, ranges. */
const BETWEEN = '(?<=\\p{N})(?:[.,:/·٫٬]|[-–−]\\p{Sc}?)(?=\\p{N})';
/** "A$5": the letters say which dollar. */
const DOLLAR = '(?<=\\p{Lu})\\p{Sc}(?=\\p{Nd})';
/**
 * A point within letters: of an abbreviation ("U.S", "Ph.D") or an address ("quay.example"), not of two
 * sentences.
 */
const POINT = `(?:(?<=(?<!${LETTER})${LETTER}{1,2})\\.(?=${LETTER})|(?<=\\p{L})\\.(?=\\p{Ll}))`;
/** Behind a figure. */
const AFTER = `(?<=\\p{N})(?:[ \\u00a0\\u202f\\u2009]?(?:[%‰](?!${CHAR})|°(?:[CFK](?!${CHAR}))?)|[′″])`;
/** "a.m.": the last point is the abbreviation's. */
const LAST = '(?<=(?<![\\p{L}\\p{N}])(?:\\p{L}\\.)+\\p{L})\\.';

const WORD = new RegExp(
  `(?:${BEFORE})?${SPACED}(?:(?:${INSIDE}|${BETWEEN}|${DOLLAR}|${POINT})${SPACED})*(?:${AFTER}|${LAST})?` +
    `|${UNSPACED}+`,
  'gu',
);

const unspaced = new RegExp(UNSPACED, 'u');

/** No word is longer than this by any honest means, and none is looked for further off. */
const FURTHEST = 200;
/** What may stand between a figure and its unit. */
const ROOM = 4;

/**
 * The word that the character at `at` belongs to, or else the one that ends there; null where there is
 * none. Offsets are UTF-16 code units, `[start, end)`.
 */
export function wordAt(text: string, at: number): Range | null {
  const words = wordsNear(text, at);
  const word = words.find(({ start, end }) => start <= at && at < end) ?? words.find(({ end }) => end === at);
  return word && isUnspaced(text, word.start) ? byDictionary(text, word, at) : (word ?? null);
}

/**
 * The stretch with both edges moved out to the edges of the words they cut. An edge that cuts none stays,
 * and so does one between characters of a script that writes without spaces. An empty stretch stays as it
 * is.
 */
export function wholeWords(text: string, start: number, end: number): Range {
  if (start >= end) return { start, end };
  const cut = (at: number): Range | undefined =>
    wordsNear(text, at).find((word) => word.start < at && at < word.end && !isUnspaced(text, word.start));
  return { start: cut(start)?.start ?? start, end: cut(end)?.end ?? end };
}

function wordsNear(text: string, at: number): Range[] {
  const from = spaceBefore(text, Math.max(0, at - ROOM));
  let to = Math.min(text.length, at + ROOM);
  while (to < text.length && to - at < FURTHEST && !/\s/u.test(text[to]!)) to++;
  // The unit of a figure that ends here.
  to = Math.min(text.length, to + ROOM);
  const near = text.slice(from, to);
  const words: Range[] = [];
  for (const { 0: found, index } of near.matchAll(WORD)) {
    const word = wholeFigure(text, { start: from + index, end: from + index + found.length });
    // "5km/h" has taken in its "h", and "c=1" its "c".
    while (words.length > 0 && words.at(-1)!.end > word.start) {
      const before = words.pop()!;
      word.start = Math.min(before.start, word.start);
      word.end = Math.max(before.end, word.end);
    }
    words.push(word);
  }
  return words;
}

/**
 * A figure ends where its edges lie for everything else ("12 000", "5km/h", "6'"): a mark on less of it would
 * stand inside a word.
 */
function wholeFigure(text: string, { start, end }: Range): Range {
  // With its unit behind a space it is whole already.
  if (!/^\S*\p{N}\S*$/u.test(text.slice(start, end))) return { start, end };
  const [from, to] = [reachBefore(text, start), reachAfter(text, end)];
  return unspaced.test(text.slice(from, start) + text.slice(end, to))
    ? { start, end }
    : { start: from, end: to };
}

function spaceBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < FURTHEST && !/\s/u.test(text[from - 1]!)) from--;
  return from;
}

const isUnspaced = (text: string, at: number): boolean =>
  unspaced.test(String.fromCodePoint(text.codePointAt(at)!));

let segmenter: Intl.Segmenter | undefined;

function byDictionary(text: string, { start, end }: Range, at: number): Range {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const words = segmenter.segment(text.slice(start, end));
  const { index, segment } = words.containing(Math.min(at, end - 1) - start)!;
  return { start: start + index, end: start + index + segment.length };
}
