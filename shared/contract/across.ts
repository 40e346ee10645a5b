import { z } from 'zod';
import type { Across, Clash, Dated, Entity, Recurring, Spot } from '../across/types';
import { Id } from '../domain/model/ids';

const where = z.object({
  in: z.enum(['draft', 'earlier', 'paper']),
  name: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  locator: z.string(),
  said: z.string(),
}) satisfies z.ZodType<Spot>;

const clash = z.object({
  why: z.string(),
  here: z.string(),
  there: z.string(),
  at: where,
  against: where.optional(),
}) satisfies z.ZodType<Clash>;

const dated = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  precision: z.enum(['day', 'month', 'year']),
  spot: where,
  words: z.string(),
  date: z.string(),
  by: z.string().optional(),
}) satisfies z.ZodType<Dated>;

const count = z.int().min(0);
const entity = z.object({
  kind: z.enum(['person', 'organisation', 'place', 'other', 'address', 'telephone']),
  name: z.string(),
  spellings: z.array(
    z.object({
      words: z.string(),
      draft: count,
      papers: count,
      offices: z.array(z.object({ words: z.string(), draft: count, papers: count })),
      spots: z.array(where),
    }),
  ),
}) satisfies z.ZodType<Entity>;

const recurring = z.object({
  words: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  spot: where,
  again: z.array(
    z.object({
      words: z.string(),
      bears: z.enum(['agrees', 'differs']),
      difference: z.string(),
      why: z.string(),
      spot: where,
    }),
  ),
}) satisfies z.ZodType<Recurring>;

const clashes = z.array(clash);
const FoundAcross = z.object({
  timeline: z.object({ dated: z.array(dated), clashes, left: count, undated: count }),
  register: z.object({ entities: z.array(entity), clashes, left: count }),
  quantities: z.object({ recurring: z.array(recurring), clashes }),
}) satisfies z.ZodType<Across>;

/**
 * What is told of an article as a whole. `text`: the draft that offsets are into. `stopped`: somebody asked
 * for that, or asked anew.
 */
export const AcrossReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), ...FoundAcross.shape, text: z.string() }),
  z.object({ outcome: z.literal('stopped') }),
  z.object({ outcome: z.literal('refused'), message: z.string() }),
]);
export type AcrossReply = z.infer<typeof AcrossReply>;

/** How far it is: so many papers are still to be read, and then the share done, 0 to 1. */
export const AcrossProgress = z.object({ article: Id, left: z.int().min(0), done: z.number() });
export type AcrossProgress = z.infer<typeof AcrossProgress>;
