import { z } from 'zod';
import { Id } from '../domain/model/ids';
import { Earlier } from '../domain/suggestions/seen';

/** Words longer than this are not looked for: a page of text is no claim. */
export const LONGEST_SEEN = 2000;
/** So many are asked after at once: whoever searches the library meanwhile must not wait. */
export const MOST_SEEN = 50;

/** Words of `article` that may have been decided on in another one. */
export const SeenRequest = z.object({
  article: Id,
  words: z.array(z.string().min(1).max(LONGEST_SEEN)).max(MOST_SEEN),
});
export type SeenRequest = z.infer<typeof SeenRequest>;

export const SeenReply = z.object({
  /** Every article of the library has been read; until then the answer is of those that have. */
  ready: z.boolean(),
  /**
   * For words that were seen before, by their place in the request: the earlier decisions, the best first,
   * then the latest.
   */
  found: z.array(z.object({ words: z.int().min(0), earlier: z.array(Earlier).min(1) })),
  /** How long it took, in milliseconds. */
  took: z.number(),
});
export type SeenReply = z.infer<typeof SeenReply>;
