import type { Grid } from '../cut/unit';
import type { Judged, MarkValue } from '../types';
import { addressOf, bodyOf, columnsOf } from './columns';

/** So near to a figure a result is the figure as it is printed. */
const ROUNDING = 0.005;

/**
 * What a sheet says of a figure that the mark calls an average: the average of a column agrees; its sum is
 * what such a figure is when it was taken from the wrong cell. Null where no column has to do with it.
 */
export function averageIn(
  grid: Grid,
  value: MarkValue,
  figure: number,
): { column: number; row: number; judged: Judged } | null {
  const rows = bodyOf(grid);
  if (rows.length < 2) return null;
  for (const column of columnsOf(grid, rows)) {
    const values = column.values.filter(Number.isFinite);
    const sum = values.reduce((all, each) => all + each, 0);
    const average = sum / values.length;
    const near = (result: number): boolean => Math.abs(result - figure) <= ROUNDING * Math.abs(figure);
    const place = { column: column.at, row: rows[0]! };
    const formula = `=AVERAGE(${addressOf(column, rows)})`;
    if (near(average))
      return { ...place, judged: { value, bears: 'agrees', says: shown(average), why: formula } };
    if (near(sum))
      return { ...place, judged: { value, bears: 'differs', says: shown(average), why: formula } };
  }
  return null;
}

const shown = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 });
