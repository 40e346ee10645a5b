import type { Range } from '../text/ranges';
import { differencesOf, type Cleaning, type Difference } from './differences';
import { find } from './find';
import { quotedWords } from './quotation';
import type { Tape } from './tape';

/** What a quotation is, beside the tape. */
export type Verdict = 'verbatim' | 'cleaned' | 'altered' | 'not found';

/** A quotation beside the words of the tape it comes from. Offsets are UTF-16 code units into its text. */
export type QuoteMatch =
  | ({ found: true; verdict: Exclude<Verdict, 'not found'>; score: number; diff: Difference[] } & Range)
  | { found: false; verdict: 'not found' };

/** Everything an editor may do without a change to what was said. */
export const ALL_CLEANING: ReadonlySet<Cleaning> = new Set<Cleaning>([
  'contraction',
  'spelling',
  'filler',
  'false start',
  'leading',
  'marked',
]);

/**
 * Looks for a quotation in a tape and compares it word by word. `allowed`: what the desk lets an editor do;
 * everything else makes it altered. Numbers, names and denials are compared like any word: none is nearly
 * right.
 */
export function matchQuote(tape: Tape, quote: string, allowed = ALL_CLEANING): QuoteMatch {
  const quoted = quotedWords(quote);
  const found = find(tape, quoted);
  if (!found) return { found: false, verdict: 'not found' };
  const diff = differencesOf({ quote, quoted, text: tape.text, said: tape.words }, found.pairs);
  const { start, end, score } = found;
  return { found: true, start, end, score, diff, verdict: verdictOf(diff, allowed) };
}

function verdictOf(
  diff: readonly Difference[],
  allowed: ReadonlySet<Cleaning>,
): 'verbatim' | 'cleaned' | 'altered' {
  const differing = diff.filter(({ op }) => op !== 'same');
  if (differing.some(({ cleaning }) => !cleaning || !allowed.has(cleaning))) return 'altered';
  return differing.length > 0 ? 'cleaned' : 'verbatim';
}
