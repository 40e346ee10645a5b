import { BACKING_INFO } from '@shared/domain';
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { foldBacking, useBacking, type BackingRow } from '../../store/marks/backinglist';
import { count, number } from '../../ui/format';
import { useListKeys } from '../../ui/useListKeys';
import { useRows } from '../../ui/useRows';
import { BackingHead, BackingLine } from './BackingLine';
import { Key } from './Key';
import classes from './BackingList.module.css';

interface BackingListProps {
  id: string;
  selected: string | null;
  hovered: string | null;
  onSelect: (mark: string) => void;
  onHover: (mark: string | null) => void;
  /** Brings the keyboard to the mark in hand, in the manuscript. */
  onEnter: () => void;
}

/** Of a head, of a mark, and of the words that there is none, in pixels; as in the style sheet. */
const HEIGHT: Record<BackingRow['is'], number> = { head: 28, mark: 54, none: 34 };

/**
 * What stands behind each mark, in four groups. One Tab stop: arrows go along and take the mark in hand, Left
 * and Right fold, Enter goes to the mark in the manuscript.
 */
export function BackingList({ id, selected, hovered, onSelect, onHover, onEnter }: BackingListProps) {
  const { rows, marks, waiting } = useBacking(id);
  const keyOf = useCallback((index: number) => (rows[index] ? keyOfRow(rows[index]) : index), [rows]);
  const height = useCallback((index: number) => HEIGHT[rows[index]?.is ?? 'mark'], [rows]);
  const { scroller, rows: seen, total, scrollTo, page } = useRows({ count: rows.length, height, keyOf });
  const places = useMemo(() => new Map(rows.map((row, index) => [keyOfRow(row), index])), [rows]);
  // The head that has the keyboard, as long as no mark is selected after it.
  const [onHead, setOnHead] = useState<{ key: string; hand: string | null } | null>(null);
  const head = onHead && onHead.hand === selected ? places.get(onHead.key) : undefined;
  const at = head ?? (selected === null ? -1 : (places.get(selected) ?? -1));

  useEffect(() => {
    if (at >= 0) scrollTo(at, { align: 'auto' });
  }, [at, scrollTo]);

  const goTo = (row: BackingRow | undefined) => {
    if (row?.is === 'head') setOnHead({ key: keyOfRow(row), hand: selected });
    if (row?.is !== 'mark') return;
    setOnHead(null);
    onSelect(row.line.mark.id);
  };
  const fold = (row: BackingRow, folded: boolean) => {
    setOnHead({ key: keyOfHead(row), hand: selected });
    foldBacking(id, row.backing, folded);
  };

  const onKey = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    const row = rows[at];
    if (!row || altKey || ctrlKey || metaKey || shiftKey) return false;
    if (key === 'ArrowLeft') {
      if (row.is === 'head') fold(row, true);
      else setOnHead({ key: keyOfHead(row), hand: selected });
    } else if (row.is === 'head' && (key === 'Enter' || key === ' ')) fold(row, !row.folded);
    else if (row.is === 'head' && key === 'ArrowRight') {
      if (row.folded) fold(row, false);
      else goTo(rows[at + 1]);
    } else if (key === 'Enter') onEnter();
    else return key === ' ' || key === 'ArrowRight';
    return true;
  };
  const onKeyDown = useListKeys({
    place: () => ({ at, count: rows.length }),
    page,
    // There is nothing to go to in a group without marks.
    onMove: (to, step) => goTo(rows[to]?.is === 'none' ? rows[to + step] : rows[to]),
    onKey,
  });

  return (
    <div className={classes.pane}>
      <header className={classes.head}>
        <h2>
          {count(marks, 'mark')}
          {waiting > 0 && <span className={classes.waiting}>{number(waiting)} to confirm</span>}
        </h2>
        <p>
          <Key of="mark.backing" /> confirms what the author says. It sets no status.
        </p>
      </header>
      {rows.length === 0 && <p className={classes.empty}>The article has no marks that need backing yet.</p>}
      <div
        ref={scroller}
        className={classes.list}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onHover(null)}
        {...(rows.length > 0 && {
          role: 'tree',
          tabIndex: 0,
          'data-place': rows[at]?.is === 'head' ? 'group' : undefined,
          'aria-label': `Backing, ${count(marks, 'mark')}`,
          'aria-activedescendant': at >= 0 ? idOf(rows[at]!) : undefined,
        })}
      >
        <div role="presentation" style={{ height: total, position: 'relative' }}>
          {seen.map(({ index, top }) => {
            const row = rows[index];
            if (!row) return null;
            const own = { id: idOf(row), top, current: index === at };
            if (row.is === 'head')
              return (
                <BackingHead key={keyOfRow(row)} {...own} row={row} onFold={() => fold(row, !row.folded)} />
              );
            if (row.is === 'none')
              return (
                <p
                  key={keyOfRow(row)}
                  className={classes.none}
                  aria-hidden="true"
                  style={{ transform: `translateY(${top}px)` }}
                >
                  {BACKING_INFO[row.backing].empty}
                </p>
              );
            const mark = row.line.mark.id;
            return (
              <BackingLine
                key={mark}
                {...own}
                article={id}
                row={row}
                hovered={mark === hovered}
                onClick={() => goTo(row)}
                onHover={onHover}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const keyOfHead = ({ backing }: BackingRow): string => `head ${backing}`;
const keyOfRow = (row: BackingRow): string =>
  row.is === 'mark' ? row.line.mark.id : row.is === 'head' ? keyOfHead(row) : `none ${row.backing}`;
const idOf = (row: BackingRow): string => `backing-${keyOfRow(row).replace(' ', '-')}`;
