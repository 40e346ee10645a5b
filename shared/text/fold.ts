/**
 * One form for all ways to write the same letters, wherever words are looked for: case, accents, ligatures,
 * full-width forms and what nobody sees make no difference.
 */

import {
  DIRECTION_MARKS,
  INVISIBLE_OPERATORS,
  isHigh,
  isLow,
  JOINERS,
  TURNS,
  VARIATIONS,
  ZERO_WIDTH,
} from './characters';
import { firstAbove } from './ranges';

// Accents on Latin, Greek and Cyrillic letters, the points of Hebrew, the vowel signs and the stretching of
// Arabic,
// and what nobody sees. Not the vowels of Indic scripts, which are marks by name only.
const LEFT_OUT = new RegExp(
  '[\\u0300-\\u036F\\u0591-\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED' +
    `${ZERO_WIDTH}${JOINERS}${DIRECTION_MARKS}${TURNS}${INVISIBLE_OPERATORS}${VARIATIONS}]`,
  'g',
);
const UNLIKE_THEIR_ACCENT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};
const UNLIKE = new RegExp(`[${Object.keys(UNLIKE_THEIR_ACCENT).join('')}]`, 'g');

/** Letters in the form in which they are compared; '' where nothing of them counts. */
export function foldLetters(letters: string): string {
  const bare = letters.normalize('NFKD').replace(LEFT_OUT, '').toLowerCase();
  return bare.replace(UNLIKE, (char) => UNLIKE_THEIR_ACCENT[char]!);
}

/** Signs a person types one for the other; each stands for its whole group. */
const GROUPS = ["'’‘‚‛ʼ`´′‹›", '"“”„‟«»″', '-‐‑‒–—―−'];
const ALIKE = new Map(GROUPS.flatMap((group) => [...group].map((sign) => [sign, group[0]!])));

/** A character as it is compared: signs by their group, white space as one space. */
function foldCharacter(char: string): string {
  const sign = ALIKE.get(char);
  if (sign !== undefined) return sign;
  const letters = foldLetters(char);
  if (letters !== '' && /^\s$/u.test(char)) return ' ';
  // "¨" is written as a space and an accent; by itself it is a sign like any other.
  return letters.startsWith(' ') ? char : letters;
}

/**
 * What a code unit folds to where that is one code unit too; 0 where it was never asked, `MANY` where it is
 * not one for one. A book has two million: they are looked up.
 */
const units = new Int32Array(0x10000);
const MANY = -1;
const SPACE = 32;

function learn(unit: number): number {
  const folded = isHalf(unit) ? '' : foldCharacter(String.fromCharCode(unit));
  return (units[unit] = folded.length === 1 ? folded.charCodeAt(0) : MANY);
}

/** The same of characters that are not one for one; few texts have more than a handful. */
const others = new Map<string, string>();
const MOST_OTHERS = 20_000;

function learnOther(char: string): string {
  const folded = foldCharacter(char);
  if (others.size < MOST_OTHERS) others.set(char, folded);
  return folded;
}

const isAccent = (char: string): boolean => /\p{M}/u.test(char);
const isHalf = (unit: number): boolean => isHigh(unit) || isLow(unit);

/** A text folded, and the way back: where in the text a stretch of the folded one stands. */
export interface Folded {
  /** Lower case, no accents, one kind of quotation mark and dash, one space for any run of white space. */
  readonly text: string;
  /**
   * The stretch of the text that is folded to `[start, end)`, in whole characters, accents included.
   * `start` is less than `end`.
   */
  range: (start: number, end: number) => { start: number; end: number };
  /** Whether a character of the text goes on over this place of the folded one. */
  isWithin: (at: number) => boolean;
}

/**
 * Folds a text in one pass. Between blocks a code unit stands for a code unit; a block is where it does
 * not: a ligature, a run of spaces, a letter with its accents, or what is left out.
 */
export function fold(text: string): Folded {
  const blocks = new Blocks();
  const out = new Units(text.length);
  let spaced = false;
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const one = units[unit] || learn(unit);
    if (one > 0 && !(spaced && one === SPACE)) {
      out.put(one);
      spaced = one === SPACE;
      at += 1;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at)!);
    const folded = others.get(char) ?? learnOther(char);
    const joins = folded === '' ? isAccent(char) : spaced && folded === ' ';
    if (joins && out.length > 0) blocks.widen(out.length, at, char.length);
    else {
      if (folded.length !== char.length) blocks.add(out.length, folded.length, at, char.length);
      for (let index = 0; index < folded.length; index++) out.put(folded.charCodeAt(index));
    }
    if (folded !== '') spaced = folded === ' ';
    at += char.length;
  }
  const { text: folded } = out;
  return {
    text: folded,
    range: (start, end) => blocks.range(start, end),
    isWithin: (at) => blocks.isWithin(at),
  };
}

/** So many code units become a string at once. */
const CHUNK = 8192;

/** Code units one after the other. */
class Units {
  #units: Uint16Array;
  length = 0;

  constructor(room: number) {
    this.#units = new Uint16Array(room + 16);
  }

  put(unit: number): void {
    if (this.length === this.#units.length) {
      const larger = new Uint16Array(2 * this.length);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units[this.length++] = unit;
  }

  get text(): string {
    const parts: string[] = [];
    for (let at = 0; at < this.length; at += CHUNK) {
      // Spreading them out would take five times as long.
      const chunk = this.#units.subarray(at, Math.min(this.length, at + CHUNK));
      parts.push(Reflect.apply(String.fromCharCode, null, chunk) as string);
    }
    return parts.join('');
  }
}

/** Stretches of a folded text that are as long as what they stand for everywhere but in here; in order. */
class Blocks {
  readonly #from: number[] = [];
  readonly #length: number[] = [];
  readonly #at: number[] = [];
  readonly #size: number[] = [];

  add(from: number, length: number, at: number, size: number): void {
    this.#from.push(from);
    this.#length.push(length);
    this.#at.push(at);
    this.#size.push(size);
  }

  /**
   * Gives `size` code units at `at` to the character before `to`; what was left out in between goes along.
   */
  widen(to: number, at: number, size: number): void {
    let last = this.#from.length - 1;
    while (last >= 0 && this.#length[last] === 0 && this.#from[last] === to) last--;
    this.#cut(last + 1);
    const isOpen = last >= 0 && this.#from[last]! + this.#length[last]! === to;
    if (isOpen) this.#size[last] = at + size - this.#at[last]!;
    else {
      const { start } = this.range(to - 1, to);
      this.add(to - 1, 1, start, at + size - start);
    }
  }

  range(start: number, end: number): { start: number; end: number } {
    return { start: this.#originOf(start, false), end: this.#originOf(end - 1, true) };
  }

  isWithin(at: number): boolean {
    const block = this.#last(at);
    return block >= 0 && at > this.#from[block]! && at < this.#from[block]! + this.#length[block]!;
  }

  /** Where the code unit at `at` comes from: where that begins, or ends. */
  #originOf(at: number, end: boolean): number {
    const block = this.#last(at);
    if (block < 0) return end ? at + 1 : at;
    const past = at - this.#from[block]! - this.#length[block]!;
    if (past < 0) return this.#at[block]! + (end ? this.#size[block]! : 0);
    return this.#at[block]! + this.#size[block]! + past + (end ? 1 : 0);
  }

  /** The last block that begins at or before `at`, or -1. */
  #last(at: number): number {
    return firstAbove(this.#from, at) - 1;
  }

  #cut(to: number): void {
    for (const list of [this.#from, this.#length, this.#at, this.#size]) list.length = to;
  }
}
