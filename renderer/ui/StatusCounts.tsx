import { STATUS_INFO, STATUSES, type Status } from '@shared/domain';
import { number } from './format';
import classes from './Progress.module.css';
import { StatusShape } from './StatusShape';

/**
 * How many marks stand at each status: a bar of their colours, and the figures with their shapes. A status
 * that no mark has is folded away.
 */
export function StatusCounts({ counts }: { counts: Partial<Record<Status, number>> }) {
  const parts = STATUSES.map((status) => ({ status, value: counts[status] ?? 0 })).filter(
    ({ value }) => value > 0,
  );
  return (
    <div className={classes.progress}>
      <span className={classes.bar} aria-hidden="true">
        {parts.map(({ status, value }) => (
          <span key={status} style={{ flexGrow: value, background: `var(--stet-status-${status})` }} />
        ))}
      </span>
      <span className={classes.counts}>
        {parts.map(({ status, value }) => (
          <span key={status} title={`${number(value)} ${STATUS_INFO[status].label.toLowerCase()}`}>
            <StatusShape status={status} size={12} />
            {number(value)}
            <span className="stet-unseen"> {STATUS_INFO[status].label}</span>
          </span>
        ))}
      </span>
    </div>
  );
}
