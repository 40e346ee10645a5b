/*
 * What single characters are, by their UTF-16 code units: blanks, line ends, halves of astral characters, and
 * those that nobody sees. Letters and figures are Unicode's business: `\p{L}\p{M}\p{N}`.
 */

/** Line ends of every kind but the carriage return's pair, which is two of them. */
export const isLineEnd = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

/** White space as `String.prototype.trim` knows it, byte order mark included. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  if (code <= 0x200a) return code === 0x1680 || code >= 0x2000;
  return (
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The first and the second half of an astral character, an emoji for one. */
export const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
export const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** Whether `at` lies between the two halves of one character. False at both ends of the text. */
export const isInCharacter = (text: string, at: number): boolean =>
  isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));

/** `at`, or one before where that is inside a character. */
export const characterStart = (text: string, at: number): number => (isInCharacter(text, at) ? at - 1 : at);

/*
 * Parts of character classes, for `new RegExp`. What turns the reading order can show words in another order
 * than they are stored; the marks of direction only settle where a neutral sign belongs (Unicode UAX #9).
 */

/** Embeddings, overrides and isolates: they turn the order of what stands between them. */
export const TURNS = '\\u202a-\\u202e\\u2066-\\u2069';
/** Marks of direction, the Arabic letter mark among them: unseen letters with a direction. */
export const DIRECTION_MARKS = '\\u061c\\u200e\\u200f';
/** Soft hyphen, zero-width space, word joiner and byte order mark: a word with them is the word without. */
export const ZERO_WIDTH = '\\u00ad\\u200b\\u2060\\ufeff';
/** The operators of formulas that nobody sees. */
export const INVISIBLE_OPERATORS = '\\u2061-\\u2064';
/** What chooses between the shapes of the sign before it. */
export const VARIATIONS = '\\ufe00-\\ufe0f';
/** The joiners that some scripts are spelt with and that pictures are made with. */
export const JOINERS = '\\u200c\\u200d';
