import { paperAt, type Desk } from '../desk';
import type { Grid } from '../cut/unit';
import { stemsIn } from '../keys';
import { isFigure } from './columns';

/** A row, by the stems of its label. */
interface Labelled {
  at: number;
  grid: Grid;
  stems: ReadonlySet<string>;
}

/**
 * Units that are rows of something else: another row of their sheet has all words of their label and more,
 * and the mark names it whole. Who speaks of the "North Quay" does not speak of the row called "Quay".
 */
export function outnamedAmong(
  desk: Desk,
  units: readonly number[],
  own: ReadonlySet<string>,
): ReadonlySet<number> {
  const rows = units.flatMap((at) => labelledAt(desk, at) ?? []);
  const named = rows.filter(({ stems }) => stems.size > 1 && [...stems].every((stem) => own.has(stem)));
  const isOutnamed = (row: Labelled): boolean =>
    named.some(
      ({ grid, stems }) =>
        grid === row.grid && row.stems.size < stems.size && [...row.stems].every((stem) => stems.has(stem)),
    );
  return new Set(rows.filter(isOutnamed).map(({ at }) => at));
}

/** The row that a unit is, by its first cell; null where it is none, or has no label. */
function labelledAt(desk: Desk, at: number): Labelled | null {
  const nth = paperAt(desk, at);
  const { units } = desk.papers[nth]!;
  const unit = at - desk.from[nth]!;
  const grid = units.gridAt(unit);
  const label = grid?.rows[units.rowAt(unit)]?.find((cell) => cell.trim() !== '') ?? '';
  const stems = new Set(isFigure(label) ? [] : stemsIn(label));
  return grid && stems.size > 0 ? { at, grid, stems } : null;
}
