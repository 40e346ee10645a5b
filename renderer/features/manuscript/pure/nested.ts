import { firstStartingFrom, type Range } from '@shared/text/ranges';
import { outermostFirst, type Placed } from './stack';

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
 * What of the words of `marks[at]` is in no mark that it holds, in text order. `marks` are in text order;
 * those that are not `seen` cover nothing.
 */
export function ownWords(marks: readonly Placed[], at: number, seen: readonly boolean[]): Range[] {
  const outer = marks[at]!;
  const own: Range[] = [];
  let from = outer.start;
  for (let next = at + 1; next < marks.length && marks[next]!.start < outer.end; next++) {
    const inner = marks[next]!;
    if (!seen[next] || !holds(outer, inner)) continue;
    if (inner.start > from) own.push({ start: from, end: inner.start });
    from = Math.max(from, inner.end);
  }
  if (from < outer.end) own.push({ start: from, end: outer.end });
  return own;
}

/** A mark with a bar. */
export interface Barred extends Placed {
  /** To where there may be words in the rows that it stands on. */
  reach: number;
  /** It goes on in another paragraph. */
  across: boolean;
}

/**
 * The lane of every bar, 0 nearest to the words. Of bars that may stand on the same row none lies over
 * another while there are lanes: those that go on in other paragraphs have the outer ones, whatever stands in
 * either paragraph, the outermost first; of the others the innermost has the nearest that is free. `bars` are
 * in text order.
 */
export function barLanes(bars: readonly Barred[]): number[] {
  const lanes = new Array<number>(bars.length).fill(BAR_LANES - 1);
  // Each holds bars that are apart, in text order; who finds no room shares the last lane.
  const taken = Array.from({ length: BAR_LANES }, (): Barred[] => []);
  const inward = outermostFirst(
    bars,
    bars.map(() => 0),
  );
  const place = (at: number, order: readonly Barred[][]): void => {
    const free = order.find((lane) => takenInto(lane, bars[at]!));
    if (free) lanes[at] = taken.indexOf(free);
  };
  const fromOutside = taken.toReversed();
  for (const at of inward) if (bars[at]!.across) place(at, fromOutside);
  for (const at of inward.reverse()) if (!bars[at]!.across) place(at, taken);
  return lanes;
}

/** Puts a bar among those of a lane; false where one of them stands in its place. */
function takenInto(lane: Barred[], bar: Barred): boolean {
  const place = firstStartingFrom(lane, bar.reach);
  if (place > 0 && lane[place - 1]!.reach > bar.start) return false;
  lane.splice(place, 0, bar);
  return true;
}
