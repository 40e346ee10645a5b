import { BACKING_INFO, KIND_INFO, STATUS_INFO } from '@shared/domain';
import { ChevronRight } from 'lucide-react';
import { useArticles } from '../../store/article/articles';
import { saidOfBacking, type BackingRow } from '../../store/marks/backinglist';
import { count, excerpt, number } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import { StatusShape } from '../../ui/StatusShape';
import classes from './BackingList.module.css';

interface Line {
  id: string;
  top: number;
  /** It has the keyboard. */
  current: boolean;
}

interface BackingHeadProps extends Line {
  row: Extract<BackingRow, { is: 'head' }>;
  onFold: () => void;
}

/** The head of a group: its sign, its name and how many marks are in it. */
export function BackingHead({ id, top, current, row, onFold }: BackingHeadProps) {
  const { label, shape, why, empty } = BACKING_INFO[row.backing];
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={1}
      aria-expanded={!row.folded}
      aria-selected={false}
      aria-posinset={row.place}
      aria-setsize={Object.keys(BACKING_INFO).length}
      aria-label={`${label}, ${count(row.count, 'mark')}. ${row.count === 0 ? empty : why}`}
      className={classes.group}
      data-current={current}
      title={why}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onFold}
    >
      <ChevronRight size={14} aria-hidden="true" />
      <span className={classes.groupName}>
        {shape} {label}
      </span>
      <span className={classes.groupCount}>{number(row.count)}</span>
    </div>
  );
}

interface BackingLineProps extends Line {
  article: string;
  row: Extract<BackingRow, { is: 'mark' }>;
  hovered: boolean;
  onClick: () => void;
  onHover: (mark: string | null) => void;
}

/** A mark of the list: its number in the report, its words, and what stands behind it. */
export function BackingLine({ id, top, current, article, row, hovered, onClick, onHover }: BackingLineProps) {
  const sources = useArticles(({ open }) => open[article]?.article.sources);
  const { line, number: of } = row;
  const { mark, toConfirm } = line;
  const said = saidOfBacking(line, sources ?? {});
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={2}
      aria-selected={current}
      aria-posinset={row.place}
      aria-setsize={row.of}
      className={classes.row}
      data-current={current}
      data-hovered={hovered}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
      onPointerEnter={() => onHover(mark.id)}
    >
      <span className={classes.number}>
        <span className="stet-unseen">Mark </span>
        {number(of)}
      </span>
      <Prose className={classes.words} title={mark.anchor.exact} of={excerpt(mark.anchor.exact, 120)} />
      <span className={classes.facts}>
        <StatusShape status={mark.status} size={13} />
        <span className="stet-unseen">
          {KIND_INFO[mark.kind].label}, {STATUS_INFO[mark.status].label}
          {mark.lost && ', lost'}
        </span>
        {toConfirm.length > 0 && <span className={classes.waiting}>To confirm</span>}
        <Prose
          className={classes.said}
          title={said}
          of={said === '' ? 'Nothing was said of it' : excerpt(said, 160)}
        />
      </span>
    </div>
  );
}
