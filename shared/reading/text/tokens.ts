import { grammar } from '../../text/languages';
import type { Span } from '../types';

const { classes, endings } = grammar;

/**
 * A word, a number or one mark of punctuation. `pos` is a part of speech of the Universal Dependencies set,
 * filled in by the tagger (text/tagger.ts); 'QUOTE' stands for a whole quotation where a sentence is read
 * around it.
 */
export interface Token extends Span {
  text: string;
  lower: string;
  pos: string;
  /** First letter is upper case. */
  capital: boolean;
  /** A word of the calendar, or a small one, that is somebody's name here: "May", "Will". */
  named?: true;
  /** Index into the document's quotation spans, for 'QUOTE' tokens only; else -1. */
  quote: number;
  /** For 'QUOTE' tokens: the quoted words begin in small letters, inside somebody's sentence. */
  fragment?: boolean;
  /**
   * For 'QUOTE' tokens: the mark the quoted words end with (one of , . ! ? … : ;), or '' where they end in a
   * word.
   */
  ending?: string;
  /** For the title of a work, folded into one token: its index into the document's quotation spans. */
  work?: number;
}

// One pass, no nested repetition over the same characters: linear on any input. A word keeps inner
// apostrophes, hyphens and dots (don't, Al-Haddad, U.S., Ph.D., Jr.); a number keeps its separators (20,000,
// 3.5).
const TOKEN = new RegExp(
  [
    String.raw`(?:\p{Lu}\p{Ll}?\.){2,}`,
    String.raw`(?:${classes.shortened.join('|')})\.`,
    '--+',
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*\p{L}*(?:-\p{L}[\p{L}\p{M}]*)*`,
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
);

/** The tokens of `text[start, end)`, in order, tags empty. A possessive 's is a token of its own. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const out: Token[] = [];
  const stretch = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const found of stretch.matchAll(TOKEN)) {
    const from = start + found.index;
    const word = found[0];
    if (
      word.length > 2 &&
      endings.uncutOwner.test(word) &&
      !classes.beforeIs.has(word.slice(0, -2).toLowerCase())
    ) {
      out.push(token(word.slice(0, -2), from), token(word.slice(-2), from + word.length - 2));
    } else {
      out.push(token(dash(text, word, from) ?? word, from, word.length));
    }
  }
  return out;
}

/**
 * A hyphen between blanks, or two in a row, does the work of a dash, and so does the bar before a signature
 * (U+2015).
 */
const dash = (text: string, word: string, at: number): string | null =>
  word.startsWith('--') ||
  word === '―' ||
  word === '‒' ||
  (word === '-' && /\s/.test(text[at - 1] ?? ' ') && /\s/.test(text[at + 1] ?? ' '))
    ? '–'
    : null;

function token(text: string, start: number, length = text.length): Token {
  const small = text.toLowerCase();
  const lower = classes.lookalikes.has(text) ? text : small;
  return { start, end: start + length, text, lower, pos: '', capital: text[0] !== small[0], quote: -1 };
}

/** True for a token made of letters or digits. Asked millions of times, mostly of plain letters. */
export function isWord(token: Token | undefined): token is Token {
  if (token === undefined) return false;
  const code = token.text.charCodeAt(0);
  if (code < FIRST_BEYOND_ASCII) return isAsciiWord(code);
  return /^[\p{L}\p{N}]/u.test(token.text);
}

/** True for a token whose first character is a letter of any script. */
export function beginsWithLetter({ text }: Token): boolean {
  const code = text.charCodeAt(0);
  return code < FIRST_BEYOND_ASCII ? isAsciiWord(code) && code > LAST_FIGURE : /^\p{L}/u.test(text);
}

const LAST_FIGURE = 0x39;

export const FIRST_BEYOND_ASCII = 0x80;

/** Whether a character of ASCII is a letter or a digit. */
export const isAsciiWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
