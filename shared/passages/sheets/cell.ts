import type { Quantity } from '../../text/numbers';
import { digitsOf, stemsIn } from '../keys';
import type { Unit } from '../cut/unit';
import { figureIn, hitsIn } from './columns';

/**
 * The column of a row that has a figure of the mark, whatever its scale; undefined where none or several do.
 */
export function columnIn({ grid, row }: Unit, figures: readonly Quantity[]): number | undefined {
  if (!grid || row === undefined) return undefined;
  const wanted = new Set(figures.map(({ value }) => digitsOf(value, 4)));
  const columns = grid.rows[row]!.flatMap((cell, at) => {
    const value = figureIn(cell);
    return Number.isFinite(value) && wanted.has(digitsOf(value, 4)) ? [at] : [];
  });
  return columns.length === 1 ? columns[0] : undefined;
}

/**
 * Whether a column counts other things than the mark does: it has a head, and the mark's noun is not near it.
 */
export function countsOthers(
  { grid, row }: Unit,
  column: number | undefined,
  figures: readonly Quantity[],
): boolean {
  if (!grid || row === undefined || column === undefined || grid.head < 0) return false;
  const wanted = figures.filter(
    ({ value }) => digitsOf(value, 4) === digitsOf(figureIn(grid.rows[row]![column]), 4),
  );
  const heads = [grid.title, grid.rows[grid.head]![column] ?? '', grid.rows[row]![0] ?? ''].join(' ');
  return (
    wanted.length > 0 &&
    wanted.every(({ unit }) => {
      const stems = stemsIn(unit);
      return stems.length > 0 && hitsIn(heads, new Set(stems)) === 0;
    })
  );
}
