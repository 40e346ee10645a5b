import { DUE_INFO, NO_FILTER, type DueFilter, type LibraryFilter } from '@shared/contract';
import { alertCountOf, workOf, WORK_INFO, type ArticleSummary, type DeskRules } from '@shared/domain';
import { dueOf } from '../../../ui/format';

/** What a filter is held against besides the article. */
export interface Now {
  /** `YYYY-MM-DD`. */
  today: string;
  rules: DeskRules;
}

/** The last day that is due within seven days of `today`. */
export function weekFrom(today: string): string {
  const end = new Date(`${today}T12:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 7);
  return end.toISOString().slice(0, 10);
}

/** A test for the articles that fit `filter`; what can be worked out once is. */
export function fits(filter: LibraryFilter, now: Now): (article: ArticleSummary) => boolean {
  const week = weekFrom(now.today);
  const tests: ((article: ArticleSummary) => boolean)[] = [];
  const one = <V>(values: readonly V[], of: (article: ArticleSummary) => V) => {
    const wanted = new Set(values);
    if (wanted.size > 0) tests.push((article) => wanted.has(of(article)));
  };
  one(filter.desks, ({ details }) => details.desk);
  one(filter.checkers, ({ details }) => details.checker);
  one(filter.work, (article) => workOf(article, now.rules));
  if (filter.due.length > 0)
    tests.push(({ details }) => filter.due.some((due) => isDue(details.deadline, due, now.today, week)));
  if (filter.highRisk) tests.push(({ highRisk }) => highRisk > 0);
  if (filter.alerts) tests.push((article) => alertCountOf(article, now.rules) > 0);
  return (article) => tests.every((test) => test(article));
}

function isDue(deadline: string, due: DueFilter, today: string, week: string): boolean {
  // What is due today is due within the week; what is overdue was.
  return due === 'week' ? deadline >= today && deadline <= week : dueOf(deadline, today) === due;
}

/** One part of a filter as a chip shows it; `without` is the filter once it is taken away. */
export interface Chip {
  part: keyof LibraryFilter;
  label: string;
  without: LibraryFilter;
}

const NOBODY = { desks: 'no desk', checkers: 'no checker' };

export function chipsOf(filter: LibraryFilter): Chip[] {
  const named = (part: 'desks' | 'checkers') => filter[part].map((name) => name || NOBODY[part]).join(', ');
  const labels: Record<keyof LibraryFilter, string> = {
    due: filter.due.map((due) => DUE_INFO[due].label).join(', '),
    work: filter.work.map((work) => WORK_INFO[work].label).join(', '),
    desks: named('desks') && `Desk: ${named('desks')}`,
    checkers: named('checkers') && `Checker: ${named('checkers')}`,
    highRisk: filter.highRisk ? 'High risk open' : '',
    alerts: filter.alerts ? 'Attention' : '',
  };
  return (Object.keys(labels) as Chip['part'][]).flatMap((part) =>
    labels[part] ? [{ part, label: labels[part], without: { ...filter, [part]: NO_FILTER[part] } }] : [],
  );
}

/**
 * How many of `articles` each choice of a part would show, the other parts as they are; for the figures
 * beside the choices.
 */
export function figuresFor(articles: readonly ArticleSummary[], filter: LibraryFilter, now: Now) {
  const week = weekFrom(now.today);
  const within = (part: keyof LibraryFilter) =>
    articles.filter(fits({ ...filter, [part]: NO_FILTER[part] }, now));
  const tally = <K extends string>(
    of: readonly ArticleSummary[],
    keys: (article: ArticleSummary) => readonly K[],
  ): Map<K, number> => {
    const counts = new Map<K, number>();
    for (const article of of) for (const key of keys(article)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  return {
    work: tally(within('work'), (article) => [workOf(article, now.rules)]),
    due: tally(within('due'), ({ details }) =>
      DUE_KEYS.filter((due) => isDue(details.deadline, due, now.today, week)),
    ),
    desks: tally(within('desks'), ({ details }) => [details.desk]),
    checkers: tally(within('checkers'), ({ details }) => [details.checker]),
    highRisk: within('highRisk').filter(({ highRisk }) => highRisk > 0).length,
    alerts: within('alerts').filter((article) => alertCountOf(article, now.rules) > 0).length,
  };
}

const DUE_KEYS = Object.keys(DUE_INFO) as DueFilter[];
