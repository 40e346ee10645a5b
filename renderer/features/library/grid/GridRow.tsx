import { memo, type ReactNode } from 'react';
import { toggle } from '../../../store/library/browse';
import { Box } from './Box';
import type { Column } from './column';
import classes from './grid.module.css';
import type { Held } from './useGridKeys';

interface GridRowProps<T> {
  id: string;
  row: T;
  columns: readonly Column<T>[];
  template: string;
  index: number;
  top: number;
  height: number;
  current: boolean;
  selected: boolean;
  /** The place of the line the keyboard is on, or -1. */
  place: number;
  onPress: (held: Held, key: string) => boolean;
  onOpen: (key: string, place: number) => void;
  under: ((row: T, place: number) => ReactNode) | undefined;
}

/** One line. A click opens; with Ctrl or Shift, or on its box, it selects. */
function Line<T>({
  id,
  row,
  columns,
  template,
  index,
  top,
  height,
  current,
  selected,
  place,
  onPress,
  onOpen,
  under,
}: GridRowProps<T>) {
  return (
    <div
      id={`line-${id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes.row}
      data-key={id}
      data-current={current || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      // Shift would select words.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => {
        const at = (event.target as Element).closest('[data-place]')?.getAttribute('data-place');
        if (!onPress(event, id)) onOpen(id, at == null ? -1 : Number(at));
      }}
    >
      <div className={classes.cells} style={{ gridTemplateColumns: template }}>
        <span
          role="gridcell"
          className={classes.box}
          onClick={(event) => {
            event.stopPropagation();
            if (event.shiftKey) onPress(event, id);
            else toggle(id);
          }}
        >
          <Box state={selected ? 'all' : 'none'} />
        </span>
        {columns.map((column) => (
          <span key={column.id} role="gridcell" className={classes.cell} data-end={column.end || undefined}>
            {column.cell(row)}
          </span>
        ))}
      </div>
      {under?.(row, place)}
    </div>
  );
}

export const GridRow = memo(Line) as typeof Line;
