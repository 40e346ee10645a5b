import type { Grid } from '../cut/unit';
import type { Desk } from '../desk';
import { derivedFrom, type Derived, type SheetQuestion } from './asked';

/** What a sheet answers that no cell of it says by itself, and the number of the unit of its row. */
export interface WorkedOut extends Derived {
  at: number;
}

/** So many sheets are asked. */
const ASKED = 4;

/**
 * The answer of the first sheet that has one, the sheets in the order of their best rows; null where none
 * has.
 */
export function workedOut(desk: Desk, best: readonly number[], question: SheetQuestion): WorkedOut | null {
  const { superlative, averages, sums } = question;
  if (!superlative && averages.length + sums.length === 0) return null;
  const asked = new Set<Grid>();
  for (const at of best) {
    const { grid } = desk.places[at]!.unit;
    if (!grid || asked.has(grid)) continue;
    if (asked.size === ASKED) break;
    asked.add(grid);
    const derived = derivedFrom(grid, question);
    const row = derived && rowAt(desk, at, grid, derived.row);
    if (derived && row !== null) return { ...derived, at: row };
  }
  return null;
}

/** The unit of a row of the grid that a unit is of: its rows stand together. */
function rowAt({ places }: Desk, near: number, grid: Grid, row: number): number | null {
  let at = near;
  while (places[at - 1]?.unit.grid === grid) at--;
  for (; places[at]?.unit.grid === grid; at++) if (places[at]!.unit.row === row) return at;
  return null;
}
