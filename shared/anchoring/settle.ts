/** Which links between repeated sentences may be trusted. */

import { countIds } from './exact';
import type { Links } from './links';

// How many sentences away a neighbour still says something about a place.
const NEAR = 6;
const BESIDE = 2;
const STRICT = 3;

/**
 * Marks as unsure every link between sentences that are repeated word for word, unless the place settles
 * which copy is which: all copies are there in the same order; or between the same distinctive neighbours,
 * near by, both drafts have the same number of copies; or the sentence moved with a distinctive neighbour and
 * no copy is about.
 */
export function settleRepeats(links: Links, idCount: number, inOrder: (i: number) => boolean): void {
  const { old, fresh, oldTo } = links;
  const inOld = countIds(old.ids, idCount);
  const inNew = countIds(fresh.ids, idCount);
  const inPlace = new Int32Array(idCount);
  for (let i = 0; i < oldTo.length; i++)
    if (links.groupOf[i] === -1 && oldTo[i] !== -1 && inOrder(i)) inPlace[old.ids[i]!]!++;
  const isRepeated = (id: number): boolean => inOld[id]! > 1 || inNew[id]! > 1;
  const isAnchor = (i: number): boolean =>
    oldTo[i]! >= 0 && links.unsure[i] === 0 && (links.groupOf[i] !== -1 || !isRepeated(old.ids[i]!));

  const unsure: number[] = [];
  for (let i = 0; i < oldTo.length; i++) {
    const id = old.ids[i]!;
    if (oldTo[i] === -1 || links.groupOf[i] !== -1 || !isRepeated(id)) continue;
    if (inOld[id] === inNew[id] && inPlace[id] === inOld[id]) continue;
    if (!isSettled(links, i, isAnchor)) unsure.push(i);
  }
  for (const i of unsure) {
    links.unsure[i] = 1;
    links.suspect(i, oldTo[i]!);
  }
}

function isSettled(links: Links, i: number, isAnchor: (i: number) => boolean): boolean {
  const { old, fresh, oldTo, newTo } = links;
  const id = old.ids[i]!;
  const j = oldTo[i]!;
  let left = i - 1;
  while (left >= 0 && i - left < NEAR && !isAnchor(left)) left--;
  let right = i + 1;
  while (right < oldTo.length && right - i < NEAR && !isAnchor(right)) right++;
  const newLeft = left < 0 ? -1 : isAnchor(left) ? links.lastNewOf(left) : NaN;
  const newRight = right >= oldTo.length ? newTo.length : isAnchor(right) ? oldTo[right]! : NaN;
  if (newLeft < j && j < newRight && newRight - newLeft <= 2 * NEAR) {
    const close =
      (i - left <= BESIDE && j - newLeft <= BESIDE) || (right - i <= BESIDE && newRight - j <= BESIDE);
    return close && copies(old.ids, id, left + 1, right) === copies(fresh.ids, id, newLeft + 1, newRight);
  }
  const movedBehind =
    left === i - 1 &&
    newLeft === j - 1 &&
    copies(old.ids, id, i, i + 1 + STRICT) === 1 &&
    copies(fresh.ids, id, j, j + 1 + STRICT) === 1;
  const movedBefore =
    right === i + 1 &&
    newRight === j + 1 &&
    copies(old.ids, id, i - STRICT, i + 1) === 1 &&
    copies(fresh.ids, id, j - STRICT, j + 1) === 1;
  return movedBehind || movedBefore;
}

function copies(ids: number[], id: number, from: number, to: number): number {
  let count = 0;
  for (let k = Math.max(0, from); k < Math.min(ids.length, to); k++) if (ids[k] === id) count++;
  return count;
}
