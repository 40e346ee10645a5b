import { eachWord, folded } from './words';

/** Stands for a spelling of which nothing counts. */
const NO_WORD = -1;

/** Every word of the library, once, under a number. */
export class Vocabulary {
  /** The number of a word in each spelling that was met: folding ten million words would take longer than all the rest. */
  readonly #spellings = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** The numbers in the order of their words, up to the word that was the latest then. */
  #sorted: number[] = [];

  get size(): number {
    return this.#words.length;
  }

  /** Calls with the number of each word of a text. */
  read(text: string, each: (number: number) => void): void {
    eachWord(text, (start, end) => {
      const spelling = text.slice(start, end);
      const number = this.#spellings.get(spelling) ?? this.#learn(spelling);
      if (number !== NO_WORD) each(number);
    });
  }

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** The numbers of all words that begin like that. */
  beginningWith(beginning: string): number[] {
    this.#sort();
    const words = this.#words;
    const from = lowest(this.#sorted, (number) => words[number]! >= beginning);
    const to = lowest(this.#sorted, (number) => words[number]! > beginning && !words[number]!.startsWith(beginning));
    const found = this.#sorted.slice(from, to);
    for (let number = this.#sorted.length; number < words.length; number += 1) {
      if (words[number]!.startsWith(beginning)) found.push(number);
    }
    return found;
  }

  /** Sorting takes a moment, so a few new words are looked through one by one. */
  #sort(): void {
    const words = this.#words;
    if (words.length - this.#sorted.length <= 2000) return;
    this.#sorted = Array.from(words.keys()).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  }

  #learn(spelling: string): number {
    const word = folded(spelling);
    let number = word ? this.#numbers.get(word) : NO_WORD;
    if (number === undefined) {
      number = this.#words.length;
      const kept = ownCopy(word);
      this.#words.push(kept);
      this.#numbers.set(kept, number);
    }
    this.#spellings.set(ownCopy(spelling), number);
    return number;
  }
}

/** A piece of a long string would keep the whole of it in memory. */
const ownCopy = (piece: string): string => Buffer.from(piece).toString();

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
