import { sentencesInWords, STATUS_INFO, STATUSES, type SentenceFigures, type Status } from '@shared/domain';
import { count, number } from './format';
import classes from './Progress.module.css';
import { StatusShape } from './StatusShape';

interface StatusLineProps {
  counts: Partial<Record<Status, number>>;
  marks: number;
  decided: number;
  /** Decided ones that the copy is still to be changed for. */
  toChange: number;
  sentences: SentenceFigures;
}

/**
 * How the marks of an article stand, in one line of a list: a bar of their colours, and the figures that are
 * not nought. Where there is no room for nine the figures are three: decided with nothing left to do, to be
 * changed in copy, open.
 */
export function StatusLine({ counts, marks, decided, toChange, sentences }: StatusLineProps) {
  if (marks === 0) return <span className={classes.none}>No marks yet</span>;
  const parts = STATUSES.flatMap((status) =>
    counts[status] ? [{ status, value: counts[status], label: STATUS_INFO[status].label.toLowerCase() }] : [],
  );
  const three = [
    ['verified', decided - toChange],
    ['wrong', toChange],
    ['to-check', marks - decided],
  ] as const;
  const told = `${parts.map(({ value, label }) => `${number(value)} ${label}`).join(', ')}. ${sentencesInWords(sentences)}`;
  return (
    <span
      className={`${classes.within} ${classes.progress}`}
      title={`${number(decided)} of ${count(marks, 'mark')} decided: ${told}`}
    >
      <span className={classes.bar} aria-hidden="true">
        {parts.map(({ status, value }) => (
          <span key={status} style={{ flexGrow: value, background: `var(--stet-status-${status})` }} />
        ))}
      </span>
      <span className="stet-unseen">
        {number(decided)} of {count(marks, 'mark')} decided: {told}
      </span>
      <span className={classes.line} data-wide aria-hidden="true">
        {parts.map(({ status, value }) => (
          <Figure key={status} status={status} value={value} />
        ))}
      </span>
      <span className={classes.line} data-narrow aria-hidden="true">
        {three.map(([status, value]) => (
          <Figure key={status} status={status} value={value} />
        ))}
      </span>
    </span>
  );
}

function Figure({ status, value }: { status: Status; value: number }) {
  return (
    <span data-zero={value === 0}>
      <StatusShape status={status} size={11} />
      {number(value)}
    </span>
  );
}
