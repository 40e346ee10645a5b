import { foldLetters } from '@shared/text/fold';
import { inRow } from '../../storage/cache/words';

/*
 * What counts as a word for the search, and when two words are the same: case, accents and the marks that
 * scripts may leave out make no difference. In scripts without spaces between words every character is a word
 * of its own, so that what is asked for is found as a phrase.
 */

/** Called for each word of a text, with its place in UTF-16 code units. */
type Visit = (start: number, end: number) => void;

/** Letters beyond this are no part of a word: what is longer is data that lost its way into a text. */
export const LONGEST_WORD = 64;

const ALONE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const LETTER = /[\p{L}\p{N}]/u;
// Besides the marks on letters: the soft hyphen and the joiners, which nobody sees.
const INSIDE = /[\p{M}\u00AD\u200C\u200D\u2060\uFEFF]/u;

const SPACE = 0,
  BEGINS = 1,
  GOES_ON = 2,
  STANDS_ALONE = 3,
  HALF = 4;

/**
 * The kind of every code unit, looked up where a regular expression on ten million words would take seconds.
 */
let kinds: Uint8Array | undefined;
function kindsOfUnits(): Uint8Array {
  if (kinds) return kinds;
  kinds = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1)
    kinds[unit] = unit >= 0xd800 && unit < 0xe000 ? HALF : kindOf(String.fromCharCode(unit));
  return kinds;
}

function kindOf(char: string): number {
  if (INSIDE.test(char)) return GOES_ON;
  if (!LETTER.test(char)) return SPACE;
  return ALONE.test(char) ? STANDS_ALONE : BEGINS;
}

function eachWord(text: string, visit: Visit): void {
  const kinds = kindsOfUnits();
  let start = -1;
  let alone = false;
  for (let at = 0, length = 1; at < text.length; at += length) {
    const unit = text.charCodeAt(at);
    let kind = kinds[unit]!;
    length = 1;
    if (kind === HALF) {
      const point = text.codePointAt(at)!;
      length = point > 0xffff ? 2 : 1;
      kind = length === 2 ? kindOf(String.fromCodePoint(point)) : SPACE;
    }
    if (start >= 0 && (kind === GOES_ON || (kind === BEGINS && !alone))) continue;
    if (start >= 0) visit(start, at);
    start = kind === BEGINS || kind === STANDS_ALONE ? at : -1;
    alone = kind === STANDS_ALONE;
  }
  if (start >= 0) visit(start, text.length);
}

const PLAIN = /^[a-z0-9]*$/;

/** The form in which a word is compared; '' where nothing of it counts. */
export function folded(word: string): string {
  if (PLAIN.test(word)) return word.slice(0, LONGEST_WORD);
  return foldLetters(word).slice(0, LONGEST_WORD);
}

export interface Word {
  folded: string;
  start: number;
  end: number;
}

/** The words of a short text, folded, with their places. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    const word = folded(text.slice(start, end));
    if (word) words.push({ folded: word, start, end });
  });
  return words;
}

/** Text whose words are folded once they have no capitals: most English prose, with its quotation marks. */
const ENGLISH = /^[\t\n\r -~\u2010-\u201F\u2026]*$/;

/**
 * The words of a long text as a row of the index has them: what `wordsOf` says without their places, and
 * sooner.
 */
export function rowed(text: string): string {
  if (ENGLISH.test(text)) {
    const row = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    if (!hasTooLong(row)) return row;
  }
  return inRow(wordsOf(text).map((word) => word.folded));
}

/** Whether words that blanks divide are longer than any: looks back from where the next one would be. */
function hasTooLong(row: string): boolean {
  for (let at = LONGEST_WORD; at < row.length;) {
    const blank = row.lastIndexOf(' ', at);
    if (at - blank > LONGEST_WORD) return true;
    at = blank + 1 + LONGEST_WORD;
  }
  return false;
}
