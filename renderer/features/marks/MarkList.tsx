import type { Mark, Status } from '@shared/domain';
import { useEffect, useMemo, type KeyboardEvent } from 'react';
import { count, number } from '../../ui/format';
import { StatusCounts } from '../../ui/StatusCounts';
import { useRows } from '../../ui/useRows';
import { MarkRow } from './MarkRow';
import classes from './MarkList.module.css';

const ROW = 58;

interface MarkListProps {
  id: string;
  /** In text order. */
  marks: Mark[];
  selected: string | null;
  hovered: string | null;
  onSelect: (mark: string) => void;
  onHover: (mark: string | null) => void;
}

/**
 * The marks in text order, in step with the manuscript. A listbox of one Tab stop; only the rows in view are in the
 * page, so ten thousand marks scroll like ten.
 */
export function MarkList({ marks, selected, hovered, onSelect, onHover }: MarkListProps) {
  const { scroller, rows, total, scrollTo, page } = useRows({ count: marks.length, height: ROW });
  const places = useMemo(() => new Map(marks.map((mark, index) => [mark.id, index])), [marks]);
  const at = selected === null ? -1 : (places.get(selected) ?? -1);
  const counts = useMemo(() => tally(marks), [marks]);

  useEffect(() => {
    if (at >= 0) scrollTo(at, { align: 'auto' });
  }, [at, scrollTo]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page(), PageUp: -page(), Home: -marks.length, End: marks.length }[event.key];
    if (by === undefined || marks.length === 0) return;
    event.preventDefault();
    onSelect(marks[Math.min(marks.length - 1, Math.max(0, at + by))]!.id);
  };

  return (
    <div className={classes.pane}>
      <header className={classes.head}>
        <h2>{count(marks.length, 'mark')}</h2>
        {marks.length > 0 && <StatusCounts counts={counts} />}
      </header>
      {marks.length === 0 && (
        <p className={classes.empty}>
          Select words in the manuscript and press <kbd>C</kbd> for a claim, <kbd>Q</kbd> for a quote or <kbd>A</kbd> for an
          attribution.
        </p>
      )}
      {/* Always in the page, because the rows are measured in it; without rows it is no list of choices. */}
      <div
        ref={scroller} className={classes.list} onKeyDown={onKeyDown} onPointerLeave={() => onHover(null)}
        {...(marks.length > 0 && {
          role: 'listbox', tabIndex: 0, 'aria-label': `Marks in text order, ${number(marks.length)}`,
          'aria-activedescendant': at >= 0 ? `mark-${selected}` : undefined,
        })}
      >
        <div role="presentation" style={{ height: total, position: 'relative' }}>
          {rows.map(({ index, top }) => {
            const mark = marks[index]!;
            return (
              <MarkRow
                key={mark.id} mark={mark} top={top} place={index + 1} of={marks.length} selected={mark.id === selected}
                hovered={mark.id === hovered} onSelect={onSelect} onHover={onHover}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function tally(marks: Mark[]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const { status } of marks) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
