import { z } from 'zod';

/*
 * The record of an article: what was there, for others to check without Stet; see shared/proof. `said`: what
 * is worth knowing of it besides, a sentence each.
 */

const Failed = z.object({ outcome: z.literal('failed'), message: z.string() });

export const RecordReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), path: z.string(), sealed: z.boolean(), said: z.array(z.string()) }),
  z.object({ outcome: z.literal('cancelled') }),
  Failed,
]);
export type RecordReply = z.infer<typeof RecordReply>;

export const SealReply = z.discriminatedUnion('outcome', [
  /** `number`: the how manieth seal of the article; `changes`: how far its history had come. */
  z.object({
    outcome: z.literal('sealed'),
    number: z.int(),
    changes: z.int(),
    fingerprint: z.string(),
    said: z.array(z.string()),
  }),
  z.object({ outcome: z.literal('cancelled') }),
  Failed,
]);
export type SealReply = z.infer<typeof SealReply>;

export const BundleReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), path: z.string(), said: z.array(z.string()) }),
  z.object({ outcome: z.literal('cancelled') }),
  Failed,
]);
export type BundleReply = z.infer<typeof BundleReply>;

export const OpenBundleReply = z.discriminatedUnion('outcome', [
  /** The article is there now, or was already. */
  z.object({ outcome: z.literal('opened'), article: z.string(), said: z.array(z.string()) }),
  /** It is here otherwise; it can be kept apart. */
  z.object({ outcome: z.literal('differs'), message: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  Failed,
]);
export type OpenBundleReply = z.infer<typeof OpenBundleReply>;

/** The desk's key. `fingerprint`: null where none was made yet, or `trouble` says why it cannot be read. */
export const DeskKeyInfo = z.object({
  fingerprint: z.string().nullable(),
  /** Where its private part lies. */
  file: z.string(),
  trouble: z.string().nullable(),
});
export type DeskKeyInfo = z.infer<typeof DeskKeyInfo>;

/**
 * What lies beside a paper: a timestamp, a captured page. `of`: whether it is of that paper; `said`: what it
 * says; `unchecked`: what could not be checked here.
 */
export const SidecarReply = z.object({
  sidecars: z.array(
    z.object({
      name: z.string(),
      of: z.enum(['paper', 'another', 'untold']),
      said: z.string(),
      unchecked: z.string(),
    }),
  ),
});
export type SidecarReply = z.infer<typeof SidecarReply>;

/** How many bytes were looked at or copied, of so many. */
export const RecordProgress = z.object({ done: z.number(), of: z.number() });
export type RecordProgress = z.infer<typeof RecordProgress>;
