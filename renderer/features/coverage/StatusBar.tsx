import type { Blocker } from '@shared/domain';
import { useStanding } from '../../store/standing';
import { count, number } from '../../ui/format';
import { Blockers } from './Blockers';
import classes from './StatusBar.module.css';

interface StatusBarProps {
  id: string;
  /** Goes to what keeps a rule from being met. */
  onGo: (blocker: Blocker) => void;
}

/** How far the article is, in one line that is always there: what was looked at, what is decided, and what blocks sign-off. */
export function StatusBar({ id, onGo }: StatusBarProps) {
  const article = useStanding(id);
  if (!article) return null;
  const { figures: { looked, checkable, decided, marks, risky, queries, alerts }, standing: { counts } } = article;
  const marked = counts.open + counts.settled;
  return (
    <section className={classes.bar} data-pane="status" aria-label="Coverage and readiness">
      <div className={classes.facts}>
        <Share label="Sentences looked at" part={looked} whole={checkable} title={`${number(marked)} with a mark, ${number(counts.cleared)} ticked off as nothing to check`} />
        <Share label="Marks decided" part={decided} whole={marks} title={`${count(marks - decided, 'mark')} left to decide`} />
        <Figure label="High risk open" value={risky} title="Marks of high or legal risk that are not decided" />
        <Figure label="Queries out" value={queries} title="Marks with a query out" />
        <Figure
          label="Alerts" value={alerts}
          title="Marks whose words, or what their sentence says of them, changed since their status was set; or whose words are gone"
        />
      </div>
      <Blockers id={id} onGo={onGo} />
    </section>
  );
}

function Share({ label, part, whole, title }: { label: string; part: number; whole: number; title: string }) {
  return (
    <span className={classes.fact} title={title}>
      <span className={classes.label}>{label}</span>
      <span className={classes.meter} aria-hidden="true"><span style={{ width: `${whole === 0 ? 0 : (part / whole) * 100}%` }} /></span>
      <span className={classes.figure}><b>{number(part)}</b> of {number(whole)}</span>
    </span>
  );
}

function Figure({ label, value, title }: { label: string; value: number; title: string }) {
  return (
    <span className={classes.fact} data-zero={value === 0} title={title}>
      <span className={classes.label}>{label}</span>
      <span className={classes.figure}><b>{number(value)}</b></span>
    </span>
  );
}
