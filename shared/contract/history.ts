import { z } from 'zod';
import { Id } from '../domain/model/ids';
import { HistoryEntry } from '../domain/history/history';

/** `before`: only events of a smaller number, to go on from the last entry shown. */
export const HistoryRequest = z.object({
  article: Id,
  mark: Id.optional(),
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(500),
});
export type HistoryRequest = z.infer<typeof HistoryRequest>;

export const HistoryReply = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** The latest first. */
    entries: z.array(HistoryEntry),
    /** There are older ones. */
    more: z.boolean(),
    /** Why there are newer ones that cannot be read, or null. */
    note: z.string().nullable(),
  }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type HistoryReply = z.infer<typeof HistoryReply>;
