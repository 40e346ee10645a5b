import { z } from 'zod';
import { BUNDLE_KINDS, Id } from '../domain';

/*
 * A bundle: one article in one file (.stet, a zip archive), to be opened by a Stet elsewhere. Full: its whole
 * history, which is verified where it arrives, and its papers. Clean: the article as it stands, without its
 * history and without what is confidential; a history with words taken out cannot be verified, so there is
 * none.
 */

/** Raised with every change that an earlier Stet could not read. */
export const BUNDLE_FORMAT = 1;

const HASH = z.string().regex(/^[0-9a-f]{64}$/);

/** What lies in a bundle, by the names it has there. */
export const IN_BUNDLE = {
  head: 'bundle.json',
  history: 'history.jsonl',
  article: 'article.json',
  snapshot: 'snapshot.json',
} as const;

const NAME = /^(?:history\.jsonl|article\.json|snapshot\.json|files\/[0-9a-f]{64}|seals\/seal-\d{6}\.json)$/;

/** What a bundle says of itself, in bundle.json: what else is in it, with its length and its hash. */
export const BundleHead = z.object({
  stet: z.literal('bundle'),
  format: z.literal(BUNDLE_FORMAT),
  kind: z.enum(BUNDLE_KINDS),
  /** The schema of the article. */
  schema: z.int().min(1),
  /** The version of the Stet that made it. */
  version: z.string().max(100),
  made: z.object({ at: z.iso.datetime(), by: z.string().max(500) }),
  article: z.object({ id: Id, headline: z.string().max(2000) }),
  /** How far the history had come. */
  head: z.object({ changes: z.int().min(1), hash: HASH }),
  entries: z
    .array(z.object({ name: z.string().regex(NAME), bytes: z.int().min(0), sha256: HASH }))
    .max(100_000),
  /** Kept files that were not there as they came when it was made. */
  absent: z.array(HASH).max(100_000),
});
export type BundleHead = z.infer<typeof BundleHead>;

/** Of a bundle of whatever format: enough to tell one of a newer Stet from something else. */
export const AnyBundle = z.object({ stet: z.literal('bundle'), format: z.int().min(1) });
