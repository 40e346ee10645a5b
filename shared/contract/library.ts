import { z } from 'zod';
import { Article, Details, Format, Id } from '../domain/article';
import { Command, type Refusal } from '../domain/command';

/** One line of the library list. */
export const ArticleSummary = z.object({
  id: Id,
  details: Details,
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  words: z.int(),
  marks: z.int(),
  decided: z.int(),
  problems: z.int(),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;

/** What a person should know about what storage found or did: a torn line cut, a damaged file set aside. */
export const Notice = z.object({ level: z.enum(['info', 'warning', 'error']), message: z.string() });
export type Notice = z.infer<typeof Notice>;

export const OpenedArticle = z.object({
  article: Article,
  /** Number of the last event the article contains. */
  seq: z.int(),
  /** Why nothing can be changed (a newer schema, a damaged log), or null. */
  readOnly: z.string().nullable(),
  notices: z.array(Notice),
});
export type OpenedArticle = z.infer<typeof OpenedArticle>;

/** A step of an immer patch list: how the renderer's copy follows the main process's. */
export const Patch = z.object({
  op: z.enum(['replace', 'remove', 'add']),
  path: z.array(z.union([z.string(), z.number()])),
  value: z.unknown().optional(),
});

export const ApplyRequest = z.object({ article: Id, command: Command });
export const ApplyReply = z.discriminatedUnion('ok', [
  /**
   * The event is on disk; `patches` take the copy at `seq - 1` to `seq`. Null where words of the text changed: then every
   * mark may have moved, and the copy carries the command out itself.
   */
  z.object({ ok: z.literal(true), seq: z.int(), patches: z.array(Patch).nullable() }),
  z.object({ ok: z.literal(false), reason: z.string(), message: z.string() }),
]);
export type ApplyReply = z.infer<typeof ApplyReply>;
export type RefusalReason = Refusal['reason'] | 'read-only' | 'not-saved';

/** A text that was read but not kept yet: what would go in, and what Stet would leave out and why. */
export const ImportCandidate = z.object({
  /** Main holds the text under this token; the page never sends it back. */
  token: Id,
  origin: z.string(),
  text: z.string(),
  formats: z.array(Format),
  details: Details.pick({ headline: true, standfirst: true, byline: true, publicationDate: true }),
  /** Page furniture at the ends: ranges of `text` that are dropped unless the person keeps them. */
  furniture: z.array(z.object({ start: z.int(), end: z.int(), why: z.string() })),
  /** What reading it took: an encoding guessed, control characters removed. */
  notices: z.array(Notice),
});
export type ImportCandidate = z.infer<typeof ImportCandidate>;

export const ImportReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), candidate: ImportCandidate }),
  z.object({ outcome: z.literal('cancelled') }),
  /** `reason`: empty, too-large, binary, unreadable. */
  z.object({ outcome: z.literal('refused'), reason: z.string(), message: z.string() }),
]);
export type ImportReply = z.infer<typeof ImportReply>;

export const CreateReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), article: Id }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type CreateReply = z.infer<typeof CreateReply>;

export const OpenReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), opened: OpenedArticle }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type OpenReply = z.infer<typeof OpenReply>;

export const ExportReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), path: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('failed'), message: z.string() }),
]);
export type ExportReply = z.infer<typeof ExportReply>;
