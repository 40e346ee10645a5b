import { RANKS } from './document';

/*
 * A document as the index keeps it: the numbers of its words one after the other, and before each passage a sign with
 * the passage's rank. From these streams everything else can be made again.
 */

const SIGN = 0xfffffff0;
export const signOf = (rank: number): number => SIGN + rank;
export const isSign = (number: number): boolean => number >= SIGN;
export const rankOf = (sign: number): number => sign - SIGN;

/** So many numbers are asked of the system at once: ten thousand small arrays would leave its memory full of holes. */
const SLAB = 1 << 18;

/** A stream that is being written. */
export class Stream {
  #slab = new Uint32Array(SLAB);
  #start = 0;
  #end = 0;

  push(number: number): void {
    if (this.#end === this.#slab.length) this.#move();
    this.#slab[this.#end] = number;
    this.#end += 1;
  }

  /** What was written; the next stream begins behind it. */
  take(): Uint32Array {
    const taken = this.#slab.subarray(this.#start, this.#end);
    this.#start = this.#end;
    return taken;
  }

  #move(): void {
    const begun = this.#slab.subarray(this.#start);
    this.#slab = new Uint32Array(Math.max(SLAB, 2 * begun.length));
    this.#slab.set(begun);
    this.#start = 0;
    this.#end = begun.length;
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
