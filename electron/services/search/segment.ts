import { RANKS } from './document';

/*
 * A document as the index keeps it: the numbers of its words one after the other, and before each passage a sign with
 * the passage's rank. From these streams everything else can be made again.
 */

const SIGN = 0xfffffff0;
export const signOf = (rank: number): number => SIGN + rank;
export const isSign = (number: number): boolean => number >= SIGN;
export const rankOf = (sign: number): number => sign - SIGN;

/** A stream that is being written. */
export class Stream {
  #numbers = new Uint32Array(4096);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = new Uint32Array(2 * this.#length);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** What was written, in memory of its own; the next stream begins. */
  take(): Uint32Array {
    const taken = this.#numbers.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}

const RANK_BITS = RANKS.length;
const RANK_MASK = (1 << RANK_BITS) - 1;

/** Of some documents, for each word: which have it, and in passages of which ranks. Never changes. */
export class Segment {
  /** The entries of word n are those from `#from[n]` to `#from[n + 1]`. */
  readonly #from: Uint32Array;
  /** The document's place in `streams`, and a bit for each rank. */
  readonly #entries: Uint32Array;

  /** `words`: how many words the vocabulary has. */
  constructor(readonly streams: readonly Uint32Array[], words: number) {
    const from = (this.#from = new Uint32Array(words + 1));
    // The document in which a word was met last, and then its entry for it.
    const last = new Uint32Array(words);
    for (const [document, stream] of streams.entries()) {
      for (let at = 0; at < stream.length; at += 1) {
        const word = stream[at]!;
        if (isSign(word) || last[word] === document + 1) continue;
        last[word] = document + 1;
        from[word + 1]! += 1;
      }
    }
    for (let word = 0; word < words; word += 1) from[word + 1]! += from[word]!;
    const entries = (this.#entries = new Uint32Array(from[words]!));
    const next = from.slice(0, words);
    last.fill(0);
    for (const [document, stream] of streams.entries()) {
      let bit = 0;
      for (let at = 0; at < stream.length; at += 1) {
        const word = stream[at]!;
        if (isSign(word)) bit = 1 << rankOf(word);
        else if (last[word] === document + 1) entries[next[word]! - 1]! |= bit;
        else {
          last[word] = document + 1;
          entries[next[word]!] = (document << RANK_BITS) | bit;
          next[word]! += 1;
        }
      }
    }
  }

  /** How many documents have the word. */
  count(word: number): number {
    return word + 1 < this.#from.length ? this.#from[word + 1]! - this.#from[word]! : 0;
  }

  /** Calls for each document that has the word, with the bits of the ranks. */
  each(word: number, visit: (document: number, ranks: number) => void): void {
    // A word that was learnt after this was made is in none of its documents.
    if (word + 1 >= this.#from.length) return;
    const to = this.#from[word + 1]!;
    for (let at = this.#from[word]!; at < to; at += 1) {
      const entry = this.#entries[at]!;
      visit(entry >>> RANK_BITS, entry & RANK_MASK);
    }
  }
}
