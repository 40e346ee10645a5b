import type { Word } from './columns';

/*
 * Words that are heard as the same and are written otherwise: a figure for a word, another spelling,
 * capitals, another sign before it. None of it was said, so it is no change; a desk may mind it all the same.
 */

/** How words that are the same are written otherwise. */
export type Rewritten = 'numeral' | 'spelling' | 'capitals' | 'punctuation';

/** A word as it stands in its text, and the text. */
interface Standing {
  text: string;
  word: Word;
  /** The first word that is compared: what stands before it was not taken over. */
  isFirst: boolean;
}

/**
 * How a word of a quotation is written otherwise than the same word of the tape; undefined: not at all. A
 * name that is spelt otherwise is another name.
 */
export function rewritten(ours: Standing, theirs: Standing): Rewritten | 'name' | undefined {
  const [a, b] = [bare(ours), bare(theirs)];
  if (a.toLowerCase() !== b.toLowerCase()) {
    if (isNumber(ours) || isNumber(theirs)) return 'numeral';
    return isName(a, ours) && isName(b, theirs) ? 'name' : 'spelling';
  }
  if (a !== b && !beginsSentence(ours) && !beginsSentence(theirs) && !isLoud(b)) return 'capitals';
  return !ours.isFirst && signOf(ours) !== signOf(theirs) ? 'punctuation' : undefined;
}

const isNumber = ({ word }: Standing): boolean => /^\p{N}/u.test(word.key);
const isName = (word: string, standing: Standing): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && !beginsSentence(standing);

/** Its letters and figures: hyphens and blanks in it are heard by nobody. */
const bare = ({ text, word }: Standing): string =>
  text
    .slice(word.start, word.end)
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/[\s‐‑[\]-]|^'/gu, '');

const beginsSentence = ({ word, isFirst }: Standing): boolean => isFirst || word.before !== '';
/** A transcript may be all in capitals. */
const isLoud = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
const signOf = ({ word }: Standing): string => (word.before === '-' ? ',' : word.before);
