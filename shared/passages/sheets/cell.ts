import type { Quantity } from '../../text/numbers';
import { digitsOf } from '../keys';
import type { Unit } from '../cut/unit';
import { figureIn } from './columns';

/** The column of a row that has a figure of the mark, whatever its scale; undefined where none or several do. */
export function columnIn({ grid, row }: Unit, figures: readonly Quantity[]): number | undefined {
  if (!grid || row === undefined) return undefined;
  const wanted = new Set(figures.map(({ value }) => digitsOf(value, 4)));
  const columns = grid.rows[row]!.flatMap((cell, at) => {
    const value = figureIn(cell);
    return Number.isFinite(value) && wanted.has(digitsOf(value, 4)) ? [at] : [];
  });
  return columns.length === 1 ? columns[0] : undefined;
}
