import { z } from 'zod';
import { Article, Details, Format } from '../domain/model/article';
import { Fetched } from '../domain/model/fetched';
import { KeptFile } from '../domain/model/kept-file';
import { Id } from '../domain/model/ids';
import { Command } from '../domain/commands/command';
import type { Annotation } from '../document/annotations';
import type { Refusal } from '../domain/commands/refusal';
import { ArticleSummary } from '../domain/coverage/summary';
import { Apparatus, ChangesAs, Encoding, Notice } from '../document/document';

export { Notice };

/**
 * An article that cannot be read, and why; nothing of it was touched. `name`: what it was called when it last
 * could, or ''.
 */
export const DamagedArticle = z.object({ article: Id, name: z.string(), message: z.string() });
export type DamagedArticle = z.infer<typeof DamagedArticle>;

/** `since`: the version of the list that the page has; it is told only what became of it. */
export const ListRequest = z.object({ since: z.int().min(0) }).optional();

export const ListReply = z.object({
  /** To be asked with the next time. */
  version: z.int(),
  /** `articles` is the whole list; else it is what came or changed, and `gone` what is not there any more. */
  whole: z.boolean(),
  articles: z.array(ArticleSummary),
  /**
   * More of them, as the gzip of a table (table.ts): ten thousand summaries are seven megabytes, and on the
   * way to the page every value of them would be looked at and copied at each of three borders.
   */
  packed: z.instanceof(Uint8Array).optional(),
  gone: z.array(Id),
  damaged: z.array(DamagedArticle),
  notices: z.array(Notice),
  /** Why there is no list (the folder is gone), or null. */
  trouble: z.string().nullable(),
});
export type ListReply = z.infer<typeof ListReply>;

/** The name of an article's folder in the trash. */
const TrashName = z.string().regex(/^[0-9a-f-]{36}(\.\d{1,6})?$/);

/** An article that was thrown away. `message`: why there is no summary of it. */
export const TrashedArticle = z.object({
  name: TrashName,
  article: Id,
  trashedAt: z.iso.datetime(),
  summary: ArticleSummary.nullable(),
  message: z.string().nullable(),
});
export type TrashedArticle = z.infer<typeof TrashedArticle>;

export const ArticlesRequest = z.object({ articles: z.array(Id).min(1).max(100_000) });
export const TrashRequest = z.object({ names: z.array(TrashName).min(1).max(100_000) });
/** `backups`: the copies in backups go too. */
export const EmptyRequest = TrashRequest.extend({ backups: z.boolean() });

/**
 * What became of articles on their way to the trash or out of it: each by itself, so that one that cannot go
 * holds up no other.
 */
export const Moved = z.object({
  moved: z.array(z.object({ article: Id, name: TrashName })),
  /** `key`: what was asked for, and why it stayed where it was. */
  refused: z.array(z.object({ key: z.string(), message: z.string() })),
});
export type Moved = z.infer<typeof Moved>;

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
   * The event is on disk; `patches` take the copy at `seq - 1` to `seq`. Null where words of the text
   * changed: then every mark may have moved, and the copy carries the command out itself.
   */
  z.object({ ok: z.literal(true), seq: z.int(), patches: z.array(Patch).nullable() }),
  z.object({ ok: z.literal(false), reason: z.string(), message: z.string() }),
]);
export type ApplyReply = z.infer<typeof ApplyReply>;
export type RefusalReason = Refusal['reason'] | 'read-only' | 'not-saved';

/** In UTF-16 code units: a page of more code is not read; the longest story has a third. */
export const LONGEST_PAGE = 8 * 1024 * 1024;

/** In UTF-16 code units; a PDF heeds 127 bytes of one. */
export const LONGEST_PASSWORD = 1000;

/** A text that was read but not kept yet: what would go in, and what Stet would leave out and why. */
export const ImportCandidate = z.object({
  /** Main holds the text under this token; the page never sends it back. */
  token: Id,
  origin: z.string(),
  text: z.string(),
  formats: z.array(Format),
  details: Details.pick({ headline: true, standfirst: true, byline: true, publicationDate: true }),
  /**
   * Page furniture: lines of `text` that are dropped unless the person keeps them. `told`: the file itself
   * says it by what encloses them; the others stand at the ends and look like it.
   */
  furniture: z.array(
    z.object({ start: z.int(), end: z.int(), why: z.string(), told: z.literal(true).optional() }),
  ),
  /** What reading it took: an encoding guessed, control characters removed. */
  notices: z.array(Notice),
  /** What kind of file it is, by the list of formats. */
  kind: z.string(),
  apparatus: Apparatus,
  /**
   * What is written on it, and what becomes of each: worked out where it was read, for a book takes a tenth
   * of a second.
   */
  annotations: z.custom<Annotation[]>(Array.isArray),
  /** How many words `text` has. */
  words: z.int(),
  /** How its tracked changes were read, which can be turned over while it waits; null where it has none. */
  changes: ChangesAs.nullable(),
  /**
   * Absent where it is no annotated draft of Stet's. Which article and draft it says it is, if it does, and
   * the marks that have a comment on it: by the ends of their ids.
   */
  annotated: z
    .object({
      article: Id.nullable(),
      draft: z.int().nullable(),
      at: z.string().nullable(),
      marks: z.array(z.object({ mark: z.string(), number: z.int(), resolved: z.boolean() })),
    })
    .optional(),
  /** Absent where there is no doubt about it; else it can be turned over as well. */
  encoding: Encoding.optional(),
  /** Absent where it was not fetched from an address. */
  fetched: Fetched.optional(),
  /** What it was read from, held as it came until it is kept or dropped; absent where it was no file. */
  file: KeptFile.optional(),
});
export type ImportCandidate = z.infer<typeof ImportCandidate>;

export const ImportReply = z.discriminatedUnion('outcome', [
  /**
   * `more`: how many pieces of it are to be asked for (`import.piece`); until they are joined to it, its text
   * and its lists are empty. A book in one message would hold up whoever sends and whoever takes it.
   */
  z.object({ outcome: z.literal('read'), candidate: ImportCandidate, more: z.int().optional() }),
  z.object({ outcome: z.literal('cancelled') }),
  /**
   * It asks for a password, and waits for one under the token: see `import.unlock`. `wrong`: the one that was
   * given is not it.
   */
  z.object({ outcome: z.literal('locked'), token: Id, name: z.string(), wrong: z.boolean() }),
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

/** `failed`: the file is missing, not as it came, or could not be written. */
export const OriginalReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), path: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('failed'), message: z.string() }),
]);
export type OriginalReply = z.infer<typeof OriginalReply>;
