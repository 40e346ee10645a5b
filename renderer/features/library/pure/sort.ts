import type { ColumnId, LibrarySort } from '@shared/contract';
import { alertCountOf, WORK, workOf, type ArticleSummary, type DeskRules } from '@shared/domain';

export const nameOf = ({ details }: Pick<ArticleSummary, 'details'>): string =>
  details.slug || details.headline;

/** What stands in a column, to sort by; '' and null are nothing, and stand last whichever way round. */
type Key = string | number | null;

const KEYS: Record<ColumnId, (article: ArticleSummary, rules: DeskRules) => Key> = {
  name: nameOf,
  desk: ({ details }) => details.desk,
  checker: ({ details }) => details.checker,
  editor: ({ details }) => details.editor,
  deadline: ({ details }) => details.deadline,
  publication: ({ details }) => details.publicationDate,
  work: (article, rules) => WORK.indexOf(workOf(article, rules)),
  progress: ({ marks, decided }) => (marks === 0 ? null : decided / marks),
  sentences: ({ sentences: { looked, checkable } }) => (checkable === 0 ? null : looked / checkable),
  highRisk: ({ highRisk }) => highRisk,
  alerts: alertCountOf,
  people: ({ people }) => people,
  words: ({ words }) => words,
  created: ({ createdAt }) => createdAt,
  changed: ({ changedAt }) => changedAt,
};

/** Columns whose first click puts the most, or the latest, on top. */
const DOWN_FIRST: ReadonlySet<ColumnId> = new Set([
  'progress',
  'sentences',
  'highRisk',
  'alerts',
  'people',
  'words',
  'created',
  'changed',
]);

/**
 * The order after a click on a column's head: its own first, then the other way round. `sort` is null where
 * no column is in order.
 */
export const nextSort = (sort: LibrarySort | null, by: ColumnId): LibrarySort =>
  sort?.by === by ? { by, down: !sort.down } : { by, down: DOWN_FIRST.has(by) };

/** Numbers in names count as numbers, and accents and capitals do not part what belongs together. */
const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const TEXTS: ReadonlySet<ColumnId> = new Set(['name', 'desk', 'checker', 'editor']);

/** The articles in order. Equal ones stay as they were: the one changed last before the others. */
export function sorted(
  articles: readonly ArticleSummary[],
  { by, down }: LibrarySort,
  rules: DeskRules,
): ArticleSummary[] {
  const sign = down ? -1 : 1;
  const order = TEXTS.has(by) ? (compare as (a: never, b: never) => number) : plain;
  const keyed = articles.map((article) => ({ article, key: KEYS[by](article, rules) }));
  keyed.sort((a, b) => {
    const [none, other] = [isNothing(a.key), isNothing(b.key)];
    if (none || other) return Number(none) - Number(other);
    return sign * order(a.key as never, b.key as never);
  });
  return keyed.map(({ article }) => article);
}

const isNothing = (key: Key): boolean => key === null || key === '';
const plain = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the order is, as it is said to somebody who cannot see the arrow. */
export function saidOrder({ by, down }: LibrarySort, title: string): string {
  const [up, reverse] = TEXTS.has(by)
    ? ['A to Z', 'Z to A']
    : DATES.has(by)
      ? ['earliest first', 'latest first']
      : by === 'work'
        ? ['least done first', 'most done first']
        : ['least first', 'most first'];
  return `Sorted by ${title.toLowerCase()}, ${down ? reverse : up}.`;
}

const DATES: ReadonlySet<ColumnId> = new Set(['deadline', 'publication', 'created', 'changed']);
