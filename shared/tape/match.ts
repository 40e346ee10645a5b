import type { Range } from '../text/ranges';
import { differencesOf, type Cleaning, type Difference } from './differences';
import { find } from './find';
import { allowedBy, DEFAULT_POLICY } from './policy';
import { quotedWords } from './quotation';
import type { Tape } from './tape';
import type { Verdict } from '../vocabulary';

/** A quotation beside the words of the tape it comes from. Offsets are UTF-16 code units into its text. */
export type QuoteMatch =
  | ({ found: true; verdict: Exclude<Verdict, 'not found'>; score: number; diff: Difference[] } & Range)
  | { found: false; verdict: 'not found' };

export interface MatchOptions {
  /** What the desk lets an editor do; everything else makes a quotation altered. */
  allowed?: ReadonlySet<Cleaning>;
  /** Of places that have it word for word the one that this says yes to. */
  prefers?: (place: Range) => boolean;
}

const ALLOWED = allowedBy(DEFAULT_POLICY);

/**
 * Looks for a quotation in a tape and compares it word by word. Numbers, names and denials are compared like
 * any word: none is nearly right.
 */
export function matchQuote(
  tape: Tape,
  quote: string,
  { allowed = ALLOWED, prefers }: MatchOptions = {},
): QuoteMatch {
  const quoted = quotedWords(quote);
  const found = find(tape, quoted, prefers);
  if (!found) return { found: false, verdict: 'not found' };
  const diff = differencesOf({ quote, quoted, text: tape.text, said: tape.words }, found.pairs);
  const { start, end, score } = found;
  return { found: true, start, end, score, diff, verdict: verdictOf(diff, allowed) };
}

/** The verdict over differences, as the desk's policy has it. */
export function verdictOf(
  diff: readonly Difference[],
  allowed: ReadonlySet<Cleaning>,
): 'verbatim' | 'cleaned' | 'altered' {
  const isFree = ({ op, cleaning }: Difference): boolean =>
    cleaning ? allowed.has(cleaning) : op === 'same';
  if (!diff.every(isFree)) return 'altered';
  return diff.some(({ op }) => op !== 'same') ? 'cleaned' : 'verbatim';
}
