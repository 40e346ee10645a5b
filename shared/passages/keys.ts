import { dates, readDate } from '../text/dates';
import { foldLetters } from '../text/fold';
import { language } from '../text/languages';
import { quantities } from '../text/numbers';

/*
 * What a text is found by: the stems of its words, its numbers as values, its dates. Keys of different
 * kinds begin with different signs, so that they never meet.
 */

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu;
const { functionWords, searching, calendar } = language;

/** Keys by the word as it stands: a book has a hundred thousand words and ten thousand different ones. */
const known = new Map<string, string>();
const MOST_KNOWN = 200_000;

function keyOfWord(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const lower = foldLetters(word).replace(/['’]s?$|['’]s$/, '');
  const month = calendar.monthOf.get(lower);
  const key =
    lower === '' || functionWords.has(lower) || (lower.length === 1 && !/\p{N}/u.test(lower))
      ? ''
      : month !== undefined
        ? `m:${month}`
        : searching.stemOf(lower.replace(/['’].*$/, ''));
  if (known.size < MOST_KNOWN) known.set(word, key);
  return key;
}

/** The stems of the words of a text; small words have none. */
export function stemsIn(text: string): string[] {
  const keys: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const key = /^\p{N}+$/u.test(word) ? '' : keyOfWord(word);
    if (key !== '') keys.push(key);
  }
  return keys;
}

/** The figures of a number without noughts at its ends, rounded to so many: "3.46 million" has 346. */
export const digitsOf = (value: number, most: number): string =>
  Math.abs(value)
    .toPrecision(most)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '');

/** What numbers are found by: their value, their value roughly, and their figures whatever the scale. */
export function numberKeys(value: number): string[] {
  if (!Number.isFinite(value)) return [];
  const keys = [`#${value}`];
  if (Math.abs(value) >= 10 || !Number.isInteger(value)) keys.push(`~${Number(value.toPrecision(2))}`);
  const digits = digitsOf(value, 3);
  if (digits.length > 1) keys.push(`^${digits}`);
  return keys;
}

/** The keys of the numbers of a text, and of each with what it counts. */
export const numbersIn = (text: string): string[] =>
  quantities(text).flatMap(({ value, unit }) => [
    ...numberKeys(value),
    ...(unit === '' || functionWords.has(unit) ? [] : [`=${value} ${searching.stemOf(foldLetters(unit))}`]),
  ]);

/** The keys of the dates of a text: day and month together. */
export function datesIn(text: string): string[] {
  // A month by itself is a word like any other.
  if (!/\d/.test(text)) return [];
  return dates(text).flatMap(({ start, end }) => {
    const [read] = readDate(text.slice(start, end));
    if (!read) return [];
    const { day, month } = read;
    return [
      ...(day === undefined ? [] : [`d:${day}${month === undefined ? '' : `-${month}`}`]),
      ...(month === undefined ? [] : [`m:${month}`]),
    ];
  });
}

/** The number that a heading or a paragraph goes by: it counts nothing. */
const LABEL = /^\s*(?:\d+(?:\.\d+)+\.?|\d+[.)])\s+(?=\p{L})/u;

/** All keys of a text. */
export function keysIn(given: string): string[] {
  const text = given.replace(LABEL, '');
  return [...stemsIn(text), ...numbersIn(text), ...datesIn(text)];
}
