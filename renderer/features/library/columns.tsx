import type { ColumnId } from '@shared/contract';
import {
  ALERT_INFO,
  ALERTS,
  alertsIn,
  sentencesInWords,
  WORK_INFO,
  workOf,
  type ArticleSummary,
  type SentenceFigures,
} from '@shared/domain';
import { CircleAlert, CircleCheck, Clock, ShieldAlert } from 'lucide-react';
import { day, dueOf, moment, number } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import { StatusLine } from '../../ui/StatusLine';
import type { Column } from './grid/column';
import type { Now } from './pure/filter';
import classes from './columns.module.css';

/** The titles of the columns, in their heads and in the menu that shows and hides them. */
export const COLUMN_TITLES: Record<ColumnId, string> = {
  name: 'Article',
  desk: 'Desk',
  checker: 'Checker',
  editor: 'Editor',
  deadline: 'Deadline',
  publication: 'Publication',
  work: 'Work',
  progress: 'Progress',
  sentences: 'Looked at',
  highRisk: 'High risk',
  alerts: 'Attention',
  people: 'People',
  words: 'Words',
  created: 'Added',
  changed: 'Changed',
};

type Shape = Pick<Column<ArticleSummary>, 'least' | 'grow' | 'end' | 'rank'>;

// The columns nobody sees without asking for them have a low rank: where there is no room one of the usual
// ones gives way.
const SHAPES: Record<ColumnId, Shape> = {
  name: { least: 220, grow: 3, rank: 0 },
  desk: { least: 92, rank: 5 },
  checker: { least: 100, rank: 4 },
  editor: { least: 100, rank: 1 },
  deadline: { least: 98, rank: 1 },
  publication: { least: 98, rank: 1 },
  work: { least: 88, rank: 6 },
  progress: { least: 150, grow: 2, rank: 2 },
  sentences: { least: 84, end: true, rank: 1 },
  highRisk: { least: 66, end: true, rank: 3 },
  alerts: { least: 112, end: true, rank: 4 },
  people: { least: 56, end: true, rank: 1 },
  words: { least: 58, end: true, rank: 7 },
  created: { least: 92, end: true, rank: 1 },
  changed: { least: 92, end: true, rank: 6 },
};

/** The columns with these ids, as they stand from left to right. */
export function columnsOf(ids: readonly ColumnId[], now: Now): Column<ArticleSummary>[] {
  const cells: Record<ColumnId, (article: ArticleSummary) => React.ReactNode> = {
    name: Name,
    desk: ({ details }) => details.desk,
    checker: ({ details }) => details.checker,
    editor: ({ details }) => details.editor,
    deadline: ({ details }) => <Deadline deadline={details.deadline} today={now.today} />,
    publication: ({ details }) => day(details.publicationDate),
    work: (article) => <WorkSign work={workOf(article, now.rules)} />,
    progress: ({ statuses, ...figures }) => <StatusLine counts={statuses} {...figures} />,
    sentences: ({ sentences }) => <Sentences {...sentences} />,
    highRisk: ({ highRisk }) => <HighRisk count={highRisk} />,
    alerts: (article) => <Alerts alerts={alertsIn(article, now.rules)} />,
    people: ({ people }) => figure(people),
    words: ({ words }) => number(words),
    created: ({ createdAt }) => <Moment at={createdAt} />,
    changed: ({ changedAt }) => <Moment at={changedAt} />,
  };
  return ids.map((id) => ({ id, title: COLUMN_TITLES[id], ...SHAPES[id], sorts: true, cell: cells[id] }));
}

/** Slug and headline, each in its own direction of writing. */
export function Name({ details }: Pick<ArticleSummary, 'details'>) {
  const { slug, headline } = details;
  return (
    <span className={classes.name} title={[slug, headline].filter(Boolean).join(' · ')}>
      <Prose as="strong" of={slug || headline || 'Untitled'} />
      {slug !== '' && headline !== '' && <Prose of={headline} />}
    </span>
  );
}

function Deadline({ deadline, today }: { deadline: string; today: string }) {
  const due = dueOf(deadline, today);
  if (due === 'none') return null;
  return (
    <span className={classes.due} data-due={due}>
      {day(deadline)}
      {due === 'overdue' && (
        <em>
          <CircleAlert size={12} aria-hidden="true" />
          Overdue
        </em>
      )}
      {due === 'today' && (
        <em>
          <Clock size={12} aria-hidden="true" />
          Due today
        </em>
      )}
    </span>
  );
}

function WorkSign({ work }: { work: ReturnType<typeof workOf> }) {
  const { label, why } = WORK_INFO[work];
  return (
    <span className={classes.work} data-work={work} title={why}>
      {work === 'ready' && <CircleCheck size={13} aria-hidden="true" />}
      {label}
    </span>
  );
}

/** How many of the sentences somebody has looked at; the other two words in full where one asks. */
function Sentences(sentences: SentenceFigures) {
  const { looked, checkable } = sentences;
  return (
    <span title={sentencesInWords(sentences)}>
      {number(looked)} of {number(checkable)}
    </span>
  );
}

function HighRisk({ count }: { count: number }) {
  if (count === 0) return <Nought />;
  return (
    <span
      className={classes.sign}
      data-sign="risk"
      title={`${number(count)} of high or legal risk not decided`}
    >
      <ShieldAlert size={13} aria-hidden="true" />
      {number(count)}
    </span>
  );
}

function Alerts({ alerts }: Pick<ArticleSummary, 'alerts'>) {
  const there = ALERTS.flatMap((alert) => (alerts[alert] ? [{ alert, count: alerts[alert] }] : []));
  if (there.length === 0) return <Nought />;
  return (
    <span className={classes.alerts}>
      {there.map(({ alert, count }) => (
        <span
          key={alert}
          className={classes.sign}
          data-sign={alert}
          title={`${number(count)} ${ALERT_INFO[alert].label.toLowerCase()}: ${ALERT_INFO[alert].why}`}
        >
          <span aria-hidden="true">{ALERT_INFO[alert].shape}</span>
          {number(count)}
          <span className="stet-unseen"> {ALERT_INFO[alert].label}</span>
        </span>
      ))}
    </span>
  );
}

export function Moment({ at }: { at: string }) {
  const [date, time] = moment(at).split(', ');
  return (
    <span className={classes.moment}>
      {date}
      <span>{time}</span>
    </span>
  );
}

const figure = (count: number) => (count === 0 ? <Nought /> : number(count));

/** Nothing to look at: quieter than a figure, and "0" to a screen reader. */
function Nought() {
  return (
    <span className={classes.nought}>
      <span aria-hidden="true">–</span>
      <span className="stet-unseen">0</span>
    </span>
  );
}
