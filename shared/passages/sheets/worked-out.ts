import type { Grid } from '../cut/unit';
import { paperAt, type Desk } from '../desk';
import type { Units } from '../units';
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
  const { superlative, averages, sums, relations } = question;
  if (!superlative && averages.length + sums.length + relations.length === 0) return null;
  const asked = new Set<Grid>();
  for (const at of best) {
    const nth = paperAt(desk, at);
    const { units } = desk.papers[nth]!;
    const first = desk.from[nth]!;
    const grid = units.gridAt(at - first);
    if (!grid || asked.has(grid)) continue;
    if (asked.size === ASKED) break;
    asked.add(grid);
    const derived = derivedFrom(grid, question);
    const unit = derived && unitOf(units, at - first, grid, derived.row);
    if (derived && unit !== null) return { ...derived, at: first + unit };
  }
  return null;
}

/** The unit of a row of the grid that a unit is of: its rows stand together. */
function unitOf(units: Units, near: number, grid: Grid, row: number): number | null {
  let at = near;
  while (units.gridAt(at - 1) === grid) at--;
  for (; units.gridAt(at) === grid; at++) if (units.rowAt(at) === row) return at;
  return null;
}
