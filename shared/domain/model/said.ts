import { z } from 'zod';
import { Backing } from '../../vocabulary';
import { Id } from './ids';

/** Where on the author's copy something was written. */
export const SAID_IN = ['comment', 'footnote', 'endnote', 'bracket'] as const;

const date = z.string().max(100).optional();

/**
 * What the author wrote about where the words of a mark come from: whole, whatever was read out of it. The
 * evidence that rests on it names it by its id.
 */
export const Said = z.object({
  id: Id,
  in: z.enum(SAID_IN),
  /** As the file has it; empty where it does not say. */
  author: z.string().max(200),
  date,
  text: z.string().min(1).max(20_000),
  /** It was resolved in the file. */
  resolved: z.literal(true).optional(),
  /** In their order. */
  replies: z.array(z.object({ author: z.string().max(200), date, text: z.string().max(20_000) })).optional(),
  /** A source that can be gone to, the author's own word, or too little to go by. */
  worth: Backing.exclude(['none']),
});
export type Said = z.infer<typeof Said>;
