import { SENTENCE_WORDS } from '@shared/domain';
import { useStanding, type Hindrance } from '../../store/coverage/standing';
import { count, number } from '../../ui/format';
import { Blockers } from './Blockers';
import classes from './StatusBar.module.css';

interface StatusBarProps {
  id: string;
  /** Goes to what keeps a rule from being met. */
  onGo: (blocker: Hindrance) => void;
}

/**
 * How far the article is, in one line that is always there: how many sentences are marked, looked at and
 * decided, how many marks are decided, and what blocks sign-off.
 */
export function StatusBar({ id, onGo }: StatusBarProps) {
  const article = useStanding(id);
  if (!article) return null;
  const { sentences, decided, marks, risky, queries, backing, alerts } = article.figures;
  return (
    <section className={classes.bar} data-pane="status" aria-label="Coverage and readiness">
      <div className={classes.facts}>
        <Share
          label="Sentences looked at"
          part={sentences.looked}
          whole={sentences.checkable}
          title={SENTENCE_WORDS.looked}
        />
        <Beside
          value={sentences.marked}
          label="marked"
          title={`Sentences marked: ${SENTENCE_WORDS.marked}`}
        />
        <Beside
          value={sentences.decided}
          label="decided"
          title={`Sentences decided: ${SENTENCE_WORDS.decided}`}
        />
        <Share
          label="Marks decided"
          part={decided}
          whole={marks}
          title={`${count(marks - decided, 'mark')} left to decide`}
        />
        <Figure
          label="High risk open"
          value={risky}
          title="Marks of high or legal risk that are not decided"
        />
        <Figure label="Queries out" value={queries} title="Marks with a query out" />
        <Figure
          label="On author"
          value={backing['on-author']}
          title="Marks that stand on the author’s own word and nothing else"
        />
        <Figure label="Attention" value={alerts} title={ALERTED} />
      </div>
      <Blockers id={id} onGo={onGo} />
    </section>
  );
}

const ALERTED =
  'Marks whose words changed since their status was set, or are gone, or that lack the evidence the desk asks for';

function Share({ label, part, whole, title }: { label: string; part: number; whole: number; title: string }) {
  return (
    <span className={classes.fact} title={title}>
      <span className={classes.label}>{label}</span>
      <span className={classes.meter} aria-hidden="true">
        <span style={{ width: `${whole === 0 ? 0 : (part / whole) * 100}%` }} />
      </span>
      <span className={classes.figure}>
        <b>{number(part)}</b> of {number(whole)}
      </span>
    </span>
  );
}

/** Another count of what the figure before it counts. */
function Beside({ value, label, title }: { value: number; label: string; title: string }) {
  return (
    <span className={`${classes.fact} ${classes.beside}`} title={title}>
      <span className={classes.figure}>
        <b>{number(value)}</b> {label}
      </span>
    </span>
  );
}

function Figure({ label, value, title }: { label: string; value: number; title: string }) {
  return (
    <span className={classes.fact} data-zero={value === 0} title={title}>
      <span className={classes.label}>{label}</span>
      <span className={classes.figure}>
        <b>{number(value)}</b>
      </span>
    </span>
  );
}
