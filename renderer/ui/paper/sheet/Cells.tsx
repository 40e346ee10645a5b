import clsx from 'clsx';
import { lettersOf } from '@shared/document/sheets/address';
import { cellAt, rowNumber, type Cells as Rectangle, type Grid } from '../pure/grid';
import type { Cell } from '../pure/moving';
import { isFigure } from '../pure/widths';
import { boxHeight, HEAD, ROW } from '../pure/window';
import type { SeenSheet } from './useSeen';
import classes from './sheet.module.css';

interface CellsProps {
  id: string;
  grid: Grid;
  seen: SeenSheet;
  chosen: Rectangle | null;
  head: Cell | undefined;
  lit: Rectangle | undefined;
  found: readonly Rectangle[];
  current: Rectangle | undefined;
}

/** The cells in view, between the letters of their columns and the numbers of their rows. */
export function Cells({ id, grid, seen, chosen, head, lit, found, current }: CellsProps) {
  const { side, starts, widths, rows, columns, count } = seen;
  const upTo = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const across = grid.columns === 0 ? [] : upTo(columns.first, columns.last);
  const down = count === 0 ? [] : upTo(rows.first, rows.last);
  const inView = found.filter(({ top, bottom }) => bottom >= rows.first && top <= rows.last);
  const lookOf = (row: number, column: number): string =>
    clsx(
      classes.value,
      isFigure(cellAt(grid, row, column)) && classes.figure,
      inView.some((each) => has(each, row, column)) && classes.found,
      has(current, row, column) && classes.current,
      has(lit, row, column) && classes.lit,
      has(chosen, row, column) && classes.chosen,
      head?.row === row && head.column === column && classes.head,
    );
  return (
    <div
      className={classes.box}
      style={{ height: HEAD + boxHeight(count), width: side + (starts.at(-1) ?? 0) }}
    >
      <div role="row" aria-rowindex={1} className={classes.heads} style={{ height: HEAD }}>
        <span role="columnheader" aria-colindex={1} className={classes.corner} style={{ width: side }}>
          <span className="stet-unseen">Row</span>
        </span>
        {across.map((column) => (
          <span
            key={column}
            role="columnheader"
            aria-colindex={column + 2}
            className={clsx(classes.letter, isAcross(chosen, column) && classes.marked)}
            style={{ left: side + starts[column]!, width: widths[column] }}
          >
            {lettersOf(column)}
          </span>
        ))}
      </div>
      {down.map((row, at) => (
        <div
          key={row}
          role="row"
          aria-rowindex={rowNumber(grid, row) + 1}
          className={classes.row}
          style={{ transform: `translateY(${rows.y + HEAD + at * ROW}px)`, height: ROW }}
        >
          <span
            role="rowheader"
            aria-colindex={1}
            className={clsx(classes.number, isDown(chosen, row) && classes.marked)}
            style={{ width: side }}
          >
            {rowNumber(grid, row)}
          </span>
          {across.map((column) => (
            <span
              key={column}
              id={`${id}-${row}-${column}`}
              role="gridcell"
              aria-colindex={column + 2}
              aria-selected={has(chosen, row, column)}
              className={lookOf(row, column)}
              style={{ left: side + starts[column]!, width: widths[column] }}
            >
              {cellAt(grid, row, column)}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

const isDown = (cells: Rectangle | null | undefined, row: number): boolean =>
  !!cells && row >= cells.top && row <= cells.bottom;
const isAcross = (cells: Rectangle | null | undefined, column: number): boolean =>
  !!cells && column >= cells.left && column <= cells.right;
const has = (cells: Rectangle | null | undefined, row: number, column: number): boolean =>
  isDown(cells, row) && isAcross(cells, column);
