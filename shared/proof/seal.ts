import { z } from 'zod';

/*
 * A seal: a manifest, and what a key of the desk's signed of it. The signature is of the manifest's own
 * bytes, so that openssl alone can check it.
 */

const HASH = z.string().regex(/^[0-9a-f]{64}$/);

/** What is kept of a seal in one file. */
export const Seal = z.object({
  format: z.literal(1),
  manifest: z.string().max(64 * 1024 * 1024),
  /** The text of record.txt, which the manifest names. */
  record: z.string().max(64 * 1024 * 1024),
  /** The list of what is withheld, and the file that blinds it; null where nothing is. */
  withheld: z.object({ list: z.string(), nonce: z.string().max(200) }).nullable(),
  /** The public part of the key, PEM (SPKI). */
  key: z.string().max(1000),
  /** ed25519, 64 bytes in base64. */
  signature: z.base64().length(88),
  /** Of everything above, so that a bad byte in it is told from another key's work. */
  sha256: HASH,
});
export type Seal = z.infer<typeof Seal>;

/** The bytes that `sha256` is of: the fields before it, in order. */
export const sealContent = ({
  format,
  manifest,
  record,
  withheld,
  key,
  signature,
}: Omit<Seal, 'sha256'>): string => JSON.stringify({ format, manifest, record, withheld, key, signature });
