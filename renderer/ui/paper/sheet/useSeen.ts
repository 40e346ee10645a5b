import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { rowNumber, type Cells, type Grid } from '../pure/grid';
import type { Cell } from '../pure/moving';
import { leavePlace, placeLeft } from '../pure/remembered';
import { columnWidths } from '../pure/widths';
import { columnsSeen, columnStarts, HEAD, revealed, rowsSeen } from '../pure/window';

/**
 * What of a sheet is in view, and what brings another part of it there. `asked`: cells that are to be seen.
 */
export function useSeen(grid: Grid, address: string, asked: Cells | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, width: 0, height: 0 });
  const widths = useMemo(() => columnWidths(grid), [grid]);
  const starts = useMemo(() => columnStarts(widths), [widths]);
  const count = grid.table.rows.length;
  /** Of the numbers of the rows. */
  const side = 20 + 8 * String(count > 0 ? rowNumber(grid, count - 1) : 1).length;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const { scrollTop: top, scrollLeft: left, clientWidth, clientHeight } = element;
      setView({ top, left, width: clientWidth - side, height: clientHeight - HEAD });
      leavePlace(address, { top, left });
    };
    const { top = 0, left = 0 } = placeLeft(address);
    element.scrollTo({ top, left });
    // It looks once when it begins.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [side, address]);

  const reveal = useCallback(
    (cell: Cell, inside = false) => {
      const element = scroller.current;
      if (!element) return;
      const { clientWidth, clientHeight, scrollTop, scrollLeft } = element;
      const seen = {
        ...{ top: scrollTop, left: scrollLeft },
        ...{ width: clientWidth - side, height: clientHeight - HEAD },
      };
      element.scrollTo(revealed({ count, starts, seen }, cell, inside));
    },
    [side, count, starts],
  );

  const [row, column] = [asked?.top, asked?.left];
  useEffect(() => {
    if (row !== undefined && column !== undefined) reveal({ row, column }, true);
  }, [reveal, row, column]);

  const rows = rowsSeen(count, view);
  const columns = columnsSeen(starts, view);
  const isDrawn = ({ row, column }: Cell): boolean =>
    row >= rows.first && row <= rows.last && column >= columns.first && column <= columns.last;
  return { scroller, side, widths, starts, count, rows, columns, reveal, isDrawn };
}

export type SeenSheet = Omit<ReturnType<typeof useSeen>, 'scroller'>;
