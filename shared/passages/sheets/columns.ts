import { lettersOf } from '../../document/sheets/address';
import { language } from '../../text/languages';
import { quantities } from '../../text/numbers';
import { stemsIn } from '../keys';
import type { Grid } from '../cut/unit';

/** A column of figures: where it is, and what stands in its rows; NaN where there is no figure. */
export interface Column {
  at: number;
  head: string;
  values: readonly number[];
}

/** The rows under the heads that are rows of things, not of their totals. */
export function bodyOf(grid: Grid): number[] {
  const rows: number[] = [];
  for (let row = grid.head + 1; row < grid.rows.length; row++) {
    const cells = grid.rows[row]!.filter((cell) => cell.trim() !== '');
    if (cells.length > 1 && !isTotal(cells[0]!)) rows.push(row);
  }
  return rows;
}

const isTotal = (label: string): boolean => language.searching.totals.test(label);

/** Whether a cell is a figure and nothing else. */
export const isFigure = (cell: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell);
const isDate = (cell: string): boolean => /\d[-/.:]\d+[-/.:]\d/.test(cell);

export const figureIn = (cell: string | undefined): number =>
  cell !== undefined && isFigure(cell) && !isDate(cell) ? (quantities(cell)[0]?.value ?? NaN) : NaN;

/** The columns of figures of a grid; the first one names what the rows are about. */
export function columnsOf(grid: Grid, rows: readonly number[]): Column[] {
  const width = Math.max(0, ...rows.map((row) => grid.rows[row]!.length));
  const columns: Column[] = [];
  for (let at = 1; at < width; at++) {
    const values = rows.map((row) => figureIn(grid.rows[row]![at]));
    if (values.filter(Number.isFinite).length * 2 > rows.length)
      columns.push({ at, head: grid.rows[grid.head]?.[at] ?? '', values });
  }
  return columns;
}

/** How many of the words are in a head, or near to one that is. */
export function hitsIn(head: string, stems: ReadonlySet<string>): number {
  let hits = 0;
  for (const stem of new Set(stemsIn(head.replaceAll('_', ' ')))) {
    if (stems.has(stem)) hits += 1;
    else if (language.searching.nearTo(stem).some((near) => stems.has(near))) hits += 0.6;
  }
  return hits;
}

/** A column as a formula names it: "D2:D7". */
export function addressOf({ at }: Pick<Column, 'at'>, rows: readonly number[]): string {
  const letter = lettersOf(at);
  return `${letter}${rows[0]! + 1}:${letter}${rows.at(-1)! + 1}`;
}
