import type { Draft as Mutable } from 'immer';
import type { Article } from '../../model/article';
import { refusal, said, type Of, type Reducer } from './refusals';

export const addQuery =
  ({ query, at, by }: Of<'query.add'>): Reducer =>
  (article) => {
    if (article.queries[query.id])
      return refusal('id-taken', 'This query is in the article already; nothing was added.');
    const bad = unknownMark(article, query.marks);
    if (bad) return bad;
    article.queries[query.id] = { ...query, number: nextNumber(article), createdAt: at, createdBy: by };
    return undefined;
  };

export const setQuery =
  ({ query, set }: Of<'query.set'>): Reducer =>
  (article) => {
    const found = article.queries[query];
    if (!found) return NO_QUERY;
    const asksElse = ['question', 'to', 'name'].some((field) => field in said(set));
    if (found.asked && asksElse)
      return refusal(
        'query-asked',
        'This question was asked already and stays as it was asked. Ask another one; nothing was changed.',
      );
    // A mark that was removed since may stay in the list: it comes back with an undo.
    const fresh = (set.marks ?? []).filter((mark) => !found.marks.includes(mark));
    const bad = unknownMark(article, fresh);
    if (bad) return bad;
    if (found.about && set.marks) {
      const { marks, about } = found;
      found.about = set.marks.map((mark) => about[marks.indexOf(mark)] ?? wordsOf(article, mark));
    }
    Object.assign(found, said(set));
    return undefined;
  };

export const askQueries =
  ({ queries, asked }: Of<'query.ask'>): Reducer =>
  (article) => {
    if (queries.some((id) => !article.queries[id])) return NO_QUERY;
    for (const id of queries) {
      const query = article.queries[id]!;
      query.asked = asked;
      query.about = query.marks.map((mark) => wordsOf(article, mark));
    }
    return undefined;
  };

export const answerQueries =
  ({ answers }: Of<'query.answer'>): Reducer =>
  (article) => {
    if (answers.some(({ query }) => !article.queries[query])) return NO_QUERY;
    for (const { query, ...answer } of answers) article.queries[query]!.answer = answer;
    return undefined;
  };

export const decideQuery =
  ({ query, decision, at, by }: Of<'query.decide'>): Reducer =>
  (article) => {
    const found = article.queries[query];
    if (!found) return NO_QUERY;
    if (decision) found.decision = { ...decision, at, by };
    else delete found.decision;
    return undefined;
  };

export const removeQuery =
  ({ query }: Of<'query.remove'>): Reducer =>
  (article) => {
    const found = article.queries[query];
    if (!found) return NO_QUERY;
    if (found.asked || found.answer)
      return refusal(
        'query-asked',
        'This query went out, so it stays on record. It can be decided instead; nothing was removed.',
      );
    delete article.queries[query];
    return undefined;
  };

/** A number that was printed must not come back as another question; what was printed cannot be removed. */
const nextNumber = ({ queries }: Mutable<Article>): number =>
  Math.max(0, ...Object.values(queries).map(({ number }) => number)) + 1;

const wordsOf = ({ marks }: Mutable<Article>, mark: string): string => marks[mark]?.anchor.exact ?? '';

const unknownMark = ({ marks }: Mutable<Article>, asked: readonly string[]) =>
  asked.some((mark) => !marks[mark])
    ? refusal('no-such-mark', 'A mark of this query is not there any more; nothing was changed.')
    : undefined;

const NO_QUERY = refusal('no-such-query', 'This query is not in the article any more; nothing was changed.');
