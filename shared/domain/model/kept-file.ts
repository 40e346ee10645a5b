import { z } from 'zod';

/** A file that an article keeps as it came: `files/<sha256>` in its folder. */
export const KeptFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** In bytes. */
  size: z.int().min(0),
  /** What it was called where it came from. */
  name: z.string().max(500),
});
export type KeptFile = z.infer<typeof KeptFile>;
