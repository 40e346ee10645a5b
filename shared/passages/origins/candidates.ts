import { runsOf, tellingSentences } from './copied';

/** So many words in a row no two people write by chance. */
const LONG_RUN = 6;
/** One in so many of the runs is kept, by its sum: the same ones in every text. */
const SAMPLED = 4;
/** What stands in more papers than this is furniture. */
const FURNITURE = 20;
/** From so many kept runs in common on two papers are looked at closely. */
const LEAST = 2;
/** So many pairs at the most, those with most in common. */
const MOST_PAIRS = 200;
const PAPERS = 2 ** 16;

/**
 * Which papers may have sentences of each other: a hundred books have five thousand pairs, and few of them
 * are looked at sentence by sentence.
 */
export class Candidates {
  /** The sums of long runs, each with the number of its paper. */
  readonly #runs: Float64Array[] = [];

  /** Takes the next paper up; papers are counted from 0. */
  add(text: string): void {
    const nth = this.#runs.length;
    const kept = new Set<number>();
    for (const words of tellingSentences(text))
      for (const run of runsOf(words, LONG_RUN)) if (run % SAMPLED === 0) kept.add(run * PAPERS + nth);
    this.#runs.push(Float64Array.from(kept));
  }

  /** Pairs of papers by their numbers, the lower first; those with most in common come first. */
  pairs(): [number, number][] {
    const all = joined(this.#runs).sort();
    const common = new Map<number, number>();
    for (let from = 0, to = 0; from < all.length; from = to) {
      const run = Math.floor(all[from]! / PAPERS);
      while (to < all.length && Math.floor(all[to]! / PAPERS) === run) to++;
      if (to - from > FURNITURE) continue;
      for (let one = from; one < to; one++)
        for (let other = one + 1; other < to; other++) {
          const pair = (all[one]! % PAPERS) * PAPERS + (all[other]! % PAPERS);
          common.set(pair, (common.get(pair) ?? 0) + 1);
        }
    }
    return [...common]
      .filter(([, count]) => count >= LEAST)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_PAIRS)
      .map(([pair]) => [Math.floor(pair / PAPERS), pair % PAPERS]);
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
