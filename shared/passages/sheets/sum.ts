import type { Grid } from '../cut/unit';
import type { MarkValue } from '../types';
import type { Derived } from './asked';
import { addressOf, bodyOf, columnsOf, figureIn } from './columns';

/** So many rows that stand together are added up. */
const MOST = 8;
/** From so many figures on two numbers of the same ones are a slip of each other. */
const SLIP = 4;

/**
 * What a sheet says of a figure that the mark calls a sum: rows of a column that stand together and add up to
 * it agree; where a sum has the same figures in another order, it differs. Null where a cell has the figure
 * itself, and where no rows have to do with it.
 */
export function sumIn(grid: Grid, value: MarkValue, figure: number): Derived | null {
  const rows = bodyOf(grid);
  let slip: Derived | null = null;
  if (grid.rows.some((cells) => cells.some((cell) => figureIn(cell) === figure))) return null;
  for (const column of columnsOf(grid, rows))
    for (let from = 0; from < rows.length; from++) {
      let sum = column.values[from]!;
      for (let to = from + 1; to < Math.min(rows.length, from + MOST); to++) {
        sum += column.values[to]!;
        const why = `=SUM(${addressOf(column, rows.slice(from, to + 1))})`;
        const says = sum.toLocaleString('en');
        const place = { row: rows[from]!, column: column.at };
        if (sum === figure) return { ...place, judged: { value, bears: 'agrees', says, why } };
        if (sortedDigits(sum) === sortedDigits(figure) && String(figure).length >= SLIP)
          slip ??= { ...place, judged: { value, bears: 'differs', says, why } };
      }
    }
  return slip;
}

const sortedDigits = (value: number): string => [...String(value)].sort().join('');
