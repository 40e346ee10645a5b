import {
  askedAlready,
  inSeries,
  marksOfFact,
  newId,
  type Addressee,
  type CommandBody,
  type Decision,
  type Query,
} from '@shared/domain';
import { create } from 'zustand';
import { dispatch, undo, useArticles, type Done } from '../article/articles';
import { notify } from '../base/notices';

/*
 * What is asked of the author, the editor, sources and lawyers. What is being typed is kept until it is sent.
 */

/** A query as it is being written. */
export interface QueryDraft {
  to: Addressee;
  name: string;
  question: string;
  due: string;
}

const EMPTY: QueryDraft = { to: 'author', name: '', question: '', due: '' };

interface Forms {
  /** By the mark it is about, or by the article where it is about nothing in particular. */
  of: Record<string, QueryDraft | undefined>;
  /** Whom the last one went to: the next one mostly goes there too. */
  last: Pick<QueryDraft, 'to' | 'name' | 'due'>;
}
export const useQueryForms = create<Forms>(() => ({ of: {}, last: EMPTY }));

export function beginQuery(form: string): void {
  useQueryForms.setState(({ of, last }) => ({
    of: { ...of, [form]: of[form] ?? { ...EMPTY, ...last } },
  }));
}
export const changeQueryForm = (form: string, change: Partial<QueryDraft>): void =>
  useQueryForms.setState(({ of }) => ({ of: { ...of, [form]: { ...(of[form] ?? EMPTY), ...change } } }));
export const endQueryForm = (form: string): void =>
  useQueryForms.setState(({ of: { [form]: _, ...of } }) => ({ of }));

/** The query that asks already what is being written about these marks; undefined where none does. */
export function askedBefore(article: string, marks: readonly string[], draft: QueryDraft): Query | undefined {
  const copy = useArticles.getState().open[article];
  if (!copy || draft.question.trim() === '') return undefined;
  return askedAlready(copy.article, { ...draft, marks: [...marks] });
}

/**
 * Writes down what the form says, about these marks and the others of the same fact. True when it is kept;
 * what could not be kept stays in the form.
 */
export async function keepQuery(article: string, form: string, marks: readonly string[]): Promise<boolean> {
  const draft = useQueryForms.getState().of[form];
  const copy = useArticles.getState().open[article];
  if (!copy || !draft || draft.question.trim() === '') return false;
  const { to, due } = draft;
  const name = draft.name.trim();
  const all = [...new Set(marks.flatMap((mark) => marksOfFact(copy.article, mark)))];
  const query = { id: newId(), to, name, question: draft.question.trim(), marks: all, due };
  const done = await dispatch(article, { type: 'query.add', query });
  if (!done.ok) return false;
  endQueryForm(form);
  useQueryForms.setState({ last: { to, name, due } });
  if (all.length > marks.length)
    notify('info', `Written down once for all ${all.length} marks of this fact.`, taking(article, done));
  return true;
}

/** These were asked today, all in one step. */
export async function noteAsked(
  article: string,
  queries: readonly Query[],
  on: string,
  how: string,
): Promise<boolean> {
  const body: CommandBody = { type: 'query.ask', queries: queries.map(({ id }) => id), asked: { on, how } };
  const done = await dispatch(article, body);
  if (!done.ok) return false;
  const numbers = inSeries(queries.map(({ number }) => String(number)));
  notify(
    'info',
    queries.length === 1
      ? `Noted that query ${numbers} was asked.`
      : `Noted that queries ${numbers} were asked.`,
    taking(article, done),
  );
  return true;
}

/** The answer to one query, as it came today. True when it is kept. */
export async function noteAnswer(article: string, query: Query, words: string, on: string): Promise<boolean> {
  if (words.trim() === '') return false;
  const answer = { query: query.id, words: words.trim(), by: query.name, on };
  return (await dispatch(article, { type: 'query.answer', answers: [answer] })).ok;
}

/** Settles a query, or opens it again with null. */
export async function decide(
  article: string,
  query: string,
  decision: Pick<Decision, 'outcome' | 'reason'> | null,
): Promise<boolean> {
  return (await dispatch(article, { type: 'query.decide', query, decision })).ok;
}

/** Takes a query out that was never asked. */
export async function removeQuery(article: string, query: Query): Promise<void> {
  const done = await dispatch(article, { type: 'query.remove', query: query.id });
  if (done.ok) notify('info', `Removed query ${query.number}.`, taking(article, done));
}

const taking = (article: string, done: Extract<Done, { ok: true }>) => ({
  label: 'Undo',
  run: () => void undo(article, done.command),
});
