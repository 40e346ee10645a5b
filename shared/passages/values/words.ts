import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';

const { stem, isIdle } = language.values;

/** A word, by the form in which it is looked for on the other side. */
export interface Word extends Range {
  key: string;
  /** It says nothing of what a value is of. */
  idle: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** All words of a text; a hyphen parts them, and figures are words. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const { key, idle } = known.get(written) ?? read(written);
    return { start: index, end: index + written.length, key, idle };
  });
}

/** What was read of words as they stand; a story and its papers have a few thousand. */
const known = new Map<string, Pick<Word, 'key' | 'idle'>>();
const MOST_KNOWN = 50_000;

function read(written: string): Pick<Word, 'key' | 'idle'> {
  const lower = written.toLowerCase().replaceAll('’', "'");
  const key = stem(lower);
  const word = { key, idle: isIdle(lower, key) || /^\d/.test(lower) || lower.length < 2 };
  if (known.size < MOST_KNOWN) known.set(written, word);
  return word;
}

/** The keys of the words that tell, those in `without` left out. */
export function keysOf(words: readonly Word[], without: readonly Range[] = []): Set<string> {
  const isOut = (word: Word): boolean =>
    without.some(({ start, end }) => word.start < end && start < word.end);
  return new Set(words.filter((word) => !word.idle && !isOut(word)).map(({ key }) => key));
}

/** How many of `keys` are in `others`. */
export function shared(keys: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const key of keys) if (others.has(key)) count++;
  return count;
}
