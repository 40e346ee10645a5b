import { innermostFirst, type Placed } from './stack';

/*
 * Marks inside marks. Where they lie over each other the words show the innermost; those around it stand as
 * thin bars in the margin, in lanes that are always there.
 */

/** So many bars stand beside one another; what lies deeper shares the last lane. */
export const BAR_LANES = 3;

/**
 * `outer` holds all of `inner`, which comes after it in text order; of two on the same words the first does.
 */
const holds = (outer: Placed, inner: Placed): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Which of `marks`, given in text order, hold another whole. */
export function holders(marks: readonly Placed[]): boolean[] {
  let earliest = Infinity;
  return marks
    .map(({ end }) => end)
    .reverse()
    .map((end) => {
      const holding = earliest <= end;
      earliest = Math.min(earliest, end);
      return holding;
    })
    .reverse();
}

/**
 * What of the words of `marks[at]` is in no mark that it holds, in text order: start, end, start, end …
 * `marks` are in text order; those that are not `seen` cover nothing.
 */
export function ownWords(marks: readonly Placed[], at: number, seen: readonly boolean[]): number[] {
  const outer = marks[at]!;
  const pairs: number[] = [];
  let from = outer.start;
  for (let next = at + 1; next < marks.length && marks[next]!.start < outer.end; next++) {
    const inner = marks[next]!;
    if (!seen[next] || !holds(outer, inner)) continue;
    if (inner.start > from) pairs.push(from, inner.start);
    from = Math.max(from, inner.end);
  }
  if (from < outer.end) pairs.push(from, outer.end);
  return pairs;
}

/** A mark with a bar; to where there may be words in the rows that it stands on. */
export interface Barred extends Placed {
  reach: number;
}

/**
 * The lane of every bar, 0 nearest to the words: of bars that may stand on the same row the innermost has the
 * nearest that is free, so that none lies over another while there are lanes.
 */
export function barLanes(bars: readonly Barred[]): number[] {
  const lanes = new Array<number>(bars.length).fill(BAR_LANES - 1);
  const placed: number[] = [];
  const order = bars.map((_, at) => at).sort((a, b) => innermostFirst(bars[a]!, bars[b]!));
  for (const at of order) {
    const { start, reach } = bars[at]!;
    const taken = new Set(
      placed
        .filter((other) => bars[other]!.start < reach && start < bars[other]!.reach)
        .map((other) => lanes[other]),
    );
    const free = Array.from({ length: BAR_LANES }, (_, lane) => lane).find((lane) => !taken.has(lane));
    lanes[at] = free ?? BAR_LANES - 1;
    placed.push(at);
  }
  return lanes;
}
