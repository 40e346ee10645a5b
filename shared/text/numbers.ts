import { language } from './languages';
import type { Range } from './ranges';

/** A number as it stands, and what it amounts to. */
export interface Quantity extends Range {
  kind: 'number' | 'money' | 'percent';
  /** Its value with "million" and the like multiplied in; NaN where the words do not say. */
  value: number;
  /** The noun that follows: "12 people" counts people. Lower case, or ''. */
  unit: string;
}

const { words, tens, ones, scales, percent, ordinal, notCounting, moneys, whose, decimal, thousands } =
  language.numbers;

const oneOf = (list: Iterable<string>): string => [...list].join('|');
const escaped = (sign: string): string => sign.replace(/[.]/g, '\\$&');
const WORD = `(?:${oneOf(tens)})-(?:${oneOf(ones)})|${oneOf(words.keys())}`;
const DIGITS = `\\d+(?:${escaped(thousands)}\\d{3})*(?:${escaped(decimal)}\\d+)?`;

const NUMBER = new RegExp(
  `(?<currency>(?:${oneOf(whose)})?[$£€¥] ?)?` +
    `(?:(?<digits>(?<![\\p{L}\\p{N}.])${DIGITS})|(?<![\\p{L}\\p{N}-])(?<word>${WORD})(?![\\p{L}\\p{N}]))` +
    `(?:[ -]?(?<scale>${oneOf(scales.keys())})(?![\\p{L}\\p{N}]))?` +
    `(?<percent>${percent})?` +
    `(?<money> (?:${oneOf(moneys)})(?![\\p{L}]))?`,
  'giu',
);

const ORDINAL = new RegExp(`^\\d[\\d${thousands}]*${ordinal}\\b`);
const UNCOUNTED = new RegExp(`(?:${oneOf(notCounting)}) $`, 'i');

/** The value of a lower-case number word, "twenty-two" included, or undefined. */
export const numberWord = (lower: string): number | undefined => language.numbers.valueOf(lower);

/** All numbers of `text` in digits or words, with value and kind. */
export function quantities(text: string): Quantity[] {
  const out: Quantity[] = [];
  for (const found of text.matchAll(NUMBER)) {
    // "33rd" ranks; it does not count.
    if (ORDINAL.test(text.slice(found.index, found.index + 24))) continue;
    const groups = found.groups!;
    const word = groups.word?.toLowerCase();
    const start = found.index;
    if (word === ones[0] && UNCOUNTED.test(text.slice(Math.max(0, start - 8), start))) continue;
    const base = groups.digits !== undefined ? figureOf(groups.digits) : (numberWord(word!) ?? NaN);
    const value = base * (scales.get(groups.scale?.toLowerCase() ?? '') ?? 1);
    const kind = groups.percent ? 'percent' : groups.currency || groups.money ? 'money' : 'number';
    const end = start + found[0].length;
    out.push({ start, end, kind, value, unit: unitAfter(text, end) });
  }
  return out;
}

/** The value of digits with the language's signs for thousands and decimals. */
const figureOf = (digits: string): number => Number(digits.replaceAll(thousands, '').replace(decimal, '.'));

function unitAfter(text: string, end: number): string {
  return /^[- ](\p{L}[\p{L}-]*)/u.exec(text.slice(end, end + 30))?.[1]?.toLowerCase() ?? '';
}
