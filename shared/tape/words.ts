import { language } from '../text/languages';
import { matchesOf } from '../text/matches';
import type { Range } from '../text/ranges';
import { Words, type Separator } from './columns';
import { formsOf, numberAt } from './forms';
import { Seen } from './seen';

/*
 * Words as they are heard: case, signs, hyphens and figures make no difference.
 */

/**
 * Figures with groups and decimals; letters with the apostrophes in them and around them, and with what an
 * editor has changed of them: "[T]he", "walk[ed]".
 */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*\p{L}*|(?:\[[\p{L}\p{M}]+\])?['’]?[\p{L}\p{M}]+(?:\[[\p{L}\p{M}]+\])?(?:['’][\p{L}\p{M}]+)*(?:(?<=in)['’](?!\p{L}))?|%/u;

/** A sum of money with its sign, which is said behind it. */
const SUM = `[${[...language.tape.moneys.keys()].join('')}]\\p{N}+(?:[.,]\\p{N}+)*\\p{L}*(?:[ -](?:${[...language.numbers.scales.keys()].join('|')})(?!\\p{L}))?`;
/** What a transcript notes that was no speech: "(APPLAUSE)", "[Music]", "(inaudible 00:12)". */
const NOTE = /\([^()\p{Ll}]{2,60}\)|\[[^[\]]{2,60}\]|\(\p{L}+(?: \d\d?(?::\d\d)+)?\)/u;

/** The words of what was said. What a transcript notes in brackets was not said. */
export const wordsSaid = (text: string): Words =>
  wordsOutside(
    text,
    [...matchesOf(text, NOTE)].map(({ 0: note, index }) => ({ start: index, end: index + note.length })),
  );

/** The words of a text outside of stretches of it, which are in order and apart. */
export function wordsOutside(text: string, without: readonly Range[]): Words {
  const words = new Words();
  /** Of the words by their numbers, those that a number in words may begin with. */
  const counts: boolean[] = [];
  const numberOf = (start: number, end: number): number => {
    const forms = formsOf(text.slice(start, end));
    const number = words.numberOf(forms);
    if (number >= 0) counts[number] = forms[0]!.counts;
    return number;
  };
  const seen = new Seen(text, numberOf);
  let next = 0;
  let last = 0;
  for (let at = 0; at < text.length;) {
    // Most words are plain letters with a blank or a sign behind them: a pattern takes ten times as long.
    let end = at;
    let hash = 0;
    let code = 0;
    for (; end < text.length; end++) {
      code = text.charCodeAt(end);
      if (!isPlainLetter(code)) break;
      hash = Math.imul(hash ^ code, FNV_PRIME);
    }
    const isPlain =
      end > at && (end === text.length || (code < 0x80 && code !== APOSTROPHE && code !== BRACKET));
    if (!isPlain && (end > at || code > 0x20)) end = endByPattern(text, at);
    if (end === at) {
      at++;
      continue;
    }
    while (next < without.length && without[next]!.end <= at) next++;
    if (next === without.length || without[next]!.start > at) {
      const word = isPlain ? seen.at(at, end, hash) : numberOf(at, end);
      const whole = word >= 0 && counts[word] ? numberAt(text, at) : null;
      if (whole) end = Math.max(end, whole.end);
      words.put(whole ? words.numberOf(whole.forms) : word, separatorIn(text, last, at), at, end);
      last = end;
    }
    at = end;
  }
  return words;
}

/** Fowler, Noll and Vo's, for hashes of 32 bits. */
const FNV_PRIME = 0x0100_0193;
const APOSTROPHE = 0x27;
const BRACKET = 0x5b;
const isPlainLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

const STICKY = new RegExp(`${SUM}|${WORD.source}`, 'iuy');

/** Where the word ends that begins at `at`; `at` where none does. */
function endByPattern(text: string, at: number): number {
  STICKY.lastIndex = at;
  return STICKY.test(text) ? STICKY.lastIndex : at;
}

function separatorIn(text: string, start: number, end: number): Separator {
  // Between most words is a blank and nothing else.
  if (end - start === 1 && text.charCodeAt(start) === 0x20) return '';
  let found: Separator = '';
  for (let at = start; at < end; at++) {
    const sign = text[at]!;
    if (sign === '—' || sign === '–' || sign === '…' || (sign === '-' && text[at + 1] === '-')) return '-';
    if (sign === '.' && text[at + 1] === '.') return '-';
    if (sign === '.' || sign === '?' || sign === '!') found = '.';
    else if (found === '' && (sign === ',' || sign === ';' || sign === ':')) found = ',';
  }
  return found;
}
