import { standAt, type AskedWord } from './asked';
import { RANKS } from './document';
import { isSign, rankOf, Segment } from './segment';

/** An article in the index. */
export interface Entry {
  id: string;
  stream: Uint32Array;
  /** When the article was changed last: of two that are as good, the later comes first. */
  changed: number;
  /** Another one has taken its place, or none. */
  outdated: boolean;
}

/** What a term counts where it is found in a passage of each rank; a whole word counts a little more than a begun one. */
const WORTH = RANKS.map((_, rank) => 2 << (RANKS.length - rank));
const WHOLE = 1;

/** By the bits of the ranks: the worth of the best of them. */
const WORTH_OF_BEST = Array.from({ length: 1 << RANKS.length }, (_, ranks) => WORTH.find((_worth, rank) => ranks & (1 << rank)) ?? 0);

/** Some articles with their segment. */
export class Part {
  readonly #segment: Segment;

  /** `words`: how many words the vocabulary has. */
  constructor(readonly entries: readonly Entry[], words: number) {
    this.#segment = new Segment(entries.map(({ stream }) => stream), words);
  }

  /** Calls for each article that has all the terms, outdated ones left out. */
  find(terms: readonly AskedWord[][], visit: (entry: Entry, score: number) => void): void {
    const scores = new Uint32Array(this.entries.length);
    const missing = new Uint8Array(this.entries.length);
    for (const words of terms) {
      const worth = words.length === 1 ? this.#worthOf(words[0]!) : this.#worthOfPhrase(words, missing);
      for (let at = 0; at < worth.length; at += 1) {
        scores[at]! += worth[at]!;
        if (worth[at] === 0) missing[at] = 1;
      }
    }
    this.entries.forEach((entry, at) => {
      if (!missing[at] && !entry.outdated) visit(entry, scores[at]!);
    });
  }

  /** For each article, what the word counts in it; 0 where it does not have it. */
  #worthOf({ any, exact }: AskedWord): Uint8Array {
    const worth = new Uint8Array(this.entries.length);
    for (const word of any) {
      const more = word === exact ? WHOLE : 0;
      this.#segment.each(word, (at, ranks) => {
        const value = WORTH_OF_BEST[ranks]! + more;
        if (value > worth[at]!) worth[at] = value;
      });
    }
    return worth;
  }

  /** The same for several words next to each other: the articles that have them all are read through. */
  #worthOfPhrase(words: readonly AskedWord[], missing: Uint8Array): Uint8Array {
    const worth = new Uint8Array(this.entries.length);
    const having = words.map((word) => this.#worthOf(word));
    const first = this.#rarest(words);
    for (let at = 0; at < this.entries.length; at += 1) {
      if (!missing[at] && having.every((each) => each[at] !== 0)) worth[at] = worthInStream(this.entries[at]!.stream, words, first);
    }
    return worth;
  }

  /** Index of the word to look for first: of those that only one word will do for, the one that fewest articles have; or -1. */
  #rarest(words: readonly AskedWord[]): number {
    const having = words.map(({ any }) => (any.length === 1 ? this.#segment.count(any[0]!) : Infinity));
    const fewest = Math.min(...having);
    return fewest === Infinity ? -1 : having.indexOf(fewest);
  }
}

/** Passages come in the order of their ranks, so the first time the words are there is the best. */
function worthInStream(stream: Uint32Array, words: readonly AskedWord[], first: number): number {
  const number = words[first]?.any[0];
  for (let at = 0; at < stream.length; at += 1) {
    if (number !== undefined) {
      // Looking for one number is what typed arrays are quickest at.
      const next = stream.indexOf(number, at + first);
      if (next === -1) return 0;
      at = next - first;
    }
    if (standAt(stream, at, words)) return worthAt(stream, at) + WHOLE;
  }
  return 0;
}

function worthAt(stream: Uint32Array, at: number): number {
  let sign = at;
  while (!isSign(stream[sign]!)) sign -= 1;
  return WORTH[rankOf(stream[sign]!)]!;
}
