import { dates, readDate } from '../text/dates';
import { foldLetters } from '../text/fold';
import { language } from '../text/languages';
import { quantities, type Quantity } from '../text/numbers';
import { wordsIn, WordNumbers } from './words';

/*
 * What a text is found by: the stems of its words, its numbers as values, its dates. Keys of different
 * kinds begin with different signs, so that they never meet.
 */

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

/** The stem of a word; '' of small words and of figures. */
const stemOfWord = (word: string): string => (/^\p{N}+$/u.test(word) ? '' : keyOfWord(word));

/** The stems of the words of a text; small words have none. */
export const stemsIn = (text: string): string[] =>
  wordsIn(text)
    .map(stemOfWord)
    .filter((stem) => stem !== '');

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

/** A number with what it counts; null where it counts nothing. */
function countKey({ value, unit }: Quantity): string | null {
  const stem = unit === '' ? null : stemOfUnit(unit);
  return stem === null ? null : `=${value} ${stem}`;
}

/** Stems by the word behind a number; null of a small word, which counts nothing. */
const units = new Map<string, string | null>();

function stemOfUnit(unit: string): string | null {
  const found = units.get(unit);
  if (found !== undefined) return found;
  const stem = functionWords.has(unit) ? null : searching.stemOf(foldLetters(unit));
  if (units.size < MOST_KNOWN) units.set(unit, stem);
  return stem;
}

/** The keys of the numbers of a text, and of each with what it counts. */
export const numbersIn = (text: string): string[] =>
  quantities(text).flatMap((quantity) => {
    const counted = countKey(quantity);
    return [...numberKeys(quantity.value), ...(counted === null ? [] : [counted])];
  });

/** The keys of the dates of a text: day and month together. */
export function datesIn(text: string): string[] {
  // A month by itself is a word like any other.
  if (!searching.day.test(text)) return [];
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

/** Keys by numbers, as they come: what is kept of a hundred papers is kept in figures. */
export class KeyNumbers {
  /** The numbers by their keys. */
  readonly all = new Map<string, number>();
  /** The same by words as they stand; below nothing for those that have no stem. */
  readonly #words = new WordNumbers((word) => {
    const stem = stemOfWord(word);
    return stem === '' ? -1 : this.#of(stem);
  });

  /** The same by what numbers amount to. */
  readonly #values = new Map<number, number[]>();

  /** The numbers of all keys of a text, see `keysIn`. */
  in(given: string): number[] {
    const text = given.replace(LABEL, '');
    const numbers = this.#words.in(text).filter((number) => number >= 0);
    for (const quantity of quantities(text)) this.#ofQuantity(quantity, numbers);
    for (const key of datesIn(text)) numbers.push(this.#of(key));
    return numbers;
  }

  #ofQuantity(quantity: Quantity, into: number[]): void {
    const { value } = quantity;
    let ofValue = this.#values.get(value);
    if (!ofValue) {
      ofValue = numberKeys(value).map((key) => this.#of(key));
      if (this.#values.size < MOST_KNOWN) this.#values.set(value, ofValue);
    }
    into.push(...ofValue);
    const counted = countKey(quantity);
    if (counted !== null) into.push(this.#of(counted));
  }

  #of(key: string): number {
    let number = this.all.get(key);
    if (number === undefined) this.all.set(key, (number = this.all.size));
    return number;
  }
}
