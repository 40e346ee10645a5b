/*
 * Which way a paragraph runs: the way of its own language. Its first letter does not tell, for an English
 * paragraph may begin with an Arabic quotation, and an Arabic one with a Latin name; so its words outside
 * quotations are counted.
 */

export type Direction = 'ltr' | 'rtl';

export const opposite = (direction: Direction): Direction => (direction === 'ltr' ? 'rtl' : 'ltr');

/** A stretch of a paragraph, in UTF-16 code units from the paragraph's start, `[start, end)`. */
export interface Stretch {
  start: number;
  end: number;
}

/** A paragraph shows its language well before this; one of a whole book must not be counted at every key. */
const ENOUGH = 4_000;

/**
 * The blocks and planes in which Unicode keeps the scripts that run from right to left (DerivedBidiClass: R
 * and AL).
 */
const RTL_LETTER = /^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

/*
 * Quotation marks that belong together. One that nobody closes quotes to the end, as when a speech goes on
 * in the next paragraph. A single or straight one inside or behind a word is an apostrophe, or the mark of
 * a Hebrew abbreviation.
 */
const QUOTATION = new RegExp(
  [
    '“[^“”]*(?:”|$)',
    '”[^“”]*“',
    '„[^„“”]*(?:[“”]|$)',
    '«[^«»]*(?:»|$)',
    '»[^«»]*«',
    '‹[^‹›]*›',
    '「[^「」]*(?:」|$)',
    '『[^『』]*』',
    '(?<![\\p{L}\\p{N}])"(?:[^"]|"(?=\\p{L}))*(?:"|$)',
    // Bounded, for each of many that nobody closes would be followed to the end.
    "(?<![\\p{L}\\p{N}])(?:‘(?:[^‘’]|’(?=\\p{L})){0,1000}’|'(?:[^']|'(?=\\p{L})){0,1000}')",
  ].join('|'),
  'gu',
);

/**
 * The direction of a paragraph. In turn, until one is clear: its words outside quotations that cannot be
 * names, all its words outside quotations, all its words. Without a letter it runs from left to right.
 */
export function directionOf(paragraph: string): Direction {
  const text = paragraph.slice(0, ENOUGH);
  if (!hasRtlLetters(text)) return 'ltr';
  const outside = text.replace(QUOTATION, (quoted) => ' '.repeat(quoted.length));
  return clear(lettersIn(outside, false)) ?? clear(lettersIn(outside, true)) ?? most(lettersIn(text, true));
}

/** The words within quotation marks that run against the paragraph they are in, `direction`, in order. */
export function foreignQuotations(paragraph: string, direction: Direction): Stretch[] {
  if (!hasRtlLetters(paragraph)) return [];
  return [...paragraph.matchAll(QUOTATION)].flatMap(({ 0: quoted, index }): Stretch[] => {
    const inner = quoted.slice(1).replace(/[”“»«›」』"’']$/u, '');
    if (!/\p{L}/u.test(inner) || most(lettersIn(inner.slice(0, ENOUGH), true)) === direction) return [];
    return [{ start: index + 1, end: index + 1 + inner.length }];
  });
}

/** Whether the question of a direction arises at all. */
export const hasRtlLetters = (text: string): boolean => ANY_RTL_LETTER.test(text);

const ANY_RTL_LETTER = new RegExp(RTL_LETTER.source.slice(1), 'u');

interface Letters {
  ltr: number;
  rtl: number;
  first: Direction;
}

/**
 * How many letters of the words run either way. Without `names`, words with a capital do not count: a name
 * has no language.
 */
function lettersIn(text: string, names: boolean): Letters {
  const letters: Letters = { ltr: 0, rtl: 0, first: 'ltr' };
  for (const [word] of text.matchAll(WORD)) {
    if (!names && CAPITAL.test(word)) continue;
    const way = RTL_LETTER.test(word) ? 'rtl' : 'ltr';
    if (letters.ltr + letters.rtl === 0) letters.first = way;
    letters[way] += word.length;
  }
  return letters;
}

/** The direction that at least three of four letters have; null where neither has. */
function clear({ ltr, rtl }: Letters): Direction | null {
  if (ltr + rtl === 0) return null;
  return ltr >= 3 * rtl ? 'ltr' : rtl >= 3 * ltr ? 'rtl' : null;
}

const most = ({ ltr, rtl, first }: Letters): Direction => (ltr === rtl ? first : ltr > rtl ? 'ltr' : 'rtl');
