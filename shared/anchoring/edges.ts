/**
 * A word's edge, once for everything that looks for words: what has grown against a stretch of text.
 *
 * White space, opening and closing punctuation and an em dash part words; so do the points of a sentence,
 * unless they join on to a letter or digit (".5", ",000", "'s", ".com"). Everything else that stands against
 * a word is part of it: letters, digits and combining marks of any script, signs, currencies, per cent,
 * degrees, primes, superscripts, hyphens and slashes. By Unicode's own properties (general category,
 * Terminal_Punctuation, Quotation_Mark), so in any language.
 *
 * Chinese, Japanese, Thai and their like write without spaces, and nothing but a dictionary could say where
 * their words end. There the letter beside an edge stands for the word: another one there is a change, one
 * further off is none.
 */

import { isHigh, isLow, isSpace } from '../text/characters';
import { isUnspaced } from './units';

enum Kind {
  Space = 1,
  /** A letter, digit or combining mark. */
  Word,
  /** The same, of a script that writes without spaces. */
  Unspaced,
  Digit,
  /** Points that may join: part of a word only between two of its letters or digits. */
  Joint,
  /** A quotation mark, which may be an apostrophe or a prime as well. */
  Quote,
  /** All other opening, closing and ending punctuation. */
  Parting,
  Hyphen,
  /** Cannot be seen: it is looked through. */
  Unseen,
  Sign,
}

// Whoever reads on over more than this reads no word any more (a web address, a text without spaces).
const FARTHEST = 128;
/**
 * What is looked at of a neighbour to tell it from another one: less than an anchor keeps of its
 * surroundings.
 */
export const NEAREST = 30;
// An opening quotation mark further off than this is not looked for.
const QUOTED = 400;

/**
 * Where the word that `at` is the beginning of begins in truth: `at` where nothing has grown against it from
 * before.
 */
export function reachBefore(text: string, at: number): number {
  let start = at;
  let unspaced = 0;
  while (start > 0 && at - start < FARTHEST) {
    const from = charBefore(text, start);
    const kind = kindAt(text, from);
    if (kind === Kind.Unspaced && ++unspaced > NEAREST) break;
    const grouped = kind === Kind.Space ? groupBefore(text, from) : from;
    if (kind === Kind.Space ? grouped === from : !isGrown(text, from, kind, 'before')) break;
    start = grouped;
  }
  return trimUnseen(text, at, start, 1);
}

/** Where the word that ends at `at` ends in truth: `at` where nothing has grown against it from behind. */
export function reachAfter(text: string, at: number): number {
  let end = at;
  let unspaced = 0;
  while (end < text.length && end - at < FARTHEST) {
    const kind = kindAt(text, end);
    if (kind === Kind.Unspaced && ++unspaced > NEAREST) break;
    const to = kind === Kind.Space ? groupAfter(text, end) : charAfter(text, end);
    if (kind === Kind.Space ? to === end : !isGrown(text, end, kind, 'after')) break;
    end = to;
  }
  return trimUnseen(text, at, end, -1);
}

/** Whether `[start, end)` are words of their own: nothing has grown against them. */
export const isOwn = (text: string, start: number, end: number): boolean =>
  reachBefore(text, start) === start && reachAfter(text, end) === end;

/**
 * Whether the character at `at` belongs to the word that stands behind it (`before`) or before it (`after`).
 */
function isGrown(text: string, at: number, kind: Kind, side: 'before' | 'after'): boolean {
  switch (kind) {
    case Kind.Joint:
      return isJoined(text, at) || (side === 'before' && isDecimalPoint(text, at));
    case Kind.Quote:
      return isApostrophe(text, at) || isPrime(text, at);
    case Kind.Hyphen:
      return !isDash(text, at);
    case Kind.Parting:
    case Kind.Space:
      return false;
    default:
      return true;
  }
}

const isWord = (kind: Kind): boolean => kind === Kind.Word || kind === Kind.Digit;

/**
 * "1.5", "12:30", "bbc.com": letters or digits on both of its sides. "Yes,他" has a comma between two
 * sentences' halves.
 */
function isJoined(text: string, at: number): boolean {
  const before = seenBefore(text, at);
  if (before < 0 || !isWord(kindAt(text, seenAfter(text, charAfter(text, at))))) return false;
  const kind = kindAt(text, before);
  return isWord(kind) || kind === Kind.Sign || kind === Kind.Unspaced;
}

