import { useRef, type PointerEvent } from 'react';
import { firstAbove } from '@shared/text/ranges';
import type { Grid } from '../pure/grid';
import type { Cell } from '../pure/moving';
import { HEAD, offsetAt, ROW } from '../pure/window';
import type { SeenSheet } from './useSeen';

interface PointerProps {
  grid: Grid;
  seen: SeenSheet;
  chosen: { anchor: Cell; head: Cell } | null;
  choose: (anchor: Cell, head: Cell) => void;
}

/**
 * Cells by the pointer: one by a click, a rectangle by dragging or with Shift, a column by its letters, a row
 * by its number.
 */
export function usePointer({ grid, seen, chosen, choose }: PointerProps) {
  const dragged = useRef<Cell | null>(null);

  /** Where the pointer is; -1 for a row or a column: over its head. */
  const cellUnder = ({ clientX, clientY, currentTarget: element }: PointerEvent<HTMLElement>): Cell => {
    const box = element.getBoundingClientRect();
    const [x, y] = [clientX - box.left - seen.side, clientY - box.top - HEAD];
    const offset = offsetAt(seen.count, { top: element.scrollTop, height: element.clientHeight - HEAD });
    return {
      row: y < 0 ? -1 : Math.min(seen.count - 1, Math.floor((y + offset) / ROW)),
      column: x < 0 ? -1 : Math.min(grid.columns - 1, firstAbove(seen.starts, x + element.scrollLeft) - 1),
    };
  };
  const inside = ({ row, column }: Cell): Cell => ({ row: Math.max(0, row), column: Math.max(0, column) });

  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      const { clientWidth, clientHeight } = event.currentTarget;
      const box = event.currentTarget.getBoundingClientRect();
      const isScrollbar = event.clientX - box.left > clientWidth || event.clientY - box.top > clientHeight;
      if (event.button !== 0 || isScrollbar || seen.count === 0) return;
      const at = cellUnder(event);
      const last = { row: seen.count - 1, column: grid.columns - 1 };
      const from = event.shiftKey && chosen ? chosen.anchor : inside(at);
      // What is at hand is the cell in view, not the far end.
      if (at.row < 0 && at.column < 0) choose(last, { row: 0, column: 0 });
      else if (at.row < 0) choose({ ...from, row: last.row }, { row: 0, column: at.column });
      else if (at.column < 0) choose({ ...from, column: last.column }, { row: at.row, column: 0 });
      else {
        dragged.current = from;
        event.currentTarget.setPointerCapture(event.pointerId);
        choose(from, at);
      }
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const from = dragged.current;
      if (!from) return;
      const to = inside(cellUnder(event));
      if (to.row !== chosen?.head.row || to.column !== chosen.head.column) choose(from, to);
    },
    onPointerUp: () => {
      dragged.current = null;
    },
  };
}
