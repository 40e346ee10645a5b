import { z } from 'zod';
import type * as words from '../../../anchoring/words';
import { SURROUNDINGS_RULES } from '../../../anchoring/surroundings';

/*
 * By what rules a change of words is judged. A command that changes words carries them, so that it comes out
 * the same wherever it is carried out.
 */

/**
 * Changes of words that a desk does not want to check again: what `sameWords` takes for no change
 * (shared/anchoring/words.ts). A command that changes words carries them, so that it comes out the same
 * wherever it is carried out.
 */
export const SameWords = z.object({
  whitespace: z.boolean(),
  quotes: z.boolean(),
  hyphenation: z.boolean(),
  /** Absent in what an earlier Stet kept, which knew of no such rule. */
  capitals: z.boolean().optional(),
}) satisfies z.ZodType<words.SameWords>;
export type SameWords = words.SameWords;
export const DEFAULT_SAME_WORDS: Required<SameWords> = {
  whitespace: true,
  quotes: true,
  hyphenation: true,
  capitals: false,
};

/** How much of a change around a mark's words asks for another look; see shared/anchoring/surroundings. */
export const SurroundingsRule = z.enum(SURROUNDINGS_RULES);
export type SurroundingsRule = z.infer<typeof SurroundingsRule>;
export const DEFAULT_SURROUNDINGS: SurroundingsRule = 'facts';

/**
 * The rule by which a change of words is noted beside the marks it does not touch. Carried by every command
 * that changes words, as `same` is; those of before it was there note nothing.
 */
export const surroundings = SurroundingsRule.optional();
