import type { Words } from './columns';
import { wordsSaid } from './words';

/*
 * A tape: what was said, indexed by its words, so that a quotation is looked for among hundreds of thousands
 * of them in the time between two keys.
 */

export interface Tape {
  text: string;
  words: Words;
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
  const idOfForm = Int32Array.from(words.forms, ({ key }) => {
    const id = idOf.get(key) ?? idOf.size;
    idOf.set(key, id);
    return id;
  });
  const ids = words.numbers.map((number) => idOfForm[number]!);
  const counts = new Int32Array(idOf.size);
  for (let at = 0; at < ids.length; at++) counts[ids[at]!]!++;
  const first = new Int32Array(counts.length + 1);
  for (const [id, count] of counts.entries()) first[id + 1] = first[id]! + count;
  const next = first.slice();
  const places = new Int32Array(words.length);
  for (let at = 0; at < ids.length; at++) places[next[ids[at]!]!++] = at;
  return { text, words, ids, idOf, first, places };
}
