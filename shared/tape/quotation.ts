import { matchesOf } from '../text/matches';
import type { Range } from '../text/ranges';
import type { Word } from './columns';
import { wordsOutside } from './words';

/*
 * A quotation as its words, with what an editor marked in it: words that are left out, words that are put in.
 */

/** A word of a quotation. */
export interface QuotedWord extends Word {
  /** It stands in square brackets: the editor's. */
  putIn: boolean;
  /** In front of it an ellipsis says that something was left out. */
  leftOutBefore: boolean;
}

const ELLIPSIS = /\[\s*(?:…|\.\s*\.\s*\.)\s*\]|…|\.(?:\s*\.){2,}|\*(?:\s*\*){2,}/u;
const BRACKETS = /\[[^[\]]*\]/u;
/** "[sic]" is said by the editor about the word before, and puts nothing in. */
const SIC = /^\[\s*sic\.?\s*\]$/iu;

/** A word in brackets, or one of which an editor has changed more than its capital: "walk[ed]". */
const isPutIn = ({ start, end, text }: Range & { text: string }, word: Range): boolean =>
  (start < word.start && word.end < end) ||
  (word.start <= start && end <= word.end && !(start === word.start && text.length === CAPITAL));
/** "[T]" of "[T]he". */
const CAPITAL = 3;

const rangesOf = (text: string, pattern: RegExp): (Range & { text: string })[] =>
  [...matchesOf(text, pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));

/** The words of a quotation. Offsets are UTF-16 code units into `quote`. */
export function quotedWords(quote: string): QuotedWord[] {
  const brackets = rangesOf(quote, BRACKETS);
  const ellipses = rangesOf(quote, ELLIPSIS);
  const words = wordsOutside(
    quote,
    brackets.filter(({ text }) => SIC.test(text)),
  );
  return Array.from({ length: words.length }, (_, at) => {
    const word = words.at(at)!;
    const last = words.at(at - 1)?.end ?? 0;
    return {
      ...word,
      putIn: brackets.some((bracket) => isPutIn(bracket, word)),
      leftOutBefore: at > 0 && ellipses.some(({ start, end }) => last <= start && end <= word.start),
    };
  });
}
