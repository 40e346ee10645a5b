import { useCallback, useEffect, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { currentDraft } from '@shared/domain';
import {
  chooseAll,
  chooseTo,
  moveChoosing,
  toggleSelected,
  useSelectedMarks,
} from '../../store/marks/selection';
import { useArticles } from '../../store/article/articles';
import { useUnsentMarks } from '../../store/article/begun';
import { fold, unfoldFor, useAsked, type ListRow, type MarkListing } from '../../store/marks/marklist';
import { number } from '../../ui/format';
import { useSharing } from '../../store/marks/sharing';
import { useListKeys } from '../../ui/useListKeys';
import { useRows } from '../../ui/useRows';
import { GroupHead } from './GroupHead';
import { useHeldRules } from '../../store/coverage/standing';
import { MarkRow } from './MarkRow';
import { openRowMenu } from './rowMenu';
import classes from './MarkList.module.css';

const ROW = 54;
const HEAD = 28;

interface MarkRowsProps {
  id: string;
  listing: MarkListing;
  selected: string | null;
  hovered: string | null;
  onSelect: (mark: string) => void;
  onHover: (mark: string | null) => void;
}

/**
 * The lines of the list: one Tab stop, and only those in view are in the page, so ten thousand marks scroll
 * like ten. A listbox, or with groups a tree whose heads fold. Arrows move; with Shift they choose on, with
 * Ctrl they leave what is chosen as it is, and Ctrl+Space adds or takes out.
 */
export function MarkRows({ id, listing, selected, hovered, onSelect, onHover }: MarkRowsProps) {
  const { rows, marks } = listing;
  const { group } = useAsked(id);
  const grouped = group !== 'none';
  const chosen = useSelectedMarks(id);
  const sharing = useSharing(id);
  const unsent = useUnsentMarks(id);
  const rules = useHeldRules(id);
  const draft = useArticles(({ open }) => open[id] && currentDraft(open[id].article));
  const among = useMemo(() => new Set(chosen.map((mark) => mark.id)), [chosen]);
  const heightOf = useCallback((index: number) => (rows[index]?.is === 'head' ? HEAD : ROW), [rows]);
  const keyOf = useCallback((index: number) => (rows[index] ? keyOfRow(rows[index]) : index), [rows]);
  const {
    scroller,
    rows: seen,
    total,
    scrollTo,
    page,
  } = useRows({ count: rows.length, height: heightOf, keyOf });
  const places = useMemo(() => new Map(rows.map((row, index) => [keyOfRow(row), index])), [rows]);
  // The head of a group that has the keyboard, as long as no mark is selected after it.
  const [onHead, setOnHead] = useState<{ key: string; hand: string | null } | null>(null);
  const head = onHead && onHead.hand === selected ? places.get(headKey(onHead.key)) : undefined;
  const at = head ?? (selected === null ? -1 : (places.get(selected) ?? -1));

  useEffect(() => {
    if (selected !== null) unfoldFor(id, selected);
  }, [id, selected]);
  useEffect(() => {
    if (at >= 0) scrollTo(at, { align: 'auto' });
  }, [at, scrollTo]);

  /** Goes to a line: `how` is what the keys held down make of what is chosen. */
  const goTo = (row: ListRow | undefined, how: 'only' | 'range' | 'keep' = 'only') => {
    if (!row) return;
    if (row.is === 'head') setOnHead({ key: row.group.key, hand: selected });
    else if (how === 'range') chooseTo(id, row.mark.id);
    else if (how === 'keep') moveChoosing(id, row.mark.id);
    else {
      setOnHead(null);
      onSelect(row.mark.id);
    }
  };

  /** Left folds the group one is in, Right unfolds the one whose head one is on. */
  const foldBy = (key: string): boolean => {
    const row = rows[at];
    if (!grouped || !row?.group || (row.is === 'mark' && key === 'ArrowRight')) return false;
    if (row.is === 'mark') setOnHead({ key: row.group.key, hand: selected });
    else if (key === 'ArrowRight' && !row.group.folded) goTo(rows[at + 1]);
    else fold(id, [row.group.key], key === 'ArrowLeft');
    return true;
  };

  const onKey = (event: KeyboardEvent): boolean => {
    const held = event.ctrlKey || event.metaKey;
    const row = rows[at];
    if (rows.length === 0 || event.altKey) return false;
    if (event.key === ' ' && row?.is === 'mark' && held) toggleSelected(id, row.mark.id);
    else if ((event.key === ' ' || event.key === 'Enter') && row?.is === 'head')
      fold(id, [row.group.key], !row.group.folded);
    else if (held && event.key.toLowerCase() === 'a' && !event.shiftKey) chooseAll(id);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') return foldBy(event.key);
    else return event.key === ' ';
    return true;
  };
  const onKeyDown = useListKeys({
    place: () => ({ at, count: rows.length }),
    page,
    choosing: true,
    onMove: (to, step, { shiftKey, ctrlKey, metaKey }) => {
      const held = ctrlKey || metaKey;
      goTo(rows[shiftKey || held ? toMark(rows, to, step) : to], shiftKey ? 'range' : held ? 'keep' : 'only');
    },
    onKey,
  });

  const onClick = useCallback(
    (mark: string, event: MouseEvent) => {
      if (event.shiftKey) chooseTo(id, mark);
      else if (event.ctrlKey || event.metaKey) toggleSelected(id, mark);
      else onSelect(mark);
    },
    [id, onSelect],
  );

  const onMenu = useCallback(
    (event: MouseEvent, mark: string | null) => {
      const line = mark ?? selected;
      if (line === null || (mark === null && (at < 0 || head !== undefined))) return;
      if (!among.has(line) && line !== selected) onSelect(line);
      openRowMenu(event, id, document.getElementById(`mark-${line}`));
    },
    [id, among, selected, at, head, onSelect],
  );

  return (
    // Always in the page, because the rows are measured in it; without rows it is no list of choices.
    <div
      ref={scroller}
      className={classes.list}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onHover(null)}
      onContextMenu={(event) => onMenu(event, null)}
      {...(rows.length > 0 && {
        role: grouped ? 'tree' : 'listbox',
        tabIndex: 0,
        'data-place': head === undefined ? undefined : 'group',
        'aria-multiselectable': true,
        'aria-label': `Marks, ${number(marks.length)} shown`,
        'aria-activedescendant': at >= 0 ? lineId(rows[at]!) : undefined,
      })}
    >
      <div role="presentation" style={{ height: total, position: 'relative' }}>
        {seen.map(({ index, top }) => {
          const row = rows[index];
          if (!row || !draft) return null;
          if (row.is === 'head') {
            return (
              <GroupHead
                key={headKey(row.group.key)}
                id={lineId(row)}
                group={row.group}
                top={top}
                place={row.place}
                of={row.of}
                current={index === at}
                onFold={(folded) => fold(id, [row.group.key], folded)}
              />
            );
          }
          const { mark, place, of } = row;
          return (
            <MarkRow
              key={mark.id}
              rules={rules}
              mark={mark}
              draft={draft}
              top={top}
              place={place}
              of={of}
              grouped={grouped}
              selected={mark.id === selected && head === undefined}
              chosen={among.size > 0 ? among.has(mark.id) : mark.id === selected}
              hovered={mark.id === hovered}
              shares={(sharing.get(mark.id)?.marks.length ?? 1) - 1}
              differs={sharing.get(mark.id)?.differ ?? false}
              unsent={unsent.has(mark.id)}
              onClick={onClick}
              onHover={onHover}
              onMenu={onMenu}
            />
          );
        })}
      </div>
    </div>
  );
}

const keyOfRow = (row: ListRow): string => (row.is === 'mark' ? row.mark.id : headKey(row.group.key));
const headKey = (key: string): string => `group ${key}`;
const lineId = (row: ListRow): string => (row.is === 'mark' ? `mark-${row.mark.id}` : `group-${row.place}`);

/**
 * Where a range is being chosen: the mark at a line or the next one in the direction of `step`; -1 where
 * there is none.
 */
function toMark(rows: readonly ListRow[], to: number, step: number): number {
  let at = to;
  while (rows[at]?.is === 'head') at += step;
  return rows[at] ? at : -1;
}
