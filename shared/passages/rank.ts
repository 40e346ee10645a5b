import { language } from '../text/languages';
import { quantities } from '../text/numbers';
import { sentences } from '../text/sentences';
import { countOf, type Desk } from './desk';
import { keysIn } from './keys';
import { nothingRead } from './postings';
import type { AskedMark } from './types';

/** What a mark asks for: keys, and what each is worth beside the others. */
export interface Query {
  worth: ReadonlyMap<string, number>;
  /** The keys of the mark's own words. */
  own: ReadonlySet<string>;
}

/**
 * What the sentence around a mark, the sentences beside it, and a word that says nearly the same are worth.
 * A sentence beside a mark that speaks of "them" is worth what its own sentence is.
 */
const CONTEXT = 0.25;
const BESIDE = 0.1;
/** A mark of so few words needs what stands around it to be understood. */
const FEW = 4;
const FEWER = 2;
const NEAR = 0.5;
/** What a number is worth that may stand for anything, for there are few such and many things to count. */
const SMALL = 0.9;

/**
 * What a key is worth by its kind: a number by its value, roughly, by its figures whatever its scale; a date.
 */
function worthOf(key: string): number {
  switch (key[0]) {
    case '#':
      return Math.abs(Number(key.slice(1))) > 20 ? 1.2 : SMALL;
    case '~':
      return 0.6;
    case '^':
      return key.length > 3 ? 1.1 : 0.5;
    case '=':
      return 0.6;
    default:
      return key.startsWith('d:') ? 1.2 : 1;
  }
}

/**
 * The keys of the words of a mark, with those of the sentences around it; `more`: keys that may be meant by
 * some of its words.
 */
export function queryOf(words: string, around: Around, more: readonly string[] = []): Query {
  const worth = new Map<string, number>();
  const add = (key: string, each: number) => worth.set(key, Math.max(worth.get(key) ?? 0, each));
  const take = (text: string, each: number): string[] => {
    const keys = keysIn(text);
    const bounded = boundedIn(text);
    for (const key of keys) {
      add(key, each * worthOf(key) * (bounded.has(key) ? BOUNDED : 1));
      for (const near of language.searching.nearTo(key)) add(near, each * NEAR);
    }
    return keys;
  };
  const own = take(words, 1);
  for (const key of more) add(key, worthOf(key));
  const few = new Set(own).size <= FEW ? FEWER : 1;
  const { pointsBack, whence } = language.searching;
  const beside = pointsBack.test(words) ? CONTEXT : BESIDE;
  for (const each of around.sentence) take(each.replace(whence, ' '), CONTEXT * few);
  for (const each of around.beside) take(each, beside * few);
  return { worth, own: new Set(own) };
}

/** Who writes "nearly 40" has read another figure: the very one is worth less. */
const BOUNDED = 0.5;

function boundedIn(text: string): ReadonlySet<string> {
  const keys = quantities(text)
    .filter(({ start }) => isBounded(text.slice(Math.max(0, start - REACH), start)))
    .map(({ value }) => `#${value}`);
  return new Set(keys);
}

const REACH = 24;
const isBounded = (before: string): boolean =>
  language.values.bounds.some(([words, bound]) => bound !== 'about' && words.test(before));

/** The keys of what stands around a mark, without its own. */
export function queryAround(around: Around): Query {
  const worth = new Map<string, number>();
  for (const words of around.beside) for (const key of keysIn(words)) worth.set(key, HALF * worthOf(key));
  for (const words of around.sentence) for (const key of keysIn(words)) worth.set(key, worthOf(key));
  return { worth, own: new Set(worth.keys()) };
}

const HALF = 0.5;

export interface Around {
  /** The rest of the sentence the mark stands in, before and behind it. */
  sentence: string[];
  /** The sentence before that, in the same paragraph. */
  beside: string[];
}

/** What stands around a mark in its draft. */
export function aroundIn({ draft, start, end }: AskedMark): Around {
  const from = draft.lastIndexOf('\n', start - 1) + 1;
  const to = draft.indexOf('\n', end);
  const all = sentences(draft, { start: from, end: to < 0 ? draft.length : to });
  const at = all.findLastIndex((sentence) => sentence.start <= start);
  const first = all[at]?.start ?? from;
  const last = all.find((sentence) => sentence.end >= end)?.end ?? end;
  const before = all[at - 1];
  return {
    sentence: [draft.slice(Math.min(first, start), start), draft.slice(end, Math.max(last, end))],
    beside: before ? [draft.slice(before.start, before.end)] : [],
  };
}

/** Where a key is in fewer units it says more (Robertson and Spärck Jones 1976). */
export const rarity = (desk: Desk, key: string): number => {
  const found = countOf(desk, key);
  return Math.log(1 + (desk.size - found + 0.5) / (found + 0.5));
};

const SATURATION = 1.2;
const WEAK = 0.6;

/** What each unit scores for a query by BM25 (Robertson and Zaragoza 2009); 0 where it has nothing of it. */
export function scoresOf(desk: Desk, query: Query): Float64Array {
  const { papers, from, long } = desk;
  const scores = new Float64Array(desk.size);
  const read = nothingRead();
  for (const [key, worth] of query.worth) {
    const number = desk.keys.get(key);
    if (number === undefined) continue;
    const gain = worth * rarity(desk, key);
    for (const [nth, { postings }] of papers.entries()) {
      postings.read(number, read);
      const first = from[nth]!;
      for (let each = 0; each < read.length; each++) {
        const at = first + read.at[each]!;
        const times = read.worth[each]!;
        scores[at]! += (gain * times * (SATURATION + 1)) / (times + SATURATION * long[at]!);
      }
    }
  }
  for (const [nth, { units }] of papers.entries())
    for (const weak of units.weak) scores[from[nth]! + weak]! *= WEAK;
  return scores;
}

/** What a unit of usual length scores that has every word of the mark itself. */
export function mostFor(desk: Desk, { worth, own }: Query): number {
  let most = 0;
  // A number is found by several keys and wanted once.
  for (const key of own) if (!/^[~^=]/.test(key)) most += worth.get(key)! * rarity(desk, key);
  return Math.max(most, 1);
}

/** The numbers of the best units, best first; of equals the one that stands first. */
export function bestOf(scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at]!;
    if (score <= least) continue;
    let place = best.length;
    while (place > 0 && score > scores[best[place - 1]!]!) place--;
    best.splice(place, 0, at);
    if (best.length > most) best.pop();
    if (best.length === most) least = scores[best[most - 1]!]!;
  }
  return best;
}
