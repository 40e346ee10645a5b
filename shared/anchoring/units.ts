/**
 * A text cut into the units that are compared: paragraphs, sentences, words. Line ends, blank lines, a byte
 * order mark and white space at the edges belong to no unit, so a draft saved with other line ends has the
 * very same units.
 */

import { isSpace } from '../text/characters';
import { paragraphs } from '../text/paragraphs';
import { sentences } from '../text/sentences';

/**
 * Units as parallel arrays, because there are hundreds of thousands of words in a book: `[starts[i],
 * ends[i])`.
 */
export interface Units {
  starts: number[];
  ends: number[];
  /** Equal ids, equal words. Ids come from a `Vocabulary` shared by the texts compared. */
  ids: number[];
}

export interface SentenceUnits extends Units {
  /** Index of the paragraph each sentence stands in. */
  paragraphs: number[];
}

/** Gives every different string a small number. */
export class Vocabulary {
  readonly words: string[] = [];
  private readonly ids = new Map<string, number>();

  idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.ids.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** -1 for a word never seen. */
  find(word: string): number {
    return this.ids.get(word) ?? -1;
  }

  get size(): number {
    return this.words.length;
  }
}

/**
 * As `Vocabulary`, for words of which the capitals and the style of the apostrophe say nothing: "The
 * Harbour’s" are the words of "the harbour's". Its `words` are in small letters.
 */
export class FoldedVocabulary extends Vocabulary {
  private readonly spellings = new Map<string, number>();

  override idOf(word: string): number {
    const known = this.spellings.get(word);
    if (known !== undefined) return known;
    const id = super.idOf(folded(word));
    this.spellings.set(word, id);
    return id;
  }

  override find(word: string): number {
    return super.find(folded(word));
  }
}

const folded = (word: string): string => word.toLowerCase().replace(/’/g, "'");

/** Paragraphs: what stands between line ends, trimmed; blank ones are left out. */
export function paragraphsOf(text: string, vocabulary: Vocabulary): Units {
  const units: Units = { starts: [], ends: [], ids: [] };
  for (const { start, end } of paragraphs(text))
    push(units, start, end, vocabulary.idOf(text.slice(start, end)));
  return units;
}

/** Sentences of the given paragraphs. A wrong cut does no harm: both drafts are cut alike. */
export function sentencesOf(text: string, paragraphs: Units, vocabulary: Vocabulary): SentenceUnits {
  const units: SentenceUnits = { starts: [], ends: [], ids: [], paragraphs: [] };
  for (let p = 0; p < paragraphs.starts.length; p++) {
    for (const { start, end } of sentences(text, {
      start: paragraphs.starts[p]!,
      end: paragraphs.ends[p]!,
    })) {
      push(units, start, end, vocabulary.idOf(text.slice(start, end)));
      units.paragraphs.push(p);
    }
  }
  return units;
}

/**
 * Words and single punctuation characters of `text.slice(start, end)`. "it's", "1,200" and "3.5" are one word
 * each, "10km" is two: whoever writes "10 km" instead has changed no word. Where words are not parted by
 * spaces, as in Chinese or Thai, each letter is one.
 */
export function wordsOf(text: string, start: number, end: number, vocabulary: Vocabulary): Units {
  const units: Units = { starts: [], ends: [], ids: [] };
  eachWord(text, start, end, (from, to) => push(units, from, to, vocabulary.idOf(text.slice(from, to))));
  return units;
}

/** The same words, one after the other, for whoever only wants to know where they stand. */
export function eachWord(
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number) => void,
): void {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const to = isWordCode(code) ? wordEnd(text, at, end) : at + 1;
    visit(at, to);
    at = to;
  }
}

/** Units `[from, to)` on their own. */
export function slice(units: Units, from: number, to: number): Units {
  return {
    starts: units.starts.slice(from, to),
    ends: units.ends.slice(from, to),
    ids: units.ids.slice(from, to),
  };
}

/** True for letters, digits, combining marks and halves of surrogate pairs. */
export function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  const known = wordCodes[code]!;
  if (known !== 0) return known === 1;
  const isWord = (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
  wordCodes[code] = isWord ? 1 : 2;
  return isWord;
}

/** True for letters of the scripts that put no space between words. */
export function isUnspaced(code: number): boolean {
  if (code < 0xe00 || !isWordCode(code)) return false;
  return (unspaced[code] ||= UNSPACED.test(String.fromCharCode(code)) ? 1 : 2) === 1;
}

const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'];
const UNSPACED = new RegExp(`(?=\\p{L})[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');
const unspaced = new Uint8Array(65536);

// Asking a Unicode regular expression once per character, not once per occurrence.
const wordCodes = new Uint8Array(65536);

function wordEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  if (isUnspaced(text.charCodeAt(start))) return at;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const before = text.charCodeAt(at - 1);
    if (isWordCode(code)) {
      if ((isWordCode(before) && isDigit(code) !== isDigit(before)) || isUnspaced(code)) return at;
      continue;
    }
    if (at + 1 >= end) return at;
    const after = text.charCodeAt(at + 1);
    const joins = isApostrophe(code)
      ? isLetter(before) && isLetter(after)
      : (code === 44 || code === 46) && isDigit(before) && isDigit(after);
    if (!joins) return at;
  }
  return at;
}

function push(units: Units, start: number, end: number, id: number): void {
  units.starts.push(start);
  units.ends.push(end);
  units.ids.push(id);
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => isWordCode(code) && !isDigit(code);
