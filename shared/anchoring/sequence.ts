/**
 * Patience alignment of two sequences of ids (Bram Cohen's patience diff, with equal-count repeats as in
 * histogram diff): equal ends are matched, then what is unique on both sides, then the gaps between again. n
 * log n; it never guesses among repeats whose number differs.
 */

import { firstWhere } from '../text/ranges';

export interface Gap {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
}

// Every round splits its gap at anchors; texts made to be hostile could split one at a time, and quadratic
// they'd go.
const DEEPEST = 40;

// Scratch counters, all zero between uses: allocating them for each of thousands of sentence pairs cost more
// than the diff.
let countA = new Int32Array(0);
let countB = new Int32Array(0);

/**
 * Calls `pair(i, j)` for each `a[i] === b[j]` that is matched, always in order on both sides, and `leaf` for
 * each gap where elements are left on both sides and no anchor is found. Ids are integers in `[0, idCount)`.
 * Only the parts `within` are looked at.
 */
export function alignSequences(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  idCount: number,
  pair: (i: number, j: number) => void,
  leaf: (gap: Gap) => void = () => {},
  within: readonly Gap[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }],
): void {
  if (countA.length < idCount) {
    countA = new Int32Array(idCount * 2);
    countB = new Int32Array(idCount * 2);
  }
  const gaps = within.map((gap) => ({ ...gap, depth: 0 }));
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    let { aFrom, aTo, bFrom, bTo } = gap;
    while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pair(aFrom++, bFrom++);
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) pair(--aTo, --bTo);
    if (aFrom === aTo || bFrom === bTo) continue;
    const here = { aFrom, aTo, bFrom, bTo };
    const anchors = gap.depth < DEEPEST ? anchorsIn(a, b, here) : [];
    if (anchors.length === 0) {
      leaf(here);
      continue;
    }
    let i = aFrom;
    let j = bFrom;
    for (const [anchorA, anchorB] of anchors) {
      pair(anchorA, anchorB);
      if (anchorA > i && anchorB > j)
        gaps.push({ aFrom: i, aTo: anchorA, bFrom: j, bTo: anchorB, depth: gap.depth + 1 });
      i = anchorA + 1;
      j = anchorB + 1;
    }
    if (i < aTo && j < bTo) gaps.push({ aFrom: i, aTo, bFrom: j, bTo, depth: gap.depth + 1 });
  }
}

/**
 * What is unique on both sides, in order; failing that, what is there equally often on both, first with
 * first.
 */
function anchorsIn(a: ArrayLike<number>, b: ArrayLike<number>, gap: Gap): [number, number][] {
  for (let i = gap.aFrom; i < gap.aTo; i++) countA[a[i]!]!++;
  for (let j = gap.bFrom; j < gap.bTo; j++) countB[b[j]!]!++;
  let pairs = pairsWhere(a, b, gap, (id) => countA[id] === 1 && countB[id] === 1);
  if (pairs.length === 0) pairs = pairsWhere(a, b, gap, (id) => countA[id]! > 0 && countA[id] === countB[id]);
  for (let i = gap.aFrom; i < gap.aTo; i++) countA[a[i]!] = 0;
  for (let j = gap.bFrom; j < gap.bTo; j++) countB[b[j]!] = 0;
  return longestIncreasing(pairs);
}

function pairsWhere(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  gap: Gap,
  wanted: (id: number) => boolean,
): [number, number][] {
  const places = new Map<number, number[]>();
  for (let j = gap.bTo - 1; j >= gap.bFrom; j--) {
    const id = b[j]!;
    if (!wanted(id)) continue;
    const list = places.get(id);
    if (list) list.push(j);
    else places.set(id, [j]);
  }
  const pairs: [number, number][] = [];
  if (places.size === 0) return pairs;
  for (let i = gap.aFrom; i < gap.aTo; i++) {
    const j = places.get(a[i]!)?.pop();
    if (j !== undefined) pairs.push([i, j]);
  }
  return pairs;
}

/** The longest part of `pairs` (sorted by their first number) in which the second number rises too. */
export function longestIncreasing(pairs: [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length);
  for (let k = 0; k < pairs.length; k++) {
    const value = pairs[k]![1];
    const low = firstWhere(tails.length, (at) => pairs[tails[at]!]![1] >= value);
    before[k] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = k;
  }
  const chain: [number, number][] = [];
  for (let k = tails.length > 0 ? tails[tails.length - 1]! : -1; k >= 0; k = before[k]!)
    chain.push(pairs[k]!);
  return chain.reverse();
}

/**
 * Of links `(a, b, weight)` sorted by `a`, the heaviest chain in which `b` rises: true for the links in it. n
 * log n.
 */
export function heaviestChain(bs: number[], weights: number[]): boolean[] {
  const size = bs.reduce((most, b) => Math.max(most, b + 1), 0);
  // A Fenwick tree over b that keeps, for each prefix, the link that ends the heaviest chain so far.
  const best = new Int32Array(size + 1).fill(-1);
  const total = new Float64Array(bs.length);
  const before = new Int32Array(bs.length).fill(-1);
  let last = -1;
  for (let k = 0; k < bs.length; k++) {
    let link = -1;
    for (let at = bs[k]!; at > 0; at -= at & -at) {
      const there = best[at]!;
      if (there >= 0 && (link < 0 || total[there]! > total[link]!)) link = there;
    }
    before[k] = link;
    total[k] = weights[k]! + (link >= 0 ? total[link]! : 0);
    for (let at = bs[k]! + 1; at <= size; at += at & -at) {
      if (best[at]! < 0 || total[best[at]!]! < total[k]!) best[at] = k;
    }
    if (last < 0 || total[k]! > total[last]!) last = k;
  }
  const chosen = new Array<boolean>(bs.length).fill(false);
  for (let k = last; k >= 0; k = before[k]!) chosen[k] = true;
  return chosen;
}
