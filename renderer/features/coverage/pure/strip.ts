import {
  alertsUnder,
  isDecided,
  STATUS_INFO,
  STATUSES,
  type Held,
  type Mark,
  type Standing,
  type Status,
} from '@shared/domain';
import { firstAbove } from '@shared/text/ranges';

/*
 * The strip along the manuscript's edge: the article's whole height cut into rows of a few pixels, and what
 * lies in each. Marks stand in lanes by what they still ask for, so that the strip can be read without its
 * colours.
 */

/** What the desk asks of a mark besides. */
export type Rules = Held;

/** Waiting for a person; decided and holding; asking for a change, or to be looked at again. */
export const LANES = ['open', 'holds', 'problem'] as const;
export type Lane = (typeof LANES)[number];

export const laneOf = (mark: Mark, rules: Rules): Lane =>
  alertsUnder(mark, rules).length > 0 || (isDecided(mark) && STATUS_INFO[mark.status].problem)
    ? 'problem'
    : isDecided(mark)
      ? 'holds'
      : 'open';

/** What lies in the rows, lane by lane. */
export interface StripRows {
  /** By row, how much of its text nobody has looked at, 0 to 1. */
  unseen: Float32Array;
  /** By lane and row, 1 + the index of the status shown, 0 where there is none. */
  lanes: Record<Lane, Uint8Array>;
}

/** Of several statuses in one row of one lane, the later here is shown. */
const WEIGHT: Record<Status, number> = {
  opinion: 1,
  verified: 2,
  checking: 1,
  'query-out': 2,
  'to-check': 3,
  'cannot-verify': 1,
  'needs-fix': 2,
  disputed: 3,
  wrong: 4,
};

/**
 * `edges[i]` is the offset where row `i` begins, and the last one where the text ends: one more than there
 * are rows, never falling. Linear in rows, sentences and marks.
 */
export function stripOf(
  edges: ArrayLike<number>,
  standing: Standing,
  marks: readonly Mark[],
  rules: Rules,
): StripRows {
  const size = Math.max(0, edges.length - 1);
  const unseen = new Float32Array(size);
  const {
    sentences: { starts, ends },
    looked,
  } = standing;
  for (let at = 0, row = 0; at < looked.length && size > 0; at++) {
    if (looked[at] !== 0) continue;
    while (row < size - 1 && edges[row + 1]! <= starts[at]!) row++;
    for (let each = row; each < size && edges[each]! < ends[at]!; each++) {
      const [from, to] = [edges[each]!, edges[each + 1]!];
      const inside = Math.min(to, ends[at]!) - Math.max(from, starts[at]!);
      unseen[each] = Math.min(1, unseen[each]! + (to > from ? Math.max(0, inside) / (to - from) : 1));
    }
  }
  const lanes = Object.fromEntries(LANES.map((lane) => [lane, new Uint8Array(size)])) as Record<
    Lane,
    Uint8Array
  >;
  for (const mark of marks) {
    if (mark.lost || size === 0) continue;
    const lane = lanes[laneOf(mark, rules)];
    const shown = 1 + STATUSES.indexOf(mark.status);
    for (
      let row = rowAt(edges, mark.anchor.start);
      row < size && (edges[row]! < mark.anchor.end || edges[row]! <= mark.anchor.start);
      row++
    ) {
      if (lane[row] === 0 || WEIGHT[mark.status] > WEIGHT[STATUSES[lane[row]! - 1]!]) lane[row] = shown;
    }
  }
  return { unseen, lanes };
}

/** The row in which `offset` lies: the last that begins at or before it. */
export function rowAt(edges: ArrayLike<number>, offset: number): number {
  return Math.max(0, Math.min(firstAbove(edges, offset), edges.length - 1) - 1);
}

/** The rows `[from, to)` of one lane that show the same, in order: what is drawn as one. */
export function runsOf(lane: ArrayLike<number>): { from: number; to: number; value: number }[] {
  const runs: { from: number; to: number; value: number }[] = [];
  for (let row = 0; row < lane.length; row++) {
    const value = lane[row]!;
    const last = runs.at(-1);
    if (last && last.to === row && last.value === value) last.to++;
    else if (value > 0) runs.push({ from: row, to: row + 1, value });
  }
  return runs;
}
