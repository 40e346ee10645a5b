import { z } from 'zod';
import { Id } from './ids';

const day = z.union([z.literal(''), z.iso.date()]);

/**
 * Somebody the article names. Dates are `YYYY-MM-DD`; an empty string means it has not happened, or nobody
 * has said.
 */
export const Person = z.object({
  id: Id,
  name: z.string().trim().min(1).max(200),
  title: z.string().max(200),
  affiliation: z.string().max(200),
  /** When they were asked for comment, and when they answered. */
  asked: day,
  answered: day,
});
export type Person = z.infer<typeof Person>;
