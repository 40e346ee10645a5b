import { ALERT_INFO, alertsOf, KIND_INFO, RISK_INFO, STATUS_INFO, type Mark } from '@shared/domain';
import { MessageSquare } from 'lucide-react';
import { memo } from 'react';
import { count, excerpt } from '../../ui/format';
import { KindLine } from '../../ui/KindLine';
import { StatusShape } from '../../ui/StatusShape';
import { Ticked } from './Ticked';
import classes from './MarkList.module.css';

interface MarkRowProps {
  mark: Mark;
  top: number;
  place: number;
  of: number;
  selected: boolean;
  hovered: boolean;
  onSelect: (mark: string) => void;
  onHover: (mark: string | null) => void;
}

/** One mark of the list: its status, its words, and what else to know at a glance. */
export const MarkRow = memo(function MarkRow({ mark, top, place, of, selected, hovered, onSelect, onHover }: MarkRowProps) {
  const { id, kind, status, risk, notes, anchor } = mark;
  const [alert] = alertsOf(mark);
  return (
    <div
      id={`mark-${id}`} role="option" aria-selected={selected} aria-posinset={place} aria-setsize={of}
      className={classes.row} data-hovered={hovered} style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(id)} onPointerEnter={() => onHover(id)}
    >
      <StatusShape status={status} size={15} className={classes.shape} />
      <span className={classes.words}>{excerpt(anchor.exact, 120)}</span>
      <span className={classes.facts}>
        <span className={classes.kind}><KindLine kind={kind} />{KIND_INFO[kind].label}</span>
        <span className={classes.status} style={{ color: `var(--stet-status-${status})` }}>{STATUS_INFO[status].label}</span>
        {alert && <span className={classes.alert}>{ALERT_INFO[alert].shape} {ALERT_INFO[alert].label}</span>}
        {risk !== 'routine' && <span className={classes.risk} data-risk={risk}>{RISK_INFO[risk].label}</span>}
        <Ticked mark={mark} />
        {notes.length > 0 && (
          <span className={classes.notes}>
            <MessageSquare size={12} aria-hidden="true" />
            {notes.length}
            <span className="stet-unseen">{count(notes.length, 'note').replace(/^\d+/, '')}</span>
          </span>
        )}
      </span>
    </div>
  );
});
