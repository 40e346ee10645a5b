import { ArrowDown, ArrowUp } from 'lucide-react';
import type { LibrarySort } from '@shared/contract';
import { Box } from './Box';
import type { Column } from './column';
import classes from './grid.module.css';

interface GridHeadProps<T> {
  columns: readonly Column<T>[];
  template: string;
  sort: LibrarySort | null;
  /** The column the keyboard is on. */
  under: string | null;
  chosen: 'all' | 'some' | 'none';
  onSort: (column: string) => void;
  onAll: () => void;
}

/** The heads of the columns: a click, or Enter, sorts. They are reached by the arrows, not by Tab. */
export function GridHead<T>({ columns, template, sort, under, chosen, onSort, onAll }: GridHeadProps<T>) {
  return (
    <div className={classes.head} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      <span
        role="columnheader"
        className={classes.box}
        onClick={onAll}
        title={chosen === 'all' ? 'Select none' : 'Select all'}
      >
        <Box state={chosen} />
        <span className="stet-unseen">Selected</span>
      </span>
      {columns.map(({ id, title, end, sorts }) => {
        const down = sort?.by === id ? sort.down : null;
        const Arrow = down ? ArrowDown : ArrowUp;
        return (
          <span
            key={id}
            id={`column-${id}`}
            role="columnheader"
            className={classes.title}
            data-end={end || undefined}
            data-sorts={sorts || undefined}
            data-current={under === id || undefined}
            aria-sort={down === null ? undefined : down ? 'descending' : 'ascending'}
            onClick={sorts ? () => onSort(id) : undefined}
          >
            <span>{title}</span>
            {down === null ? (
              sorts && <span className={classes.noArrow} aria-hidden="true" />
            ) : (
              <Arrow size={13} aria-hidden="true" />
            )}
          </span>
        );
      })}
    </div>
  );
}
