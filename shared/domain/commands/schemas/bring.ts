import { z } from 'zod';
import { AddDraft } from './article';
import { AddBacking } from './evidence';

/**
 * A new draft together with what the author wrote on it, in one step: neither is kept without the other. Its
 * places are those of the new text. A command of its own: a Stet that does not know it must not take the
 * draft for one without backing.
 */
export const BringDraft = AddDraft.extend({
  type: z.literal('draft.bring'),
  backing: AddBacking.omit({ type: true, id: true, at: true, by: true, origin: true }),
});
export type BringDraft = z.infer<typeof BringDraft>;
