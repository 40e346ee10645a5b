import { STATUSES, type Status } from '@shared/domain';
import { LANES, runsOf, type Lane, type StripRows } from './strip';

/** Pixels: the height of a row, and where each lane lies across the strip. */
export const ROW = 2;
export const WIDTH = 16;
const UNSEEN_LANE = { x: 2, width: 4 };
const LANE: Record<Lane, { x: number; width: number }> = {
  open: { x: 8, width: 2 },
  holds: { x: 10, width: 2 },
  problem: { x: 12, width: 3 },
};

/** The lane at so many pixels across; `unseen` left of the marks. */
export const laneAt = (x: number): Lane | 'unseen' =>
  x < LANE.open.x - 1 ? 'unseen' : x < LANE.holds.x ? 'open' : x < LANE.problem.x ? 'holds' : 'problem';

export interface Drawing {
  unseen: string;
  statuses: Partial<Record<Status, string>>;
}

/**
 * The rows as paths, one for each colour: what is drawn is at most a dozen shapes, however many marks there
 * are.
 */
export function drawingOf({ unseen, lanes }: StripRows): Drawing {
  // Wider where more is unseen, in quarters: what differs by less is drawn as one.
  const share = Array.from(unseen, (part) => Math.ceil(part * UNSEEN_LANE.width));
  const statuses: Partial<Record<Status, string>> = {};
  for (const lane of LANES) {
    for (const { from, to, value } of runsOf(lanes[lane])) {
      const status = STATUSES[value - 1]!;
      statuses[status] = (statuses[status] ?? '') + box(LANE[lane].x, from, LANE[lane].width, to);
    }
  }
  return {
    unseen: runsOf(share)
      .map(({ from, to, value }) => box(UNSEEN_LANE.x, from, value, to))
      .join(''),
    statuses,
  };
}

const box = (x: number, from: number, width: number, to: number): string =>
  `M${x} ${from * ROW}h${width}V${to * ROW}h-${width}z`;
