import { z } from 'zod';
import { Id } from '../domain/model/ids';

/** The name of a backup's folder; whether there is such a one is looked up before anything is read. */
const BackupName = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-[a-z-]{1,30}$/);

export const BackupInfo = z.object({
  name: BackupName,
  at: z.iso.datetime(),
  reason: z.enum(['daily', 'before-migration', 'before-restoring', 'asked']),
  /** How many articles it holds. */
  articles: z.int(),
});
export type BackupInfo = z.infer<typeof BackupInfo>;

/** `trouble`: why there is no list, or null. */
export const BackupsReply = z.object({ backups: z.array(BackupInfo), trouble: z.string().nullable() });

export const BackupRequest = z.object({ backup: BackupName });

/**
 * An article of a backup. `state`: how the library's own stands to it; `named`: what it is called, where the
 * library does not have it.
 */
export const HeldArticle = z.object({
  article: Id,
  changedAt: z.iso.datetime(),
  state: z.enum(['same', 'changed', 'missing']),
  named: z.object({ slug: z.string(), headline: z.string() }).nullable(),
});
export type HeldArticle = z.infer<typeof HeldArticle>;
export const ContentsReply = z.object({ articles: z.array(HeldArticle), trouble: z.string().nullable() });

/** How many articles of how many are in the backup that is being taken. */
export const BackupProgress = z.object({ done: z.int(), of: z.int() });
export type BackupProgress = z.infer<typeof BackupProgress>;

export const TakeReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), name: BackupName }),
  /** `stopped`: by the person. */
  z.object({ ok: z.literal(false), message: z.string(), stopped: z.boolean().optional() }),
]);

/** `articles`: null for all that the backup holds. */
export const RestoreRequest = z.object({
  backup: BackupName,
  articles: z.array(Id).min(1).max(100_000).nullable(),
});
export const RestoreReply = z.discriminatedUnion('ok', [
  /** `setAside`: where what the restored articles replaced is now. */
  z.object({ ok: z.literal(true), articles: z.array(Id), setAside: z.array(z.string()) }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
