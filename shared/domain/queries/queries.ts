import { ADDRESSEES, type QueryState } from '../../vocabulary';
import { foldLetters } from '../../text/fold';
import type { Article } from '../model/article';
import { isOverdue, stateOf, type NewQuery, type Query } from '../model/query';

type Queries = Pick<Article, 'queries'>;

/** All queries, by their numbers. */
export const queriesInOrder = ({ queries }: Queries): Query[] =>
  Object.values(queries).sort((a, b) => a.number - b.number);

/** Those about a mark, by their numbers. */
export const queriesAbout = (article: Queries, mark: string): Query[] =>
  queriesInOrder(article).filter(({ marks }) => marks.includes(mark));

/**
 * A mark, and the others that are linked to it as the same fact: a fact that recurs is asked about once.
 * The mark itself comes first.
 */
export function marksOfFact({ marks }: Pick<Article, 'marks'>, mark: string): string[] {
  const same = marks[mark]?.same;
  if (same === undefined) return [mark];
  const others = Object.values(marks).filter((each) => each.same === same && each.id !== mark);
  return [mark, ...others.map(({ id }) => id)];
}

/** The words of a question that tell it from another, whatever order they come in. */
const wordsIn = (question: string): ReadonlySet<string> =>
  new Set(foldLetters(question).match(/[\p{L}\p{N}]+/gu) ?? []);

/** So much of the words of two questions must be in both for them to be one. */
const ALIKE = 0.75;

function isAlike(a: string, b: string): boolean {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  const both = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - both;
  // A question without a word of any script is compared as it stands.
  return all === 0 ? a.trim() === b.trim() : both / all >= ALIKE;
}

/**
 * The query that asks the same of the same person already, whatever has become of it; undefined where none
 * does. The same: nearly the same words, about a mark in common or about nothing in particular both times.
 */
export function askedAlready(
  article: Queries,
  { to, name, question, marks }: Omit<NewQuery, 'id' | 'due'>,
): Query | undefined {
  const isAboutIt = (query: Query): boolean =>
    query.marks.length === 0 || marks.length === 0
      ? query.marks.length === marks.length
      : query.marks.some((mark) => marks.includes(mark));
  const person = foldLetters(name.trim());
  return queriesInOrder(article).find(
    (query) =>
      query.to === to &&
      foldLetters(query.name.trim()) === person &&
      isAboutIt(query) &&
      isAlike(query.question, question),
  );
}

/** Whom queries went to, with theirs: in the order of the vocabulary, then by name. */
export interface Addressed {
  to: Query['to'];
  name: string;
  queries: Query[];
}

export function byAddressee(article: Queries): Addressed[] {
  const groups = new Map<string, Addressed>();
  for (const query of queriesInOrder(article)) {
    const { to, name } = query;
    const key = `${to} ${foldLetters(name.trim())}`;
    const group = groups.get(key) ?? { to, name: name.trim(), queries: [] };
    group.queries.push(query);
    groups.set(key, group);
  }
  const rank = ({ to }: Addressed) => ADDRESSEES.indexOf(to);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** How many there are in each state, and how many of those that wait should have been answered by now. */
export type QueryFigures = Record<QueryState | 'overdue', number>;

export function queryFigures(article: Queries, today: string): QueryFigures {
  const figures: QueryFigures = { open: 0, asked: 0, answered: 0, decided: 0, overdue: 0 };
  for (const query of Object.values(article.queries)) {
    figures[stateOf(query)] += 1;
    if (isOverdue(query, today)) figures.overdue += 1;
  }
  return figures;
}
