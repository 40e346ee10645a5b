import { ChevronRight } from 'lucide-react';
import type { ListGroup } from '../../store/marks/marklist';
import { count, number } from '../../ui/format';
import classes from './MarkList.module.css';

interface GroupHeadProps {
  id: string;
  group: ListGroup;
  top: number;
  place: number;
  of: number;
  /** It has the keyboard. */
  current: boolean;
  onFold: (folded: boolean) => void;
}

/** The head of a group: its name, how many marks are in it, and whether they are folded away. */
export function GroupHead({ id, group, top, place, of, current, onFold }: GroupHeadProps) {
  const { label, marks, folded } = group;
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={1}
      aria-expanded={!folded}
      aria-selected={false}
      aria-posinset={place}
      aria-setsize={of}
      aria-label={`${label}, ${count(marks.length, 'mark')}`}
      className={classes.group}
      data-current={current}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onFold(!folded)}
    >
      <ChevronRight size={14} aria-hidden="true" />
      <span className={classes.groupName}>{label}</span>
      <span className={classes.groupCount}>{number(marks.length)}</span>
    </div>
  );
}
