import type { ArticleSummary } from '@shared/domain';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { day, dueOf, moment, number } from '../../ui/format';
import { Progress } from '../../ui/Progress';
import { useRows } from '../../ui/useRows';
import classes from './library.module.css';

const ROW = 46;
const HEAD = 32;
const COLUMNS = ['Article', 'Desk', 'Checker', 'Deadline', 'Progress', 'Words', 'Changed'];
const DUE = { overdue: 'Overdue', today: 'Due today', later: '', none: '' };

interface ArticleTableProps {
  articles: ArticleSummary[];
  /** The article one comes from: the keyboard stands on its line. */
  left: string | null;
  onOpen: (id: string) => void;
}

/**
 * Every article on one line, the last changed first. One stop for Tab; arrows, Home and End go along the lines and
 * Enter opens. Only the lines in view are in the page, so ten thousand are no slower than ten.
 */
export function ArticleTable({ articles, left, onOpen }: ArticleTableProps) {
  const rows = useMemo(() => [...articles].sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0)), [articles]);
  const [current, setCurrent] = useState(() => Math.max(0, rows.findIndex(({ id }) => id === left)));
  const { scroller, rows: inView, total, scrollTo, page } = useRows({ count: rows.length, height: ROW, head: HEAD });
  const at = Math.min(current, rows.length - 1);

  useEffect(() => {
    // Coming here, the arrows go along the articles at once; but not out of a field that asks for something.
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [scroller]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page(), PageUp: -page(), Home: -rows.length, End: rows.length }[event.key];
    if (by !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, at + by));
      setCurrent(next);
      scrollTo(next);
    } else if (event.key === 'Enter') onOpen(rows[at]!.id);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller} className={classes.table} role="grid" tabIndex={0} onKeyDown={onKeyDown}
      aria-label="Articles" aria-rowcount={rows.length + 1} aria-colcount={COLUMNS.length} aria-activedescendant={`article-${rows[at]?.id}`}
    >
      <div className={classes.head} role="row" aria-rowindex={1}>
        {COLUMNS.map((title) => <span key={title} role="columnheader">{title}</span>)}
      </div>
      <div role="rowgroup" style={{ height: total, position: 'relative' }}>
        {inView.map(({ index, top }) => (
          <Row
            key={rows[index]!.id} article={rows[index]!} index={index} top={top} current={index === at}
            onOpen={onOpen} onReach={setCurrent}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  article: ArticleSummary;
  index: number;
  top: number;
  current: boolean;
  onOpen: (id: string) => void;
  onReach: (index: number) => void;
}

function Row({ article, index, top, current, onOpen, onReach }: RowProps) {
  const { id, details, words, marks, decided, problems, changedAt } = article;
  const due = dueOf(details.deadline);
  return (
    <div
      id={`article-${id}`} role="row" aria-rowindex={index + 2} aria-selected={current} className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onPointerDown={() => onReach(index)} onClick={() => onOpen(id)}
    >
      <span role="gridcell" className={classes.title}>
        <strong>{details.slug || details.headline || 'Untitled'}</strong>
        {details.slug !== '' && <span>{details.headline}</span>}
      </span>
      <span role="gridcell">{details.desk}</span>
      <span role="gridcell">{details.checker}</span>
      <span role="gridcell" className={classes.due} data-due={due}>
        {day(details.deadline)}
        {DUE[due] && <em>{DUE[due]}</em>}
      </span>
      <span role="gridcell"><Progress marks={marks} decided={decided} problems={problems} /></span>
      <span role="gridcell" className={classes.figure}>{number(words)}</span>
      <span role="gridcell" className={classes.figure}>{moment(changedAt)}</span>
    </div>
  );
}
