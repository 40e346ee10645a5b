/** Sentences that share a formula ("a court in … will hear the case of …") and perhaps nothing else. */

import { BESIDE } from './edited';
import type { Links } from './links';
import type { Words } from './plan';
import { firstAbove } from '../text/ranges';
import { slice } from './units';

// A formula is known by so many of its uses; looking at all of them would cost more than they tell.
const MOST_USES = 200;
// A third sentence that has more than this of the old one's words in common with it is a relative, not a
// fellow.
const HARDLY_MORE = 1.1;

/**
 * A sentence linked for its place and little of its wording: was it edited, or deleted and another put there?
 * When a third sentence has the very same words in common with it, and hardly one more, they may all just
 * follow a formula of the text, and the likeness tells nothing. Unsure, with its place as a suspect.
 */
export function doubtFormulas(links: Links, { wording, old, all }: Words): void {
  const weak = links.groups.filter(
    ({ similarity, oldFrom, oldTo }) => similarity < BESIDE && oldTo === oldFrom + 1,
  );
  if (weak.length === 0 || !all) return;
  const wordsOf = (from: number, to: number): number[] => {
    const first = firstAbove(all.ends, links.fresh.starts[from]!);
    return slice(all, first, firstAbove(all.ends, links.fresh.ends[to - 1]! - 1) + 1).ids;
  };
  const total = (ids: number[]): number => ids.reduce((sum, id) => sum + wording.weight(id), 0);
  const standing = weak.map(({ oldFrom, newFrom, newTo }) =>
    inCommon(old.get(oldFrom)!.ids, wordsOf(newFrom, newTo)),
  );
  // Whoever has all of these words has the most telling of them.
  const keys = standing.map((ids) =>
    ids.reduce((a, b) => (wording.weight(b) > wording.weight(a) ? b : a), ids[0] ?? -1),
  );
  const uses = usesOf(keys, all, links.fresh.ends);
  weak.forEach(({ oldFrom, newFrom, newTo }, k) => {
    const most = HARDLY_MORE * total(standing[k]!);
    const isFellow = (j: number): boolean => {
      const theirs = wordsOf(j, j + 1);
      return (
        inCommon(standing[k]!, theirs).length === standing[k]!.length &&
        total(inCommon(old.get(oldFrom)!.ids, theirs)) <= most
      );
    };
    if (!uses.get(keys[k]!)?.some((j) => (j < newFrom || j >= newTo) && isFellow(j))) return;
    links.unsure[oldFrom] = 1;
    links.suspect(oldFrom, newFrom);
  });
}

/** The sentences in which each of these words stands. */
function usesOf(
  keys: number[],
  words: { starts: number[]; ids: number[] },
  sentenceEnds: ArrayLike<number>,
): Map<number, number[]> {
  const uses = new Map<number, number[]>(keys.map((id) => [id, []]));
  for (let k = 0; k < words.ids.length; k++) {
    const list = uses.get(words.ids[k]!);
    if (!list || list.length === MOST_USES) continue;
    const j = firstAbove(sentenceEnds, words.starts[k]!);
    if (list[list.length - 1] !== j) list.push(j);
  }
  return uses;
}

/** The words of `a` that `b` has too, counting repeats. */
function inCommon(a: number[], b: number[]): number[] {
  const left = new Map<number, number>();
  for (const id of b) left.set(id, (left.get(id) ?? 0) + 1);
  return a.filter((id) => {
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count > 0;
  });
}
