import type { Stream } from './segment';
import { Spellings } from './spellings';
import { eachWord, folded } from './words';

/** Stands for a spelling of which nothing counts. */
const NO_WORD = -1;

/** So many new words are looked through one by one before they are sorted in: sorting takes a moment. */
const UNSORTED = 2000;

/** Every word of the library, once, under a number. */
export class Vocabulary {
  readonly #spellings = new Spellings();
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** The numbers in the order of their words, up to the word that was the latest then. */
  #sorted: number[] = [];

  get size(): number {
    return this.#words.length;
  }

  /** Adds the number of each word of a text to `stream`. */
  read(text: string, stream: Stream): void {
    eachWord(text, (start, end, hash) => {
      const number = this.#spellings.numberOf(text, start, end, hash, this.#learn);
      if (number !== NO_WORD) stream.push(number);
    });
  }

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** The numbers of all words that begin like that. */
  beginningWith(beginning: string): number[] {
    this.sort();
    const words = this.#words;
    const from = lowest(this.#sorted, (number) => words[number]! >= beginning);
    const to = lowest(this.#sorted, (number) => words[number]! > beginning && !words[number]!.startsWith(beginning));
    const found = this.#sorted.slice(from, to);
    for (let number = this.#sorted.length; number < words.length; number += 1) {
      if (words[number]!.startsWith(beginning)) found.push(number);
    }
    return found;
  }

  /** Does now what `beginningWith` would have to do first. */
  sort(): void {
    const words = this.#words;
    if (words.length - this.#sorted.length <= UNSORTED) return;
    this.#sorted = Array.from(words.keys()).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  }

  readonly #learn = (spelling: string): number => {
    const word = folded(spelling);
    if (!word) return NO_WORD;
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    // A piece of a long string would keep the whole of it in memory.
    const kept = Buffer.from(word).toString();
    this.#words.push(kept);
    this.#numbers.set(kept, number);
    return number;
  };
}

/** The first index from which `is` holds on. */
function lowest(numbers: readonly number[], is: (number: number) => boolean): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (is(numbers[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