/** ".5": nothing stands before it that it could end. */
function isDecimalPoint(text: string, at: number): boolean {
  if (!'.,·٫'.includes(text[at]!) || kindAt(text, at + 1) !== Kind.Digit) return false;
  const before = seenBefore(text, at);
  const kind = before < 0 ? Kind.Space : kindAt(text, before);
  if (kind === Kind.Space || kind === Kind.Sign || kind === Kind.Hyphen) return true;
  return /[\p{Ps}\p{Pi}"'—―]/u.test(text[before]!);
}

function isApostrophe(text: string, at: number): boolean {
  if (!"'’‘‛`´＇".includes(text[at]!)) return false;
  const before = seenBefore(text, at);
  return before >= 0 && isWord(kindAt(text, before)) && isWord(kindAt(text, seenAfter(text, at + 1)));
}

/** Feet and inches, minutes and seconds: a straight mark right behind a digit that closes no quotation. */
function isPrime(text: string, at: number): boolean {
  const mark = text[at]!;
  if (!'\'"´`'.includes(mark)) return false;
  let digit = at - 1;
  // Two single marks are a double one.
  if (digit >= 0 && mark !== '"' && text[digit] === mark) digit--;
  if (digit < 0 || kindAt(text, digit) !== Kind.Digit) return false;
  return !isQuoteOpen(text, at, mark);
}

/** Whether a quotation that began with `mark` in this line is still open at `at`. */
function isQuoteOpen(text: string, at: number, mark: string): boolean {
  const floor = Math.max(0, at - QUOTED);
  for (let k = at - 1; k >= floor && text[k] !== '\n'; k--) {
    if (text[k] !== mark) continue;
    const before = k === 0 ? Kind.Space : kindAt(text, k - 1);
    const opens =
      before === Kind.Space || (before === Kind.Parting && /[\p{Ps}\p{Pi}—―]/u.test(text[k - 1]!));
    if (opens) return true;
    if (kindAt(text, k - 1) !== Kind.Digit && !isApostrophe(text, k)) return false;
  }
  return false;
}

/** "--" is how a typewriter sets a dash; before a figure it is a sign all the same. */
function isDash(text: string, at: number): boolean {
  if (text[at] !== '-') return false;
  let from = at;
  while (from > 0 && text[from - 1] === '-') from--;
  let to = at + 1;
  while (text[to] === '-') to++;
  return to - from > 1 && kindAt(text, to) !== Kind.Digit;
}

/** "5 000": a space, of whatever width, between the groups of one number. `at` is that of the space. */
function groupAfter(text: string, at: number): number {
  if (!isGroupSpace(text.charCodeAt(at))) return at;
  if (digitsBefore(text, at, 4) > 3 || digitsBefore(text, at, 4) === 0 || !startsNumber(text, at)) return at;
  return digitsAfter(text, at + 1, 4) === 3 && !isFraction(text, at + 4) ? at + 4 : at;
}

/** The same from behind: where the group before the space at `at` begins, or `at`. */
function groupBefore(text: string, at: number): number {
  if (!isGroupSpace(text.charCodeAt(at)) || digitsAfter(text, at + 1, 4) !== 3) return at;
  const digits = digitsBefore(text, at, 4);
  return digits > 0 && digits < 4 && startsNumber(text, at) ? at - digits : at;
}

/** No number of groups begins with 0, goes on behind a point, or has a figure of four digits in it. */
function startsNumber(text: string, at: number): boolean {
  const digits = digitsBefore(text, at, 4);
  const first = at - digits;
  if (text[first] === '0' && digits < 3) return false;
  return !(first > 1 && /[.,/:-]/.test(text[first - 1]!) && kindAt(text, first - 2) === Kind.Digit);
}

const isFraction = (text: string, at: number): boolean =>
  /[/:-]/.test(text[at] ?? '') && kindAt(text, at + 1) === Kind.Digit;
const isGroupSpace = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x2007;

function digitsBefore(text: string, at: number, most: number): number {
  let count = 0;
  while (count < most && at - count > 0 && kindAt(text, at - count - 1) === Kind.Digit) count++;
  return count;
}

function digitsAfter(text: string, at: number, most: number): number {
  let count = 0;
  while (count < most && kindAt(text, at + count) === Kind.Digit) count++;
  return count;
}

/** A soft hyphen at the far end of what was taken in says nothing. */
function trimUnseen(text: string, at: number, reach: number, step: 1 | -1): number {
  let to = reach;
  while (to !== at && kindAt(text, step > 0 ? to : to - 1) === Kind.Unseen) to += step;
  return to;
}

function seenBefore(text: string, at: number): number {
  let from = at > 0 ? charBefore(text, at) : -1;
  while (from >= 0 && kindAt(text, from) === Kind.Unseen) from = from > 0 ? charBefore(text, from) : -1;
  return from;
}

function seenAfter(text: string, at: number): number {
  let to = at;
  while (to < text.length && kindAt(text, to) === Kind.Unseen) to = charAfter(text, to);
  return to;
}

const charAfter = (text: string, at: number): number =>
  isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
const charBefore = (text: string, at: number): number =>
  isLow(text.charCodeAt(at - 1)) && isHigh(text.charCodeAt(at - 2)) ? at - 2 : at - 1;

// Asking Unicode once per character, not once per occurrence.
const kinds = new Uint8Array(65536);

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return Kind.Space;
  if (charAfter(text, at) > at + 1) return kindOf(String.fromCodePoint(text.codePointAt(at)!));
  return (kinds[code] ||= kindOf(String.fromCharCode(code)));
}

function kindOf(char: string): Kind {
  if (isSpace(char.charCodeAt(0)) || /[\s\u0085]/.test(char)) return Kind.Space;
  if (/\p{Default_Ignorable_Code_Point}/u.test(char)) return Kind.Unseen;
  if (/\p{Nd}/u.test(char)) return Kind.Digit;
  if (isUnspaced(char.charCodeAt(0))) return Kind.Unspaced;
  if (/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(char)) return Kind.Word;
  if (/[.,:·٫٬،．，]/.test(char)) return Kind.Joint;
  if (/[\p{Quotation_Mark}`´]/u.test(char)) return Kind.Quote;
  if (/[—―⸺⸻]/.test(char)) return Kind.Parting;
  if (/\p{Pd}/u.test(char)) return Kind.Hyphen;
  return /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Terminal_Punctuation}…¿¡]/u.test(char) ? Kind.Parting : Kind.Sign;
}
