import { agreeingWith, sameWords } from './forms';
import type { QuotedWord } from './quotation';
import type { Tape } from './tape';

/** A word of a quotation as it is looked for in a tape. */
export interface Sought {
  word: QuotedWord;
  /** Its place in the quotation, in words. */
  at: number;
  /** Its number in the tape; undefined where it is not in it. */
  id: number | undefined;
  /** The numbers of all that may stand for it, as contractions do: often one, and never many. */
  ids: readonly number[];
  /** How often it is in the tape. */
  count: number;
  /**
   * What it says about where the quotation stands: much if it is rare, hardly anything if it is everywhere.
   */
  weight: number;
}

/** The words of a quotation as they are looked for. */
export const soughtIn = (tape: Tape, quoted: readonly QuotedWord[]): Sought[] =>
  quoted.map((word, at) => {
    const id = tape.idOf.get(word.key);
    const count = id === undefined ? 0 : tape.first[id + 1]! - tape.first[id]!;
    return {
      word,
      at,
      id,
      ids: [...new Set([...sameWords(word.key), ...agreeingWith(word.key)])].flatMap(
        (key) => tape.idOf.get(key) ?? [],
      ),
      count,
      weight: Math.log(2 + tape.words.length / (1 + count)),
    };
  });

/** Whether the tape's word `id` may stand for it. */
export const isSame = ({ ids }: Sought, id: number): boolean =>
  ids.length === 1 ? ids[0] === id : ids.includes(id);
