import { StatusShape } from './StatusShape';
import { number } from './format';
import classes from './Progress.module.css';

interface ProgressProps {
  marks: number;
  decided: number;
  /** Of the decided ones, those that ask for a change in copy. */
  problems: number;
}

/** How far an article's marks are decided: a bar in three parts, and the same in figures with the shapes of status. */
export function Progress({ marks, decided, problems }: ProgressProps) {
  if (marks === 0) return <span className={classes.none}>No marks yet</span>;
  // A problem whose words changed since is still a problem, and not decided: the parts must come to all the marks.
  const cleared = Math.max(0, decided - problems);
  const parts = [
    { status: 'verified', label: 'decided without a problem', value: cleared },
    { status: 'wrong', label: 'with a problem', value: problems },
    { status: 'to-check', label: 'open', value: marks - cleared - problems },
  ] as const;
  return (
    <span className={classes.progress}>
      <span className={classes.bar} aria-hidden="true">
        {parts.map(({ status, value }) => value > 0 && <span key={status} data-status={status} style={{ flexGrow: value }} />)}
      </span>
      <span className={classes.figures}>
        {parts.map(({ status, label, value }) => (
          <span key={status} data-zero={value === 0} title={`${number(value)} ${label}`}>
            <StatusShape status={status} size={12} />
            {number(value)}
            <span className="stet-unseen"> {label}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
