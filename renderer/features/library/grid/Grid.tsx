import { useElementSize } from '@mantine/hooks';
import clsx from 'clsx';
import { useEffect, useMemo, useRef, type MouseEvent, type ReactNode, type RefObject } from 'react';
import type { LibrarySort } from '@shared/contract';
import { selectOnly, useBrowse } from '../../../store/library/browse';
import { useRows } from '../../../ui/useRows';
import { fitting, templateOf, type Column } from './column';
import classes from './grid.module.css';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { useGridKeys } from './useGridKeys';

const HEAD = 32;

interface GridProps<T> {
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  columns: readonly Column<T>[];
  /** Every line is as high as every other, in pixels. */
  height: number;
  /** The order, where there is one of a column. */
  sort: LibrarySort | null;
  onSort: (column: string) => void;
  onOpen: (key: string, place: number) => void;
  onDelete: () => void;
  onMenu: (event: MouseEvent, line: Element | null) => void;
  /** What stands under the cells of a line, and how many places of it can be reached. */
  under?: (row: T, place: number) => ReactNode;
  placesIn?: (key: string) => number;
  /** Hears which columns have no room. */
  onNoRoom?: (columns: string[]) => void;
  /** Hears which lines are in view. */
  onView?: (keys: string[]) => void;
  /** Stands where there are no lines. */
  children: ReactNode;
}

/**
 * Articles, one a line. One stop for Tab: see useGridKeys for the keys. Only the lines in view are in the
 * page, so ten thousand are no slower than ten.
 */
export function Grid<T>({
  label,
  rows,
  keyOf,
  columns,
  height,
  sort,
  onSort,
  onOpen,
  onDelete,
  onMenu,
  under,
  placesIn = () => 0,
  onNoRoom,
  onView,
  children,
}: GridProps<T>) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const shown = useMemo(() => fitting(columns, width || window.innerWidth), [columns, width]);
  const template = templateOf(shown);
  useEffect(
    () => onNoRoom?.(columns.filter((column) => !shown.includes(column)).map(({ id }) => id)),
    [columns, shown, onNoRoom],
  );
  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf]);
  const {
    scroller,
    rows: inView,
    total,
    scrollTo,
    page,
  } = useRows({ count: rows.length, height, head: HEAD });
  const selected = useBrowse((state) => state.selected);
  const heads = shown.filter(({ sorts }) => sorts).map(({ id }) => id);
  const { at, finger, onKeyDown, onPress } = useGridKeys({
    keys,
    heads,
    page,
    scrollTo,
    placesIn,
    onOpen,
    onSort,
    onDelete,
  });

  useComing(scroller, at, scrollTo);
  const first = inView[0]?.index;
  const last = inView.at(-1)?.index;
  useEffect(() => {
    if (first !== undefined && last !== undefined) onView?.(keys.slice(first, last + 1));
  }, [first, last, keys, onView]);

  const active =
    finger.head !== null
      ? `column-${finger.head}`
      : keys[at] === undefined
        ? undefined
        : finger.place >= 0
          ? `line-${keys[at]}-${finger.place}`
          : `line-${keys[at]}`;
  const all = keys.length > 0 && selected.size === keys.length;
  return (
    <div ref={ref} className={classes.frame}>
      <div
        ref={scroller}
        className={clsx(classes.grid, rows.length === 0 && classes.none)}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={shown.length + 1}
        aria-activedescendant={active}
        data-library-grid
        onKeyDown={onKeyDown}
        onContextMenu={(event) => {
          const line = (event.target as Element).closest('[data-key]');
          const key = line?.getAttribute('data-key');
          // What is asked about is what was pointed at, unless it is part of the selection.
          if (event.button === 2 && key != null && !selected.has(key)) {
            selectOnly([]);
            onPress({ ctrlKey: false, metaKey: false, shiftKey: false }, key);
          }
          onMenu(event, line ?? document.getElementById(`line-${keys[at]}`));
        }}
      >
        <GridHead
          columns={shown}
          template={template}
          sort={sort}
          under={finger.head}
          chosen={all ? 'all' : selected.size > 0 ? 'some' : 'none'}
          onSort={onSort}
          onAll={() => selectOnly(all ? [] : keys)}
        />
        <div role="rowgroup" style={{ height: total, position: 'relative' }}>
          {inView.map(({ index, top }) => {
            const row = rows[index];
            const key = keys[index];
            return row === undefined || key === undefined ? null : (
              <GridRow
                key={key}
                id={key}
                row={row}
                columns={shown}
                template={template}
                index={index}
                top={top}
                height={height}
                current={index === at && finger.head === null}
                selected={selected.has(key)}
                place={index === at ? finger.place : -1}
                onPress={onPress}
                onOpen={onOpen}
                under={under}
              />
            );
          })}
        </div>
        {rows.length === 0 && children}
      </div>
    </div>
  );
}

/**
 * Coming here, the line one was on is in view, and the arrows go along the lines at once; but not out of a
 * field that asks for something.
 */
function useComing(
  scroller: RefObject<HTMLDivElement | null>,
  at: number,
  scrollTo: (index: number) => void,
): void {
  const coming = useRef(true);
  useEffect(() => {
    if (!coming.current) return;
    coming.current = false;
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
    if (at > 0) scrollTo(at);
  }, [scroller, at, scrollTo]);
}
