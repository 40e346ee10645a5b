/** Whether words are the same by a desk's rules: a change from the one to the other asks for no re-check. */

import { VARIATIONS, ZERO_WIDTH } from '../text/characters';
import { language } from '../text/languages';
import { recurrences } from './recurrences';

/**
 * What a desk does not want to re-check; all off means letter by letter. Whatever may make another word,
 * another figure or another unit is never among it: a change taken for none costs more than a look too many.
 */
export interface SameWords {
  /** Any run of white space is one space; none at the ends. */
  whitespace: boolean;
  /**
   * Quotation marks and apostrophes of any style are one. Feet and inches, minutes and seconds are none of
   * them.
   */
  quotes: boolean;
  /**
   * A hyphen where a line was broken is the same as none, and so is one in a compound that the text itself
   * spells both ways; dashes between words, and between the years or figures of a span, are the same in every
   * style.
   */
  hyphenation: boolean;
  /** Capital and small letters are one. */
  capitals?: boolean | undefined;
}

/**
 * True when `a` and `b` are the same words under `rules`. What no reader can see is never a change of words:
 * how accents and ligatures are composed, soft hyphens, spaces without width. `text` is the one that `a`
 * stood in, before the change: it says which compounds are spelled both ways; without it, none is.
 */
export function sameWords(a: string, b: string, rules: SameWords, text = ''): boolean {
  if (a === b) return true;
  const left = plain(a, rules);
  const right = plain(b, rules);
  return left === right || (rules.hyphenation && sameButHyphens(left, right, text));
}

/**
 * Shapes of letters that a page uses for its looks alone: "ﬁ" is "fi". Digits and superscripts are left as
 * they are.
 */
const SHAPES = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/g;
const UNSEEN = new RegExp(`[${ZERO_WIDTH}${VARIATIONS}\\u034f]`, 'g');

function plain(words: string, { whitespace, quotes, hyphenation, capitals }: SameWords): string {
  const shaped = words.replace(SHAPES, (shape) => shape.normalize('NFKC'));
  let text = shaped.normalize('NFC').replace(UNSEEN, '').replace(/\.{3}/g, '…');
  // Before line ends are spaces like any other. Letters on both sides: no minus, no span of years.
  if (hyphenation) text = dashes(text.replace(/(\p{L})[-\u2010][^\S\n]*\n\s*(?=\p{Ll})/gu, '$1\u00ad'));
  if (whitespace) text = text.replace(/\s+/g, ' ').trim();
  if (quotes) text = quoteMarks(text);
  // By way of capitals, so that a sharp s and two of them meet.
  if (capitals) text = text.toUpperCase().toLowerCase();
  return text;
}

const DASH = '[-\u2010\u2012-\u2015]';
const SPAN = /(?<=\p{Nd})[\u2010-\u2013](?=\p{Nd})/gu;
const TYPESET_HYPHEN = /[\u2010\u2011]/g;
const BETWEEN_WORDS = new RegExp(
  `(?<=[^\\s\\p{Nd}-])(?:\\s+(?:${DASH}|--)\\s+|\\s*(?:[\u2014\u2015]|--)\\s*)(?=[^\\s\\p{Nd}-])`,
  'gu',
);

/**
 * One style for dashes between words and one for spans. Beside a figure a dash may be a sign, and stays what
 * it is.
 */
const dashes = (text: string): string =>
  text.replace(SPAN, '-').replace(TYPESET_HYPHEN, '-').replace(BETWEEN_WORDS, ' – ');

const DOUBLE = /[“”„‟«»"]/;
const MARKS = /[‘’‚‛“”„‟«»‹›"'`´]/g;
/** "The ’90s": no quotation begins there. */
const SHORT_YEAR = /^['’]\d\d(?:s|\b)/;

/**
 * One style for all quotation marks and apostrophes. Behind a digit one that closes no quotation is a prime,
 * single or double.
 */
function quoteMarks(text: string): string {
  // A double mark made of two single ones ('' or ``) is a mark as well.
  const whole = text.replace(/''|``|´´|′′/g, '"');
  const open = { single: 0, double: 0 };
  return whole.replace(MARKS, (mark, at: number) => {
    const kind = DOUBLE.test(mark) ? 'double' : 'single';
    const [before, after] = [whole[at - 1] ?? ' ', whole[at + 1] ?? ' '];
    if (/[\s([{—–-]/.test(before)) open[kind] += SHORT_YEAR.test(whole.slice(at, at + 5)) ? 0 : 1;
    else if (/\p{Nd}/u.test(before) && open[kind] === 0 && !/\p{L}/u.test(after)) {
      return kind === 'double' ? '″' : '′';
    } else if (!/[\p{L}\p{N}]/u.test(after)) open[kind] = Math.max(0, open[kind] - 1);
    return '"';
  });
}

/**
 * Reads both texts at once and lets a hyphen on one side stand for nothing, or for a space, on the other,
 * where it may.
 */
function sameButHyphens(a: string, b: string, text: string): boolean {
  let i = 0;
  let j = 0;
  const dropped = { a: false, b: false };
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (isBroken(a[i]) || isBroken(b[j])) {
      // At a line's end nobody can tell a hyphen of the word's own from one of the page's.
      if (isBroken(a[i])) i++;
      if (isBroken(b[j])) j++;
      if (a[i] === '-' && a[i] !== b[j]) i++;
      else if (b[j] === '-' && a[i] !== b[j]) j++;
    } else if (a[i] === '-' && isSpelledBothWays(a, i, b[j] === ' ', text)) {
      dropped.a = true;
      i++;
      if (b[j] === ' ') j++;
    } else if (b[j] === '-' && isSpelledBothWays(b, j, a[i] === ' ', text)) {
      dropped.b = true;
      j++;
      if (a[i] === ' ') i++;
    } else return false;
  }
  // One taken away here and one put in there: a hyphen has moved among the words, and they say something
  // else.
  return !(dropped.a && dropped.b);
}

/**
 * A hyphen at the end of a line, as `plain` leaves it: the letters of one word stand on both of its sides.
 */
const isBroken = (char: string | undefined): boolean => char === '\u00ad';

/*
 * Without a dictionary nobody can say of which words a prefix makes another one, so none with a prefix is the
 * same with its hyphen and without. "A man-eating shark" and "a man eating shark": neither beside a word that
 * may be the sentence's verb.
 */
const { prefix: PREFIX, verbal: VERBAL } = language.statements.hyphens;

/**
 * Whether the compound around the hyphen at `at` stands in `text` with it and without it, closed up or
 * (`open`) as two words. Never beside a digit or another hyphen: to move one among words is to say something
 * else.
 */
function isSpelledBothWays(words: string, at: number, open: boolean, text: string): boolean {
  const first = /(?<![-\p{L}\p{M}\p{N}'’])[\p{L}\p{M}]+$/u.exec(words.slice(0, at))?.[0];
  const second = /^[\p{L}\p{M}]+(?![-\p{L}\p{M}\p{N}'’])/u.exec(words.slice(at + 1))?.[0];
  if (first === undefined || second === undefined || PREFIX.test(first)) return false;
  if (open && VERBAL.test(second)) return false;
  const spellings = [`${first}-${second}`, `${first}${open ? ' ' : ''}${second}`];
  return spellings.every((spelling) => recurrences(text, spelling).length > 0);
}
