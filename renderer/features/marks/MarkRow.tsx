import {
  ALERT_INFO,
  alertsUnder,
  isCut,
  KIND_INFO,
  lackOf,
  lineOf,
  RISK_INFO,
  STATUS_INFO,
  toldOfLack,
  type Draft,
  type Held,
  type Mark,
} from '@shared/domain';
import { BookMarked, Layers2, MessageSquare, PencilLine, UserRound } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { count } from '../../ui/format';
import { KindLine } from '../../ui/KindLine';
import { Prose, wayOf } from '../../ui/Prose';
import { StatusShape } from '../../ui/StatusShape';
import { SeenSign } from './SeenSign';
import { Ticked } from './Ticked';
import classes from './MarkList.module.css';

interface MarkRowProps {
  mark: Mark;
  /** The text it stands in. */
  draft: Draft;
  top: number;
  place: number;
  of: number;
  /** In a group, of a tree. */
  grouped: boolean;
  /** In hand: the panel shows it and the keyboard is on it. */
  selected: boolean;
  /** Among those that are set together. */
  chosen: boolean;
  hovered: boolean;
  /** How many others it shares its decision with; and whether these are decided alike. */
  shares: number;
  differs: boolean;
  /** Something is typed for it and not sent. */
  unsent: boolean;
  rules: Held;
  onClick: (mark: string, event: MouseEvent) => void;
  onHover: (mark: string | null) => void;
  onMenu: (event: MouseEvent, mark: string) => void;
}

/** One mark of the list: its status, its words, and what else to know at a glance. */
export const MarkRow = memo(function MarkRow({
  mark,
  draft,
  top,
  place,
  of,
  grouped,
  selected,
  chosen,
  hovered,
  shares,
  differs,
  unsent,
  rules,
  onClick,
  onHover,
  onMenu,
}: MarkRowProps) {
  const { id, kind, status, risk, notes, evidence, assignee } = mark;
  const [alert] = alertsUnder(mark, rules);
  const lack = alert === 'unsourced' && lackOf(rules.sourced, mark, rules.ledger);
  return (
    <div
      id={`mark-${id}`}
      {...(grouped ? { role: 'treeitem', 'aria-level': 2 } : { role: 'option' })}
      aria-selected={chosen}
      aria-posinset={place}
      aria-setsize={of}
      className={classes.row}
      data-hovered={hovered}
      data-current={selected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onClick(id, event)}
      onPointerEnter={() => onHover(id)}
      onContextMenu={(event) => {
        event.stopPropagation();
        onMenu(event, id);
      }}
    >
      <StatusShape status={status} size={15} className={classes.shape} />
      <Line mark={mark} draft={draft} />
      <span className={classes.facts}>
        <span className={classes.kind}>
          <KindLine kind={kind} />
          <span>{KIND_INFO[kind].label}</span>
        </span>
        <span
          className={classes.status}
          title={STATUS_INFO[status].label}
          style={{ color: `var(--stet-status-${status})` }}
        >
          {STATUS_INFO[status].label}
        </span>
        {alert && (
          <span className={isCut(mark) ? undefined : classes.alert}>
            {ALERT_INFO[alert].shape}{' '}
            {isCut(mark) ? (
              'Cut'
            ) : (
              <FirstWord of={ALERT_INFO[alert].label} why={lack ? toldOfLack(lack) : ''} />
            )}
          </span>
        )}
        <SeenSign mark={mark} />
        {shares > 0 && (
          <span
            className={differs ? undefined : classes.risky}
            title={`Shares a decision with ${count(shares, 'other')}${differs ? ', and they differ' : ''}`}
          >
            <span className={differs ? classes.differ : classes.shared}>
              <Layers2 size={12} aria-hidden="true" />
              {differs ? 'Differ' : 'Shared'}
              <span className="stet-unseen"> with {count(shares, 'other')}</span>
            </span>
          </span>
        )}
        <Ticked mark={mark} />
        {risk !== 'routine' && (
          <span className={classes.risky}>
            <span className={classes.risk} data-risk={risk}>
              {RISK_INFO[risk].label}
            </span>
          </span>
        )}
        <span className={classes.more}>
          {unsent && (
            <span className={classes.notes} title="Something is typed for it and not sent">
              <PencilLine size={12} aria-hidden="true" />
              <span className="stet-unseen">Typed, not sent</span>
            </span>
          )}
          {assignee !== '' && (
            <span className={classes.assignee} title={`Assigned to ${assignee}`}>
              <UserRound size={12} aria-hidden="true" />
              <span aria-hidden="true">{initials(assignee)}</span>
              <span className="stet-unseen">Assigned to {assignee}</span>
            </span>
          )}
          {evidence.length > 0 && (
            <span className={classes.notes} title={`${count(evidence.length, 'piece')} of evidence`}>
              <BookMarked size={12} aria-hidden="true" />
              {evidence.length}
              <span className="stet-unseen"> {evidence.length === 1 ? 'piece' : 'pieces'} of evidence</span>
            </span>
          )}
          {notes.length > 0 && (
            <span className={classes.notes}>
              <MessageSquare size={12} aria-hidden="true" />
              {notes.length}
              <span className="stet-unseen">{count(notes.length, 'note').replace(/^\d+/, '')}</span>
            </span>
          )}
        </span>
      </span>
    </div>
  );
});

/** Its words, in their sentence: the same words elsewhere are another mark. */
function Line({ mark, draft }: { mark: Mark; draft: Draft }) {
  const { before, words, after } = lineOf(draft, mark);
  return (
    <span className={classes.words} title={before + words + after} {...wayOf(before + words + after)}>
      {before && <Prose of={before} />}
      <Prose as="strong" of={words} />
      {after && <Prose of={after} />}
    </span>
  );
}

/** "HW" of Hester Wray. */
const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
};

/** Room is short in a row: the first word is shown, and all of it is heard, with `why` where there is one. */
function FirstWord({ of, why }: { of: string; why: string }) {
  const all = why === '' ? of : `${of}: ${why}`;
  const [first, ...rest] = all.split(/(?=[ :])/);
  return (
    <span title={all}>
      {first}
      {rest.length > 0 && <span className="stet-unseen">{rest.join('')}</span>}
    </span>
  );
}
