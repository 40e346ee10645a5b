import { z } from 'zod';
import { PartKind } from '../../../vocabulary';
import { Meta, offset } from './meta';

/* Commands on the parts of the current draft. */

/**
 * Offsets `[start, end)` of the text of `draft`, which has `length`: counted in another text they are
 * refused. The whole paragraphs they touch are meant.
 */
const paragraphs = {
  draft: z.int().min(1),
  length: z.int().min(0),
  start: offset,
  end: offset,
};

/** These paragraphs are a part of the kind, whatever they were before. */
export const SetPart = z.object({ ...Meta, type: z.literal('part.set'), ...paragraphs, kind: PartKind });
export type SetPart = z.infer<typeof SetPart>;

/** These paragraphs are body. */
export const RemovePart = z.object({ ...Meta, type: z.literal('part.remove'), ...paragraphs });
export type RemovePart = z.infer<typeof RemovePart>;
