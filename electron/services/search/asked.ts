import type { Term } from './query';
import type { Vocabulary } from './vocabulary';

/** A word of a term, in numbers: the word itself where the library has it, and all words that will do in its place. */
export interface AskedWord {
  exact: number | undefined;
  any: readonly number[];
  /** Marks each of `any`, where they are many. */
  member: Uint8Array | null;
}

export function askedWords({ words, open }: Term, vocabulary: Vocabulary): AskedWord[] {
  return words.map((word, index) => {
    const exact = vocabulary.numberOf(word);
    const any = open && index === words.length - 1 ? vocabulary.beginningWith(word) : exact === undefined ? [] : [exact];
    return { exact, any, member: any.length > 1 ? membership(any, vocabulary.size) : null };
  });
}

function membership(numbers: readonly number[], size: number): Uint8Array {
  const member = new Uint8Array(size);
  for (const number of numbers) member[number] = 1;
  return member;
}

/** Whether the words stand in the stream from `at` on. */
export function standAt(stream: Uint32Array, at: number, words: readonly AskedWord[]): boolean {
  for (let index = 0; index < words.length; index += 1) {
    const { any, member } = words[index]!;
    const number = stream[at + index];
    if (number === undefined || (member ? member[number] !== 1 : number !== any[0])) return false;
  }
  return true;
}
