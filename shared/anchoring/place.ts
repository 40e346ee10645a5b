/** Where one range of the old draft stands in the new one, read from an alignment. */

import type { Alignment } from './align';
import type { Segment } from './segments';
import { firstWhere } from '../text/ranges';
import { firstWordAfter, holeAfter, holeBefore, lastWordBefore, wordsOfHole } from './holes';
import { plainWeightOf } from './wording';

export interface Place {
  start: number;
  end: number;
  /** The very words stand there. */
  same: boolean;
  moved: boolean;
  /** Weight of the old words that stand there again, over the weight of all old words: 0 to 1. */
  share: number;
  /** Weight of the old words that stand there or had others put in their stead, over all: 0 to 1. */
  accounted: number;
}

// Pieces of one mark further apart than this (beyond what lay between them before) are no longer one place.
const LOOSEST = 240;

/** The place of `[start, end)`, or null when none of its words, nor others in their stead, are there. */
export function placeOf(alignment: Alignment, start: number, end: number): Place | null {
  const { standing: segments, oldText, newText } = alignment;
  const first = firstWhere(segments.length, (k) => segments[k]!.oldEnd > start);
  const only = segments[first];
  if (only && only.oldStart <= start && end <= only.oldEnd) {
    const shift = only.newStart - only.oldStart;
    const same = !only.recased || oldText.slice(start, end) === newText.slice(start + shift, end + shift);
    return { start: start + shift, end: end + shift, same, moved: only.moved, share: 1, accounted: 1 };
  }
  const pieces: number[] = [];
  for (let k = first; k < segments.length && segments[k]!.oldStart < end; k++) pieces.push(k);
  if (pieces.length === 0) return replacedPlace(alignment, first, start, end);

  const whole = plainWeightOf(oldText, start, end) || 1;
  const clusters = clustersOf(segments, pieces).map((cluster) => {
    const from = segments[cluster[0]!]!;
    const to = segments[cluster[cluster.length - 1]!]!;
    const newStart = startFrom(alignment, cluster[0]!, start);
    const newEnd = endFrom(alignment, cluster[cluster.length - 1]!, end);
    const standing = cluster.reduce(
      (sum, k) =>
        sum +
        plainWeightOf(oldText, Math.max(start, segments[k]!.oldStart), Math.min(end, segments[k]!.oldEnd)),
      0,
    );
    return { from, to, newStart, newEnd, standing, replaced: replacedWeight(alignment, cluster, start, end) };
  });
  const best = clusters.reduce((a, b) => (b.standing > a.standing ? b : a));
  const words = oldText.slice(start, end);
  const standsAt = (a: number, b: number): Place => ({
    start: a,
    end: b,
    same: true,
    moved: best.from.moved,
    share: 1,
    accounted: 1,
  });
  if (sameText(words, newText.slice(best.newStart, best.newEnd))) return standsAt(best.newStart, best.newEnd);
  // A cut beside equal words may have been read one word off ("[in March and] in April"): the whole words may
  // stand at an end.
  for (const at of [best.newStart, best.newEnd - words.length]) {
    if (at >= 0 && newText.startsWith(words, at)) return standsAt(at, at + words.length);
  }
  return {
    start: best.newStart,
    end: best.newEnd,
    same: false,
    moved: best.from.moved,
    share: best.standing / whole,
    accounted: Math.min(1, (best.standing + best.replaced) / whole),
  };
}

/** Equal words: the same but for how lines end. */
export function sameText(a: string, b: string): boolean {
  return a === b || (/[\r\n]/.test(a) && /[\r\n]/.test(b) && oneLineEnd(a) === oneLineEnd(b));
}

const oneLineEnd = (words: string): string => words.replace(/[^\S\r\n]*[\r\n]\s*/g, '\n');

function clustersOf(segments: Segment[], pieces: number[]): number[][] {
  const clusters: number[][] = [];
  for (const k of pieces) {
    const cluster = clusters[clusters.length - 1];
    const last = cluster && segments[cluster[cluster.length - 1]!]!;
    const next = segments[k]!;
    const gap = last ? next.newStart - last.newEnd : -1;
    if (
      cluster &&
      last &&
      last.moved === next.moved &&
      gap >= 0 &&
      gap <= 3 * (next.oldStart - last.oldEnd) + LOOSEST
    )
      cluster.push(k);
    else clusters.push([k]);
  }
  return clusters;
}

