import { cut } from './cut/cut';
import { BESIDE, wordsOf, type Unit } from './cut/unit';
import { keysIn } from './keys';
import type { Paper } from './types';

/** A unit of one of the papers. */
export interface Place {
  paper: Paper;
  unit: Unit;
}

/** Where a key stands: the units by their numbers, and how much each has of it. */
export interface Postings {
  at: number[];
  weight: number[];
}

/** Papers, cut and indexed: what marks are asked of. */
export interface Desk {
  papers: readonly Paper[];
  places: readonly Place[];
  /** How many keys each unit has of its own. */
  lengths: Uint32Array;
  meanLength: number;
  postings: ReadonlyMap<string, Postings>;
}

/** What a word that stands beside a unit is worth; the heads of its columns are as good as in the row. */
const AROUND = 0.25;
const HEADS = 0.5;

/** What stands beside a unit is the next one, and was read a moment ago. */
const REMEMBERED = 64;

function remembering(read: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    let keys = known.get(text);
    if (!keys) {
      if (known.size === REMEMBERED) known.clear();
      known.set(text, (keys = read(text)));
    }
    return keys;
  };
}

/** Indexes papers. The order they come in makes no difference: they are taken by their names. */
export function deskOf(given: readonly Paper[]): Desk {
  const papers = [...given].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const places = papers.flatMap((paper) => cut(paper).map((unit): Place => ({ paper, unit })));
  const lengths = new Uint32Array(places.length);
  const postings = new Map<string, Postings>();
  const keysOf = remembering(keysIn);
  for (const [at, { paper, unit }] of places.entries()) {
    const weights = new Map<string, number>();
    for (const beside of unit.around.split(BESIDE))
      for (const key of keysOf(beside)) weights.set(key, unit.grid ? HEADS : AROUND);
    const own = keysOf(wordsOf(paper, unit));
    for (const key of own) weights.set(key, Math.floor(weights.get(key) ?? 0) + 1);
    lengths[at] = own.length;
    for (const [key, weight] of weights) {
      const list = postings.get(key) ?? { at: [], weight: [] };
      if (list.at.length === 0) postings.set(key, list);
      list.at.push(at);
      list.weight.push(weight);
    }
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { papers, places, lengths, meanLength: total / Math.max(1, places.length), postings };
}
