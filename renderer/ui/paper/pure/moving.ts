import { cellAt, type Grid } from './grid';

/* Which cell a key leads to, as in every spreadsheet. */

export interface Cell {
  row: number;
  column: number;
}

interface Press {
  key: string;
  /** Ctrl, or Cmd on a Mac: as far as there is something. */
  far: boolean;
  /** How many rows a page up or down goes. */
  page: number;
}

/** Where `key` leads from a cell; undefined where it leads nowhere. */
export function cellBy(grid: Grid, from: Cell, { key, far, page }: Press): Cell | undefined {
  const last = { row: Math.max(0, grid.table.rows.length - 1), column: Math.max(0, grid.columns - 1) };
  const within = (row: number, column: number): Cell => ({
    row: Math.max(0, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  });
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return far ? edge(grid, from, -1, 0) : within(row - 1, column);
    case 'ArrowDown':
      return far ? edge(grid, from, 1, 0) : within(row + 1, column);
    case 'ArrowLeft':
      return far ? edge(grid, from, 0, -1) : within(row, column - 1);
    case 'ArrowRight':
      return far ? edge(grid, from, 0, 1) : within(row, column + 1);
    case 'PageUp':
      return within(row - page, column);
    case 'PageDown':
      return within(row + page, column);
    case 'Home':
      return far ? within(0, 0) : within(row, 0);
    case 'End':
      return far ? last : within(row, (grid.table.rows[row]?.length ?? 1) - 1);
    default:
      return undefined;
  }
}

/** To the end of the cells that are filled; from there, over the empty ones, to the next that is. */
function edge(grid: Grid, from: Cell, down: number, right: number): Cell {
  const isFilled = (at: Cell): boolean => cellAt(grid, at.row, at.column) !== '';
  const next = (at: Cell): Cell => ({ row: at.row + down, column: at.column + right });
  const isIn = ({ row, column }: Cell): boolean =>
    row >= 0 && column >= 0 && row < grid.table.rows.length && column < grid.columns;
  let at = from;
  const along = isIn(next(at)) && isFilled(at) && isFilled(next(at));
  while (isIn(next(at))) {
    if (along && !isFilled(next(at))) return at;
    at = next(at);
    if (!along && isFilled(at)) return at;
  }
  return at;
}
