import type { SearchStore, Stored } from '../../storage/cache/search-store';
import { countPassages, passagesIn, stretchOf, type Pattern } from '../../storage/cache/words';
import { RANKS } from './document';
import type { FoundPassage } from './places';
import type { Term } from './query';

/** An article that has everything asked for. */
export interface Found {
  article: Stored;
  /** Its place among all, the one changed last first. */
  place: number;
  score: number;
}

/**
 * What a term counts where it is found in a passage of each rank; a whole word counts a little more than a
 * begun one.
 */
const WORTH = RANKS.map((_, rank) => 2 << (RANKS.length - rank));
const WHOLE = 1;

/** What the best of some ranks counts, by `ranksWith`. */
const BEST = Array.from({ length: 1 << RANKS.length }, (_, some) => {
  const first = WORTH.findIndex((__, rank) => some & (1 << rank));
  return WORTH[first] ?? 0;
});

/** The patterns that will do for a term, and how much more than the place the article counts by them. */
function patternsOf({ words, open, instead }: Term): [Pattern, more: number][] {
  if (instead) return instead.map((word) => [{ words: [word], open }, 0]);
  if (words.length > 1 || !open) return [[{ words, open }, WHOLE]];
  return [
    [{ words, open: false }, WHOLE],
    [{ words, open }, 0],
  ];
}

/** The articles that have all terms: the best first, and of those that are as good the one changed later. */
export function find(store: SearchStore, terms: readonly Term[]): Found[] {
  if (terms.length === 0) return [];
  const scores = new Uint32Array(store.numbers);
  const having = new Uint16Array(store.numbers);
  for (const [at, term] of terms.entries()) {
    const worth = worthOf(store, term);
    let some = false;
    for (let n = 0; n < worth.length; n += 1) {
      if (worth[n] === 0 || having[n] !== at) continue;
      some = true;
      having[n] = at + 1;
      scores[n]! += worth[n]!;
    }
    if (!some) return [];
  }
  // Of those that are as good the order stays; there are few scores, and many articles.
  const groups = new Map<number, Found[]>();
  for (const [place, article] of store.inOrder.entries()) {
    if (having[article.n] !== terms.length) continue;
    const score = scores[article.n]!;
    const group = groups.get(score);
    if (group) group.push({ article, place, score });
    else groups.set(score, [{ article, place, score }]);
  }
  return [...groups].sort(([a], [b]) => b - a).flatMap(([, group]) => group);
}

/** For each article, what the term counts in it; 0 where it does not have it. */
function worthOf(store: SearchStore, term: Term): Uint8Array {
  const worth = new Uint8Array(store.numbers);
  for (const [pattern, more] of patternsOf(term)) {
    const ranks = store.ranksWith(pattern);
    for (let n = 0; n < ranks.length; n += 1) {
      if (ranks[n] === 0) continue;
      const value = BEST[ranks[n]!]! + more;
      if (value > worth[n]!) worth[n] = value;
    }
  }
  return worth;
}

/** Which passages have something of it: `rows`: those of an article's words, one for each rank. */
export function passagesWith(rows: readonly string[], terms: readonly Term[]): FoundPassage[] {
  const stretches = terms.map(({ words, open, instead }) => {
    const all = instead?.map((word) => [word]) ?? [words];
    return all.map((each) => stretchOf({ words: each, open }));
  });
  const all = stretches.flat();
  let before = 0;
  return rows.flatMap((row, rank) => {
    const first = before;
    before += countPassages(row);
    const words = ` ${row}`;
    // Of many rows only a few have any of it.
    if (!all.some((stretch) => words.includes(stretch))) return [];
    return passagesIn(words).flatMap((passage, at): FoundPassage[] => {
      const here = [...stretches.keys()].filter((term) =>
        stretches[term]!.some((stretch) => passage.includes(stretch)),
      );
      return here.length === 0 ? [] : [{ passage: first + at, rank, terms: new Set(here) }];
    });
  });
}
