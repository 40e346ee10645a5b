import { z } from 'zod';
import { Id } from '../../model/ids';
import { Answer, Asked, Decision, NewQuery } from '../../model/query';
import { Meta } from './meta';

/* Commands on queries. None of them sets the status of a mark. */

/** Writes a question down. It gets the next number. */
export const AddQuery = z.object({ ...Meta, type: z.literal('query.add'), query: NewQuery });

/** Its question stays as it was asked; whom it went to too. */
export const SetQuery = z.object({
  ...Meta,
  type: z.literal('query.set'),
  query: Id,
  set: NewQuery.omit({ id: true }).partial(),
});

/** These went out together: on a sheet, in a call. */
export const AskQueries = z.object({
  ...Meta,
  type: z.literal('query.ask'),
  queries: z.array(Id).min(1).max(10_000),
  asked: Asked,
});

/** Answers that came in one sitting: by mail, on the returned sheet. */
export const AnswerQueries = z.object({
  ...Meta,
  type: z.literal('query.answer'),
  answers: z
    .array(Answer.extend({ query: Id }))
    .min(1)
    .max(10_000),
});

export const DecideQuery = z.object({
  ...Meta,
  type: z.literal('query.decide'),
  query: Id,
  /** Null opens it again. */
  decision: Decision.pick({ outcome: true, reason: true }).nullable(),
});

/** Only one that was never asked: what was asked stays on record. */
export const RemoveQuery = z.object({ ...Meta, type: z.literal('query.remove'), query: Id });
