import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';

const words = language.backing;

/** Where a page or a part is named, and its number as a checker writes it. */
export interface Pointed extends Range {
  is: string;
}

const DASH = '\\s?[–—-]\\s?';
/** "14", "14v", "14f.", "14n", "A14" of a newspaper, "xiv". */
const PAGE =
  '(?:\\d{1,3},\\d{3}(?!\\d)|\\d{1,5}(?:[rvn]|\\s?ff?)?(?![\\p{L}])|[a-z]-?\\d{1,3}(?![\\p{L}])|[ivxlc]{1,7}(?![\\p{L}]))';
const PAGES_MORE = `(?:${DASH}${PAGE})?`;
const AND = `(?:\\s?[,&]\\s?|${words.together.source})`;
const PAGES = `${PAGE}${PAGES_MORE}(?:${AND}\\d{1,5}(?:${DASH}\\d{1,5})?(?![:/.]?\\d|\\s?\\p{L}))*`;
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])${words.page}\\s*(${PAGES})(?![\\p{N}])`, 'giu');
/** Figures of other scripts too: a work in Arabic is cited in its own. */
const FIGURES = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9]{1,5}';
const ABROAD = new RegExp(
  `(?<![\\p{L}\\p{N}])${words.pageAbroad}\\s*(${FIGURES}(?:${DASH}${FIGURES})?(?:\\s?ff?(?!\\p{L}))?)(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Behind the year of a citation: "(Harrow, 1974), 118", "12 (2001): 33–40". */
const CITED = new RegExp(
  `(?<=\\([^()\\n]{0,200}(?:1[5-9]|20)\\d\\d\\)\\s?[:,]\\s?)\\d{1,4}${PAGES_MORE}(?=[.;,)]?(?:\\s|$))`,
  'gu',
);
const FILED = new RegExp(
  `(?<=${words.filed.source})\\d{1,5}(?:${DASH}\\d{1,5})?(?:,\\s?\\d{1,5}(?:${DASH}\\d{1,5})?)*(?![\\p{L}\\p{N}])`,
  'gu',
);
const before = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${word}\\s+(?=\\p{L})`, 'giu');
const SPELLED = before(words.page);
const PART_SPELLED = before(words.partSpelled);
const THROUGH = new RegExp(words.pageThrough, 'iuy');

/** Every page that a note names, in no order; two may be of the same signs. */
export function* pagesIn(text: string): Generator<Pointed> {
  for (const pattern of [NAMED, ABROAD, CITED, FILED])
    for (const { 0: all, 1: is = all, index } of text.matchAll(pattern))
      yield { start: index, end: index + all.length, is: inFigures(is) };
  for (const { 0: all, index } of text.matchAll(SPELLED)) {
    const first = spelledAt(text, index + all.length);
    if (!first) continue;
    THROUGH.lastIndex = first.end;
    const joint = THROUGH.exec(text)?.[0];
    const last = joint === undefined ? null : spelledAt(text, first.end + joint.length);
    const is = last ? `${first.is}–${last.is}` : first.is;
    yield { start: index, end: (last ?? first).end, is };
  }
}

/** Parts with a number that is spelled out, as they were written: "chapter three". */
export function* partsSpelledIn(text: string): Generator<Pointed> {
  for (const { 0: all, index: start } of text.matchAll(PART_SPELLED)) {
    const number = spelledAt(text, start + all.length);
    if (number) yield { start, end: number.end, is: text.slice(start, number.end) };
  }
}

/** "twelve", as "12": a page is a whole number, and no book has ten thousand. */
function spelledAt(text: string, from: number): { is: string; end: number } | null {
  const read = language.numbers.spelledAt(text, from);
  if (!read || !Number.isInteger(read.value) || read.value < 1 || read.value > 9_999) return null;
  return { is: String(read.value), end: read.end };
}

/** The figures of Arabic and Persian stand in the order of their values, in two rows. */
const inFigures = (page: string): string =>
  page.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (sign) => String(sign.codePointAt(0)! % 16));