/** New start of a range that starts at `start` and whose first standing words are in segment `k`. */
function startFrom(alignment: Alignment, k: number, start: number): number {
  const segment = alignment.standing[k]!;
  if (start >= segment.oldStart) return segment.newStart + start - segment.oldStart;
  const hole = holeBefore(alignment, k);
  if (!hole) return segment.newStart;
  const { old: oldWords, fresh: newWords } = wordsOfHole(alignment, hole);
  if (newWords.starts.length === 0) return segment.newStart;
  if (oldWords.starts.length === newWords.starts.length) {
    const word = firstWordAfter(oldWords, start);
    return word === -1 ? segment.newStart : newWords.starts[Math.max(0, word)]!;
  }
  return newWords.starts[0]!;
}

function endFrom(alignment: Alignment, k: number, end: number): number {
  const segment = alignment.standing[k]!;
  if (end <= segment.oldEnd) return segment.newStart + end - segment.oldStart;
  const hole = holeAfter(alignment, k);
  if (!hole) return segment.newEnd;
  const { old: oldWords, fresh: newWords } = wordsOfHole(alignment, hole);
  if (newWords.starts.length === 0) return segment.newEnd;
  if (oldWords.starts.length === newWords.starts.length) {
    const word = lastWordBefore(oldWords, end);
    return word === -1 ? segment.newEnd : newWords.ends[word]!;
  }
  return newWords.ends[newWords.ends.length - 1]!;
}

/** A range none of whose words stand: what was put in their stead, when an edited sentence says so. */
function replacedPlace(alignment: Alignment, next: number, start: number, end: number): Place | null {
  const hole = [holeBefore(alignment, next), holeAfter(alignment, next - 1)].find(
    (h) => h && h.oldStart <= start && end <= h.oldEnd,
  );
  if (!hole) return null;
  const { newText, oldText } = alignment;
  const { old: oldWords, fresh: newWords, oldWeight, newWeight } = wordsOfHole(alignment, hole);
  if (newWords.starts.length === 0) return null;
  const firstWord = firstWordAfter(oldWords, start);
  const lastWord = lastWordBefore(oldWords, end);
  const moved = (alignment.standing[next] ?? alignment.standing[next - 1]!).moved;
  const paired = oldWords.starts.length === newWords.starts.length && firstWord !== -1 && lastWord !== -1;
  const newStart = newWords.starts[paired ? firstWord : 0]!;
  const newEnd = newWords.ends[paired ? lastWord : newWords.ends.length - 1]!;
  // The longer the rewritten stretch, the less can be said about which new words stand for these.
  const length = Math.max(1, (oldWords.starts.length + newWords.starts.length) / 12);
  const accounted = paired ? 1 : Math.min(1, (2 * newWeight) / (oldWeight || 1)) / length;
  const words = oldText.slice(start, end);
  const standsAt = (at: number): Place => ({
    start: at,
    end: at + words.length,
    same: true,
    moved,
    share: 1,
    accounted: 1,
  });
  // Of "twofold" the "two" was marked, and "two" stands in its stead.
  if (sameText(words, newText.slice(newStart, newEnd))) return { ...standsAt(newStart), end: newEnd };
  // Of "cannot" the "can" was marked, and "can not" stands there; of "O'Brien" the "Brien", and the
  // apostrophe is another.
  const [from, to] = [oldWords.starts[firstWord] ?? start, oldWords.ends[lastWord] ?? end];
  if (start === from && end < to && newText.startsWith(words, newStart)) return standsAt(newStart);
  const last = newEnd - words.length;
  if (start > from && end === to && newText.startsWith(words, last)) return standsAt(last);
  return { start: newStart, end: newEnd, same: false, moved, share: 0, accounted };
}

function replacedWeight(alignment: Alignment, cluster: number[], start: number, end: number): number {
  let sum = 0;
  const holes = [holeBefore(alignment, cluster[0]!), ...cluster.map((k) => holeAfter(alignment, k))];
  for (const hole of holes) {
    if (!hole || hole.oldEnd <= start || hole.oldStart >= end) continue;
    const { fresh, newWeight } = wordsOfHole(alignment, hole);
    if (fresh.starts.length === 0) continue;
    const gone = plainWeightOf(alignment.oldText, Math.max(start, hole.oldStart), Math.min(end, hole.oldEnd));
    sum += Math.min(gone, 2 * newWeight);
  }
  return sum;
}
