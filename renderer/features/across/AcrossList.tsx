import type { Article } from '@shared/domain';
import type { Spot } from '@shared/across/types';
import { useCallback, useEffect, type ReactNode } from 'react';
import { takesKeyboard } from '../../store/papers/across';
import { useKeys } from '../../store/base/keys';
import { firstShown } from '../../ui/keys';
import { strokeOf } from '../../ui/stroke';
import { useListKeys } from '../../ui/useListKeys';
import { useRows } from '../../ui/useRows';
import { AcrossRow } from './AcrossRow';
import classes from './across.module.css';
import type { Line } from './pure/lines';

/** Every list has a line at least; asked of none, a height all the same. */
const heightOf = (line: Line | undefined): number =>
  26 + 20 * (line?.sides.length ?? 1) + (line && line.why !== null ? 18 : 0);
/** The key that sets this status makes a query of a contradiction, as of a flag. */
const ASKS = 'mark.status.query-out';

interface AcrossListProps {
  title: string;
  lines: readonly Line[];
  article: Article;
  readOnly: boolean;
  current: string | null;
  onCurrent: (key: string) => void;
  /** Goes to a place; `stay`: the keyboard stays in the list. */
  onShow: (spot: Spot, stay: boolean) => void;
  /** What stands behind what the keys do. */
  legend?: ReactNode;
  isQueried: (line: Line) => boolean;
  onQuery: (line: Line) => void;
}

/** A long list of one Tab stop; only the rows in view are in the page. */
export function AcrossList(props: AcrossListProps) {
  const { title, lines, article, readOnly, current, onCurrent, onShow, isQueried, onQuery } = props;
  const { legend } = props;
  const keys = useKeys();
  const asks = firstShown(keys, ASKS);
  const { scroller, rows, total, scrollTo, page } = useRows({
    count: lines.length,
    height: useCallback((index: number) => heightOf(lines[index]), [lines]),
    keyOf: useCallback((index: number) => lines[index]!.key, [lines]),
  });
  const found = lines.findIndex(({ key }) => key === current);
  const at = Math.max(0, found);
  useEffect(() => {
    if (found >= 0) scrollTo(found, { align: 'auto' });
  }, [found, scrollTo]);
  useEffect(() => {
    if (takesKeyboard(article.id)) scroller.current?.focus();
  }, [article.id, scroller]);
  const reach = (line: Line | undefined) => {
    if (!line) return;
    onCurrent(line.key);
    if (line.sides[0].spot.in === 'draft') onShow(line.sides[0].spot, true);
  };
  const onKeyDown = useListKeys({
    place: () => ({ at, count: lines.length }),
    page,
    stop: true,
    onMove: (to) => reach(lines[to]),
    onKey: (event) => {
      const line = lines[at];
      const stroke = strokeOf(event.nativeEvent, keys.mac);
      if (!line) return false;
      if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey)
        onShow((event.shiftKey ? line.sides[1] : undefined)?.spot ?? line.sides[0].spot, false);
      else if (stroke !== null && keys.command(stroke) === ASKS && line.why !== null && !readOnly)
        onQuery(line);
      else return false;
      return true;
    },
  });
  const odd = lines.some(({ why }) => why !== null);
  return (
    <>
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={title}
        aria-activedescendant={lines.length > 0 ? `across-${at}` : undefined}
        className={classes.list}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: total, position: 'relative' }}>
          {rows.map(({ index, top }) => (
            <AcrossRow
              key={lines[index]!.key}
              id={`across-${index}`}
              line={lines[index]!}
              article={article}
              index={index}
              of={lines.length}
              top={top}
              height={heightOf(lines[index])}
              current={index === at}
              queried={lines[index]!.why !== null && isQueried(lines[index]!)}
              onReach={() => reach(lines[index])}
            />
          ))}
        </div>
      </div>
      <p className={classes.hint}>
        <kbd>Enter</kbd> goes there{odd && ', '}
        {odd && (
          <>
            <kbd>Shift+Enter</kbd> to the other place
            {!readOnly && asks && (
              <>
                , <kbd>{asks}</kbd> makes a query of it
              </>
            )}
          </>
        )}
        .{legend}
      </p>
    </>
  );
}
