import { wordsSaid, type Word } from './words';

/*
 * A tape: what was said, indexed by its words, so that a quotation is looked for among hundreds of thousands
 * of them in the time between two keys.
 */

export interface Tape {
  text: string;
  words: Word[];
  /** The number of each word's key, in the order of the words. */
  ids: Int32Array;
  /** The number of a key; words that are not in the tape have none. */
  idOf: ReadonlyMap<string, number>;
  /** Where words of a key stand: `places` from `first[id]` to `first[id + 1]`. */
  first: Int32Array;
  places: Int32Array;
}

/** Indexes what was said; `text` is the transcript's words without the names of its speakers. */
export function tapeOf(text: string): Tape {
  const words = wordsSaid(text);
  const idOf = new Map<string, number>();
  const ids = new Int32Array(words.length);
  const counts: number[] = [];
  for (const [at, { key }] of words.entries()) {
    let id = idOf.get(key);
    if (id === undefined) {
      idOf.set(key, (id = idOf.size));
      counts.push(0);
    }
    ids[at] = id;
    counts[id]!++;
  }
  const first = new Int32Array(counts.length + 1);
  for (const [id, count] of counts.entries()) first[id + 1] = first[id]! + count;
  const next = first.slice();
  const places = new Int32Array(words.length);
  for (const [at, id] of ids.entries()) places[next[id]!++] = at;
  return { text, words, ids, idOf, first, places };
}

/** How often a word is in the tape. */
export function countOf({ idOf, first }: Tape, key: string): number {
  const id = idOf.get(key);
  return id === undefined ? 0 : first[id + 1]! - first[id]!;
}

/**
 * What a word says about where a quotation stands: a rare one much, one that is everywhere hardly anything.
 */
export const weightIn = (tape: Tape, key: string): number =>
  Math.log(2 + tape.words.length / (1 + countOf(tape, key)));
