import { language } from '../text/languages';
import { sentences } from '../text/sentences';
import type { Desk } from './desk';
import { keysIn } from './keys';
import type { AskedMark } from './types';

/** What a mark asks for: keys, and what each is worth beside the others. */
export type Query = ReadonlyMap<string, number>;

/** What the sentence around a mark, and a word that only says nearly the same, are worth. */
const CONTEXT = 0.3;
const NEAR = 0.5;
/** A number that is roughly the same, and one of the same figures. */
const ROUGHLY = 0.5;
const FIGURES = 0.6;

/** The keys of a mark, with those of the sentence around it. */
export function queryOf(mark: AskedMark): Query {
  const query = new Map<string, number>();
  const add = (key: string, worth: number) => query.set(key, Math.max(query.get(key) ?? 0, worth));
  const take = (text: string, worth: number) => {
    for (const key of keysIn(text)) {
      add(key, worth * (key.startsWith('~') ? ROUGHLY : key.startsWith('^') ? FIGURES : 1));
      for (const near of language.searching.nearTo(key)) add(near, worth * NEAR);
    }
  };
  take(mark.draft.slice(mark.start, mark.end), 1);
  const [before, behind] = aroundIn(mark);
  take(before, CONTEXT);
  take(behind, CONTEXT);
  return query;
}

/** The rest of the sentence a mark stands in, before and behind it. */
export function aroundIn({ draft, start, end }: AskedMark): [string, string] {
  const from = draft.lastIndexOf('\n', start - 1) + 1;
  const to = draft.indexOf('\n', end);
  const all = sentences(draft, { start: from, end: to < 0 ? draft.length : to });
  const first = all.findLast((sentence) => sentence.start <= start)?.start ?? from;
  const last = all.find((sentence) => sentence.end >= end)?.end ?? end;
  return [draft.slice(Math.min(first, start), start), draft.slice(end, Math.max(last, end))];
}

/** Where a key is in fewer units it says more (Robertson and Spärck Jones 1976). */
export const rarity = ({ places, postings }: Desk, key: string): number => {
  const found = postings.get(key)?.at.length ?? 0;
  return Math.log(1 + (places.length - found + 0.5) / (found + 0.5));
};

const SATURATION = 1.2;
const LENGTH = 0.4;
const WEAK = 0.6;

/**
 * What each unit scores for a query by BM25 (Robertson and Zaragoza 2009); only those that have a key of it.
 */
export function scoresOf(desk: Desk, query: Query): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [key, worth] of query) {
    const list = desk.postings.get(key);
    if (!list) continue;
    const gain = worth * rarity(desk, key);
    for (const [nth, at] of list.at.entries()) {
      const times = list.weight[nth]!;
      const long = 1 - LENGTH + (LENGTH * desk.lengths[at]!) / desk.meanLength;
      const score = (gain * times * (SATURATION + 1)) / (times + SATURATION * long);
      scores.set(at, (scores.get(at) ?? 0) + score);
    }
  }
  for (const [at, score] of scores) if (desk.places[at]!.unit.weak) scores.set(at, score * WEAK);
  return scores;
}

/** The numbers of the best units, best first; of equals the one that stands first. */
export function bestOf(scores: ReadonlyMap<number, number>, most: number): number[] {
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([at]) => at);
}
