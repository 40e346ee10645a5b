import { z } from 'zod';
import { Id } from './ids';
import { AnchorSchema } from './mark';

/** A sentence that was read and has nothing to check in it: who said so, when, and on which words. */
export const Cleared = z.object({
  id: Id,
  anchor: AnchorSchema,
  at: z.iso.datetime(),
  by: z.string(),
  /** Ticked off in one go with many others: nobody has looked at it by itself. */
  bulk: z.literal(true).optional(),
});
export type Cleared = z.infer<typeof Cleared>;
