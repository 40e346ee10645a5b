import { z } from 'zod';
import { Addressee, Disposition, type QueryState } from '../../vocabulary';
import { Id } from './ids';

const words = z.string().trim().min(1).max(20_000);

/** A query before it has a number. */
export const NewQuery = z.object({
  id: Id,
  to: Addressee,
  /** Who that is; empty where the addressee is the only one of their kind. */
  name: z.string().max(200),
  question: words,
  /** The marks it is about, in the order they were added; none where it is about nothing in particular. */
  marks: z.array(Id).max(10_000),
  /** The day an answer is needed by, `YYYY-MM-DD`; empty where nobody has said. */
  due: z.union([z.literal(''), z.iso.date()]),
});
export type NewQuery = z.infer<typeof NewQuery>;

/** The day something was done, `YYYY-MM-DD`, and by what means: by mail, on the phone. */
export const Asked = z.object({ on: z.iso.date(), how: z.string().max(200) });
export type Asked = z.infer<typeof Asked>;

export const Answer = z.object({ on: z.iso.date(), by: z.string().max(200), words });
export type Answer = z.infer<typeof Answer>;

/** What became of it in copy, and why. */
export const Decision = z.object({
  outcome: Disposition.exclude(['open']),
  reason: z.string().max(20_000),
  at: z.iso.datetime(),
  by: z.string(),
});
export type Decision = z.infer<typeof Decision>;

/**
 * A question to the author, the editor, a source or a lawyer. Its number is what a printed sheet names it by:
 * it is given once and never again in this article.
 */
export const Query = NewQuery.extend({
  number: z.int().min(1),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  asked: Asked.optional(),
  /** The words of its marks as they stood when it was asked, in the order of `marks`. */
  about: z.array(z.string()).optional(),
  answer: Answer.optional(),
  decision: Decision.optional(),
});
export type Query = z.infer<typeof Query>;

/** How far it is. */
export function stateOf({
  asked,
  answer,
  decision,
}: Pick<Query, 'asked' | 'answer' | 'decision'>): QueryState {
  if (decision) return 'decided';
  if (answer) return 'answered';
  return asked ? 'asked' : 'open';
}

/** Whether an answer is waited for that should have come by `today`, `YYYY-MM-DD`. */
export const isOverdue = (query: Query, today: string): boolean =>
  query.due !== '' && query.due < today && (stateOf(query) === 'open' || stateOf(query) === 'asked');
