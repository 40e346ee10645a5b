import type { Quote } from '../types';
import type { Gold } from './notation';
import { agrees, match, trim, verbatim } from './score';

/** One stretch with a speaker: what the first read says of it, and whether stretch and speaker are right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

/**
 * Judges every stretch that has a speaker, quoted and reported ones each among their like. Right is a stretch
 * that shares half or more of the union with a marked one whose speaker is the same. What nobody marked
 * counts as wrong.
 */
export function judged({ text, quotes: gold, ignore }: Gold, quotes: readonly Quote[]): Judged[] {
  const given = quotes.filter(({ speaker }) => speaker !== null);
  const skipped = ({ start, end }: { start: number; end: number }): boolean =>
    ignore.some((one) => Math.min(end, one.end) - Math.max(start, one.start) >= (end - start) / 2);
  const spoken = [
    verbatim(text, gold.map((one) => ({ ...one, spans: one.type === 'direct' ? [one] : one.quoted }))),
    verbatim(text, given.map((one) => ({ ...one, spans: one.quoted }))),
  ] as const;
  const reported = [
    gold.filter(({ type }) => type !== 'direct').map((one) => [trim(text, one), one] as const),
    given.filter(({ kind }) => kind === 'indirect' || kind === 'mixed').map((one) => [trim(text, one), one] as const),
  ] as const;
  return [spoken, reported].flatMap(([wanted, found]) => {
    const own = found.filter(([span]) => !skipped(span));
    const pairs = new Map(
      match(
        wanted.map(([span]) => span),
        own.map(([span]) => span),
      ).map(([i, j]) => [j, i]),
    );
    return own.map(([, quote], j) => {
      const one = wanted[pairs.get(j) ?? -1];
      return { confidence: quote.confidence, right: one !== undefined && agrees(one[1].speaker, quote) };
    });
  });
}

const STEPS = [0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];

/**
 * The table: of what says so much, how many, how much they say on average, and how many of a hundred are
 * right.
 */
export const table = (all: readonly Judged[]): { says: string; stretches: number; mean: number; right: number }[] =>
  STEPS.slice(0, -1).flatMap((from, i) => {
    const some = all.filter(({ confidence }) => confidence >= from && confidence < STEPS[i + 1]!);
    if (some.length === 0) return [];
    const mean = some.reduce((sum, { confidence }) => sum + confidence, 0) / some.length;
    return {
      says: `${from.toFixed(2)} to ${Math.min(1, STEPS[i + 1]!).toFixed(2)}`,
      stretches: some.length,
      mean: Math.round(100 * mean),
      right: Math.round((100 * some.filter(({ right }) => right).length) / some.length),
    };
  });
