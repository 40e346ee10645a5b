import { z } from 'zod';

/* Updates, which are looked for when the person asks and at the address they have set, and never else. */

export const UpdateOffer = z.object({
  version: z.string(),
  /** ISO. */
  released: z.string(),
  /** Plain text. */
  notes: z.string(),
  /** The installer's name and its bytes. */
  name: z.string(),
  size: z.int(),
  /**
   * What it means for the library: nothing, or that a Stet of before opens what it saves to read only
   * (`newer`), or that it opens what this one has saved to read only (`older`).
   */
  library: z.enum(['same', 'newer', 'older']),
});
export type UpdateOffer = z.infer<typeof UpdateOffer>;

const Refused = z.object({ outcome: z.literal('refused'), message: z.string() });

export const UpdateCheck = z.discriminatedUnion('outcome', [
  /** `back`: versions to go back to. `skipped`: the person did not want to hear of the newer one. */
  z.object({
    outcome: z.literal('found'),
    address: z.string(),
    newer: UpdateOffer.nullable(),
    back: z.array(UpdateOffer),
    skipped: z.boolean(),
  }),
  /** The person did not want the address to be contacted. */
  z.object({ outcome: z.literal('cancelled') }),
  Refused,
]);
export type UpdateCheck = z.infer<typeof UpdateCheck>;

export const UpdateReady = z.discriminatedUnion('outcome', [
  /** `byHand`: where it lies and what to do, where this copy of Stet cannot replace itself. */
  z.object({ outcome: z.literal('ready'), byHand: z.string().nullable() }),
  Refused,
]);
export type UpdateReady = z.infer<typeof UpdateReady>;

/** When it is installed: now, when the person quits, or not after all. */
export const UpdateTime = z.enum(['now', 'quit', 'never']);
export type UpdateTime = z.infer<typeof UpdateTime>;

/** Why it is not going to be, or null. */
export const UpdateSet = z.object({ trouble: z.string().nullable() });
