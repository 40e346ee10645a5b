/** The word-level difference inside one row of a comparison. */

import { firstWhere, type Range } from '../text/ranges';
import type { Alignment } from './align';
import type { Segment } from './segments';
import { heaviestChain } from './sequence';
import { isSpace } from '../text/characters';

/**
 * A stretch of a row. The `old` ranges of same, deleted and movedOut parts cover the row's old paragraph
 * without a gap; the `new` ranges of same, added and movedIn parts its new one. movedOut went to `new`, in
 * another place; movedIn came from `old`.
 */
export type Part =
  | { kind: 'same'; old: Range; new: Range }
  | { kind: 'deleted'; old: Range }
  | { kind: 'added'; new: Range }
  | { kind: 'movedOut'; old: Range; new: Range }
  | { kind: 'movedIn'; old: Range; new: Range };

interface Pair {
  old: Range;
  new: Range;
}

/** Parts of the row that has `old` on one side and `fresh` on the other; either may be missing. */
export function rowParts(alignment: Alignment, old: Range | null, fresh: Range | null): Part[] {
  const { oldText, newText } = alignment;
  const outgoing = old ? clipped(alignment.segments, old, 'old') : [];
  const incoming = fresh ? clipped(byNewPlace(alignment), fresh, 'new') : [];
  const inside = fresh ? outgoing.map((pair) => clipPair(pair, fresh)).filter((pair) => pair !== null) : [];
  const chosen = heaviestChain(
    inside.map((pair) => pair.new.start - (fresh?.start ?? 0)),
    inside.map((pair) => pair.new.end - pair.new.start),
  );
  const same = inside.filter((_, k) => chosen[k]);

  const parts: Part[] = [];
  let oldAt = old?.start ?? 0;
  let newAt = fresh?.start ?? 0;
  const fill = (oldTo: number, newTo: number): void => {
    const { before, after } = sameEdges(oldText, oldAt, oldTo, newText, newAt, newTo);
    addSame(parts, { start: oldAt, end: oldAt + before }, { start: newAt, end: newAt + before });
    if (old) addSide(parts, outgoing, { start: oldAt + before, end: oldTo - after }, 'old');
    if (fresh) addSide(parts, incoming, { start: newAt + before, end: newTo - after }, 'new');
    addSame(parts, { start: oldTo - after, end: oldTo }, { start: newTo - after, end: newTo });
  };
  for (const pair of same) {
    fill(pair.old.start, pair.new.start);
    addSame(parts, pair.old, pair.new);
    oldAt = pair.old.end;
    newAt = pair.new.end;
  }
  fill(old?.end ?? oldAt, fresh?.end ?? newAt);
  return parts;
}

/**
 * How much of two stretches is the same at their edges: all of it if they are equal, else white space only.
 */
export function sameEdges(
  a: string,
  aFrom: number,
  aTo: number,
  b: string,
  bFrom: number,
  bTo: number,
): { before: number; after: number } {
  const length = Math.min(aTo - aFrom, bTo - bFrom);
  if (aTo - aFrom === bTo - bFrom && a.slice(aFrom, aTo) === b.slice(bFrom, bTo))
    return { before: length, after: 0 };
  let before = 0;
  while (before < length && a[aFrom + before] === b[bFrom + before] && isSpace(a.charCodeAt(aFrom + before)))
    before++;
  let after = 0;
  while (
    after < length - before &&
    a[aTo - 1 - after] === b[bTo - 1 - after] &&
    isSpace(a.charCodeAt(aTo - 1 - after))
  )
    after++;
  return { before, after };
}

function addSame(parts: Part[], old: Range, fresh: Range): void {
  if (old.start === old.end) return;
  const last = parts[parts.length - 1];
  if (last?.kind === 'same' && last.old.end === old.start && last.new.end === fresh.start) {
    last.old = { start: last.old.start, end: old.end };
    last.new = { start: last.new.start, end: fresh.end };
  } else parts.push({ kind: 'same', old: { ...old }, new: { ...fresh } });
}

/**
 * One side of a stretch that is not the same: what stands elsewhere, and what does not stand on the other
 * side at all.
 */
function addSide(parts: Part[], pairs: Pair[], range: Range, side: 'old' | 'new'): void {
  let at = range.start;
  const rest = (end: number): void => {
    if (end > at)
      parts.push(
        side === 'old'
          ? { kind: 'deleted', old: { start: at, end } }
          : { kind: 'added', new: { start: at, end } },
      );
  };
  // They are in order of this side, and there may be a hundred thousand of them: only those in the range are
  // looked at.
  for (let k = firstWhere(pairs.length, (at) => pairs[at]![side].end > range.start); k < pairs.length; k++) {
    const pair = pairs[k]!;
    if (pair[side].start >= range.end) break;
    const start = Math.max(pair[side].start, at);
    const end = Math.min(pair[side].end, range.end);
    if (start >= end) continue;
    rest(start);
    const shift = start - pair[side].start;
    const from = { start: pair.old.start + shift, end: pair.old.start + shift + end - start };
    const to = { start: pair.new.start + shift, end: pair.new.start + shift + end - start };
    parts.push({ kind: side === 'old' ? 'movedOut' : 'movedIn', old: from, new: to });
    at = end;
  }
  rest(range.end);
}

/** The parts of segments that lie in `range` on one side, in order of that side. */
function clipped(segments: readonly Segment[], range: Range, side: 'old' | 'new'): Pair[] {
  const start = side === 'old' ? 'oldStart' : 'newStart';
  const end = side === 'old' ? 'oldEnd' : 'newEnd';
  const pairs: Pair[] = [];
  const first = firstWhere(segments.length, (at) => segments[at]![end] > range.start);
  for (let k = first; k < segments.length && segments[k]![start] < range.end; k++) {
    const segment = segments[k]!;
    const cut = Math.max(0, range.start - segment[start]);
    const length = Math.min(segment[end], range.end) - segment[start] - cut;
    pairs.push({
      old: { start: segment.oldStart + cut, end: segment.oldStart + cut + length },
      new: { start: segment.newStart + cut, end: segment.newStart + cut + length },
    });
  }
  return pairs;
}

function clipPair({ old, new: fresh }: Pair, range: Range): Pair | null {
  const start = Math.max(fresh.start, range.start);
  const end = Math.min(fresh.end, range.end);
  if (start >= end) return null;
  const oldStart = old.start + start - fresh.start;
  return { old: { start: oldStart, end: oldStart + end - start }, new: { start, end } };
}

// The same segments by new place, made once for each alignment.
const sortedByNew = new WeakMap<Alignment, Segment[]>();

function byNewPlace(alignment: Alignment): Segment[] {
  const known = sortedByNew.get(alignment);
  if (known) return known;
  const sorted = [...alignment.segments].sort((a, b) => a.newStart - b.newStart);
  sortedByNew.set(alignment, sorted);
  return sorted;
}
