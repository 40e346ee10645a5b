import { paperAt, type Desk } from './desk';
import { scoresOf, type Query } from './rank';
import type { Grid } from './cut/unit';

/** Where the sentences around a mark are backed, the mark is likely to be: each paper and sheet, 0 to 1. */
export interface Setting {
  of: (at: number) => number;
}

/** Which papers and sheets have what stands around a mark, beside the best of them. */
export function settingOf(desk: Desk, query: Query): Setting {
  const scores = scoresOf(desk, query);
  const ofPapers = new Float64Array(desk.papers.length);
  const ofGrids = new Map<Grid, number>();
  for (const [nth, { units }] of desk.papers.entries()) {
    const first = desk.from[nth]!;
    const asks = units.grids.length > 0;
    for (let unit = 0; unit < units.length; unit++) {
      const score = scores[first + unit]!;
      if (score > ofPapers[nth]!) ofPapers[nth] = score;
      const grid = asks ? units.gridAt(unit) : undefined;
      if (grid && score > (ofGrids.get(grid) ?? 0)) ofGrids.set(grid, score);
    }
  }
  const most = ofPapers.reduce((best, score) => Math.max(best, score), 1);
  return {
    of: (at) => {
      const nth = paperAt(desk, at);
      const grid = desk.papers[nth]!.units.gridAt(at - desk.from[nth]!);
      return (grid ? (ofGrids.get(grid) ?? 0) : ofPapers[nth]!) / most;
    },
  };
}
