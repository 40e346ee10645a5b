import { cellAddress } from '@shared/document/sheets/address';
import type { Table } from '@shared/document/document';
import { firstAbove, firstEndingAfter, overlaps, type Range } from '@shared/text/ranges';
import type { Selected, ShownContent } from '../types';

/*
 * A workbook as grids: one for each sheet, its rows by the numbers they have there. What is selected in one
 * is a rectangle of cells; in the paper's text it reaches from the first of them to the last.
 */

export interface Grid {
  /** '' of a file that is one table and has no name for it. */
  name: string;
  table: Table;
  /** How many columns the widest row has. */
  columns: number;
  /** Where each row begins in the text, and the end of the last but one more for its line's end. */
  starts: Uint32Array;
}

/** Cells by their places in the table, both ends included. */
export interface Cells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The grids of a paper, in the order of its sheets; a sheet without a cell is an empty one. */
export function gridsOf({ text, apparatus }: Pick<ShownContent, 'text' | 'apparatus'>): Grid[] {
  const { tables, places } = apparatus;
  const sheets = places.filter(({ kind }) => kind === 'sheet');
  if (sheets.length === 0) return tables.map((table) => gridOf('', table, text));
  return sheets.map(({ name, start, end }) => {
    const table = tables[firstEndingAfter(tables, start)];
    const isOwn = table !== undefined && overlaps(table, { start, end });
    return gridOf(name, isOwn ? table : { start: end, end, rows: [] }, text);
  });
}

function gridOf(name: string, table: Table, text: string): Grid {
  const starts = new Uint32Array(table.rows.length + 1);
  let at = table.start;
  let columns = 0;
  // Of a million rows this takes no longer than a frame or two.
  for (let index = 0; index < table.rows.length; index++) {
    const row = table.rows[index]!;
    starts[index] = at;
    if (row.length > columns) columns = row.length;
    for (let cell = 0; cell < row.length; cell++) at += row[cell]!.length + 1;
  }
  starts[table.rows.length] = at;
  const isWhole = text.length + 1 >= at;
  return { name, table, columns, starts: isWhole ? starts : new Uint32Array(0) };
}

/** The number of a row in its sheet, from 1. */
export const rowNumber = ({ table }: Grid, row: number): number => table.numbers?.[row] ?? row + 1;

export const cellAt = ({ table }: Grid, row: number, column: number): string =>
  table.rows[row]?.[column] ?? '';

/** The rectangle between two cells, whichever of them is first. */
export const between = (a: { row: number; column: number }, b: { row: number; column: number }): Cells => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

/** As much of the values as evidence takes (shared/domain/model/evidence.ts). */
const MOST_WORDS = 20_000;

/** What is selected, as evidence has it: the values that are shown. */
export function selectedIn(grid: Grid, cells: Cells): Selected {
  const first = cellAddress(cells.left, rowNumber(grid, cells.top));
  const last = cellAddress(cells.right, rowNumber(grid, cells.bottom));
  const address = first === last ? first : `${first}:${last}`;
  return {
    ...placeOf(grid, cells),
    words: wordsIn(grid, cells, MOST_WORDS),
    locator: grid.name === '' ? address : `${grid.name}!${address}`,
  };
}

/**
 * The values of a rectangle, cells apart by tabs, rows by line ends; of what is longer than `most` the first
 * rows.
 */
export function wordsIn({ table }: Grid, { top, left, bottom, right }: Cells, most = Infinity): string {
  const rows: string[] = [];
  let length = 0;
  for (let at = top; at <= bottom; at++) {
    const row = Array.from(
      { length: right - left + 1 },
      (_, column) => table.rows[at]?.[left + column] ?? '',
    );
    const words = row.join('\t');
    length += words.length + 1;
    if (length > most) return [...rows, '…'].join('\n');
    rows.push(words);
  }
  return rows.join('\n');
}

/** Where the first cell with words begins and the last one ends; nulls where none of them has any. */
function placeOf(grid: Grid, { top, left, bottom, right }: Cells): Pick<Selected, 'start' | 'end'> {
  const filled = (row: number): number[] => {
    const cells = grid.table.rows[row] ?? [];
    return Array.from({ length: right - left + 1 }, (_, at) => left + at).filter(
      (at) => (cells[at] ?? '') !== '',
    );
  };
  let [first, last] = [top, bottom];
  while (first <= bottom && filled(first).length === 0) first++;
  while (last > first && filled(last).length === 0) last--;
  if (first > bottom) return { start: null, end: null };
  const start = cellPlace(grid, first, filled(first)[0]!)?.start ?? null;
  const end = cellPlace(grid, last, filled(last).at(-1)!)?.end ?? null;
  return start === null || end === null ? { start: null, end: null } : { start, end };
}

/** Where a cell is in the paper's text; undefined where the grid has no place in it. */
function cellPlace({ table, starts }: Grid, row: number, column: number): Range | undefined {
  const from = starts[row];
  if (from === undefined) return undefined;
  const cells = table.rows[row]!;
  let start = from;
  for (let at = 0; at < column; at++) start += cells[at]!.length + 1;
  return { start, end: start + cells[column]!.length };
}

/**
 * The cells that a stretch of the text is about: from the one it begins in to the one it ends in, as a
 * rectangle. Undefined where it is none of this grid.
 */
export function cellsAt(grid: Grid, { start, end }: Range): Cells | undefined {
  const { table, starts } = grid;
  if (start < table.start || start > table.end || starts.length === 0 || table.rows.length === 0)
    return undefined;
  const first = cellOf(grid, start);
  const last = cellOf(grid, Math.min(Math.max(start, end - 1), Math.max(table.start, table.end - 1)));
  return between(first, last);
}

function cellOf({ table, starts }: Grid, at: number): { row: number; column: number } {
  let row = Math.max(0, Math.min(table.rows.length, firstAbove(starts, at)) - 1);
  // Empty rows begin where the next one does.
  while (row > 0 && table.rows[row]!.length === 0) row--;
  let column = 0;
  let start = starts[row]!;
  const cells = table.rows[row]!;
  while (column < cells.length - 1 && at > start + cells[column]!.length)
    start += cells[column++]!.length + 1;
  return { row, column };
}
