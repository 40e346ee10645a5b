/**
 * What a change beside a stretch of words, or under it, makes of it: where a mark goes, and whether its words
 * are others.
 */

import type { Range } from '../text/ranges';
import { mapRange, type ChangeSet } from './changes';
import { NEAREST, reachAfter, reachBefore } from './edges';
import { isUnspaced } from './units';

/** A range held against what stood beside it before. */
export interface Grown extends Range {
  /**
   * Something else stands against an edge than did before: the words are others, though the letters inside
   * may be the same.
   */
  changed: boolean;
  /**
   * What stood against its edges and went without another in its stead: with these around them, the words
   * were its words.
   */
  before: string;
  after: string;
}

/**
 * `fresh` of `newText`, where `old` of `oldText` has come to stand, widened over whatever has grown against
 * it. A mark made inside a word stays there as long as its neighbours do; white space and punctuation put
 * between are no change.
 */
export function withGrown(oldText: string, old: Range, newText: string, fresh: Range): Grown {
  if (isBare(oldText, old) && isBare(newText, fresh)) {
    return { start: fresh.start, end: fresh.end, changed: false, before: '', after: '' };
  }
  const from = reachBefore(newText, fresh.start);
  const to = reachAfter(newText, fresh.end);
  const leftWas = oldText.slice(reachBefore(oldText, old.start), old.start);
  const leftIs = newText.slice(from, fresh.start);
  const rightWas = oldText.slice(old.end, reachAfter(oldText, old.end));
  const rightIs = newText.slice(fresh.end, to);
  const ahead = (): string => newText.slice(Math.max(0, fresh.start - BEYOND), fresh.start);
  const behind = newText.slice(fresh.end, fresh.end + BEYOND);
  const left = leftWas === leftIs ? SAME : beside(backwards(leftWas), backwards(leftIs), backwards(ahead()));
  const right = rightWas === rightIs ? SAME : beside(rightWas, rightIs, behind);
  return {
    start: fresh.start - left.taken,
    end: fresh.end + right.taken,
    changed: left.changed || right.changed,
    before: left.gone ? leftWas : '',
    after: right.gone ? rightWas : '',
  };
}

/**
 * Most marks have a space on either side, and nothing more has to be asked. Beside a figure a space may be
 * one of its own.
 */
function isBare(text: string, { start, end }: Range): boolean {
  const before = start === 0 ? SPACE : text.charCodeAt(start - 1);
  const after = end === text.length ? SPACE : text.charCodeAt(end);
  if ((before !== SPACE && before !== LINE) || (after !== SPACE && after !== LINE)) return false;
  return !mayBeDigit(text.charCodeAt(start)) && !mayBeDigit(text.charCodeAt(end - 1));
}

const [SPACE, LINE] = [32, 10];
/** Digits of other scripts lie above Latin, Greek and Cyrillic letters. */
const mayBeDigit = (code: number): boolean => (code >= 48 && code <= 57) || code >= 0x600;

interface Beside {
  changed: boolean;
  /** How much of what stands there now belongs to the range, from its edge outwards. */
  taken: number;
  /** What stood there went, and nothing came in its stead. */
  gone: boolean;
}

const SAME: Beside = { changed: false, taken: 0, gone: false };
/** Room for white space and a closing mark or two before what may have been parted from the range. */
const BEYOND = 2 * NEAREST;

/** What stood against an edge, what does now, and what follows: all read from the edge outwards. */
function beside(was: string, is: string, beyond: string): Beside {
  if (plain(was).slice(0, NEAREST) === plain(is).slice(0, NEAREST)) return SAME;
  const unspaced = isUnspaced(is.charCodeAt(0));
  if (unspaced && first(is) === first(was)) return SAME;
  if (is === '') {
    const isParted = plain(beyond.replace(PARTING, '')).startsWith(plain(was).slice(0, NEAREST));
    return isParted ? SAME : { changed: true, taken: 0, gone: true };
  }
  // Without spaces only what is new is taken in: the rest of the line stands where it stood.
  const taken = unspaced ? is.length - sameEnd(was, is) : is.length;
  return { changed: true, taken, gone: taken === 0 };
}

/** Told apart are words, not the style in which an apostrophe or a dash is set, nor what cannot be seen. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[‘’‛'`´]/g, "'")
    .replace(/[\p{Pd}\u2212]/gu, '-');

const PARTING = /^[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Terminal_Punctuation}\p{Quotation_Mark}—―…]+/u;

const first = (words: string): string => /^./su.exec(words)?.[0] ?? '';
const backwards = (words: string): string => [...words].reverse().join('');

function sameEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length++;
  return length;
}

export interface Moved extends Grown {
  /** Nothing is left of the range; `start === end` says where it was. */
  gone: boolean;
}

/**
 * Where `range` is after `changes` have led from `oldText` to `newText`: as `mapRange` says, then as
 * `settled` does.
 */
export function moveRange(
  oldText: string,
  newText: string,
  changes: ChangeSet,
  range: Range,
  checked?: string,
): Moved {
  const { start, end, gone } = mapRange(changes, range);
  if (gone) return { start, end, gone, changed: true, before: '', after: '' };
  return { ...settled(oldText, range, newText, { start, end }, checked), gone };
}

/**
 * As `withGrown`, after an edit. `checked` are the words somebody looked at: where these stand in it as they
 * did, with nothing grown against them, the range is theirs again ("3.5", once it was "3", gives its point
 * back with its 5).
 */
export function settled(oldText: string, old: Range, newText: string, fresh: Range, checked?: string): Grown {
  const grown = withGrown(oldText, old, newText, fresh);
  return checked === undefined ? grown : { ...grown, ...shrunk(newText, grown, checked) };
}

/** How far from an edge anything is read to settle a range: texts may be cut off beyond. */
export const READ = 600;

function shrunk(text: string, { start, end }: Range, checked: string): Range {
  const length = checked.length;
  if (length === 0 || length >= end - start) return { start, end };
  const [last, first] = [start + length, end - length];
  if (text.startsWith(checked, start) && reachAfter(text, last) === last) return { start, end: last };
  if (text.startsWith(checked, first) && reachBefore(text, first) === first) return { start: first, end };
  return { start, end };
}
