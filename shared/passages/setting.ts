import type { Grid } from './cut/unit';
import type { Desk } from './desk';
import { scoresOf, type Query } from './rank';
import type { Paper } from './types';

/** Where the sentences around a mark are backed, the mark is likely to be: each paper and sheet, 0 to 1. */
export interface Setting {
  of: (at: number) => number;
}

/** Which papers and sheets have what stands around a mark, beside the best of them. */
export function settingOf(desk: Desk, around: Query): Setting {
  const best = new Map<Paper | Grid, number>();
  let most = 1;
  const scores = scoresOf(desk, around);
  for (const at of scores.at) {
    const score = scores.of[at]!;
    const { paper, unit } = desk.places[at]!;
    for (const whole of [paper, unit.grid]) if (whole) best.set(whole, Math.max(best.get(whole) ?? 0, score));
    most = Math.max(most, score);
  }
  return {
    of: (at) => {
      const { paper, unit } = desk.places[at]!;
      return (best.get(unit.grid ?? paper) ?? 0) / most;
    },
  };
}
