import { z } from 'zod';

/** Where a draft was fetched from, and what proves that these were the bytes. */
export const Fetched = z.object({
  /** As the person agreed to it. */
  address: z.string().max(2000),
  /** Where it came from in the end: an address may lead on to others. */
  final: z.string().max(2000),
  /** When it was answered. */
  at: z.iso.datetime(),
  /** Of the bytes that came, unpacked; in hex. */
  sha256: z.string().length(64),
  size: z.int().min(0),
  /** What the site said it is, or empty. */
  type: z.string().max(200),
});
export type Fetched = z.infer<typeof Fetched>;
