import type { Cleaning, Difference } from '../tape/differences';
import { matchQuote, verdictOf } from '../tape/match';
import { tapeOf, type Tape } from '../tape/tape';
import type { Verdict } from '../vocabulary';

/**
 * What is heard as the same is the same between two drafts: how it is written is the copy desk's. Everything
 * else is other, whatever an editor may do with a tape.
 */
const WRITTEN: ReadonlySet<Cleaning> = new Set(['numeral', 'spelling', 'capitals', 'punctuation']);

/** What became of words that were printed before. */
export interface Became {
  verdict: Verdict;
  /** `tape` are the words of before. */
  diff: Difference[];
  /** Other words: changed, put in, or left out of the middle. */
  words: boolean;
  /** It begins later than before, or ends earlier. */
  clipped: boolean;
}

/** A quotation beside what was printed before. Pieces are what stands between quotation marks. */
export const becameOf = (before: readonly string[], after: readonly string[]): Became =>
  becameIn(tapeOf(joined(before)), joined(after));

/** As above, where what was printed before is indexed already: one quotation, or a whole draft. */
export function becameIn(tape: Tape, quote: string): Became {
  const match = matchQuote(tape, quote, { allowed: WRITTEN });
  if (!match.found) {
    const diff: Difference[] = [{ op: 'changed', quote, tape: tape.text }];
    return { verdict: 'not found', diff, words: true, clipped: false };
  }
  const { diff, start, end } = match;
  const words = verdictOf(diff, WRITTEN) === 'altered';
  const first = tape.words.at(0)?.start ?? 0;
  const last = tape.words.at(tape.words.length - 1)?.end ?? 0;
  return { verdict: words ? 'altered' : 'verbatim', diff, words, clipped: start > first || end < last };
}

export const joined = (pieces: readonly string[]): string => pieces.map((piece) => piece.trim()).join(' ');
