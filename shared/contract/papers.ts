import { z } from 'zod';
import { PaperContent } from '../document/paper';
import { Fetched } from '../domain/model/fetched';
import { Id } from '../domain/model/ids';
import { KeptFile } from '../domain/model/kept-file';
import { LONGEST_PASSWORD } from './library';
import { PaperFrom, PaperKind } from '../domain/model/paper';

/** A file that lies with an article, whole, and waits for the `paper.add` that names it. */
export const KeptPaper = z.object({
  file: KeptFile,
  kind: PaperKind,
  /** What it says it is called; empty where it does not. */
  title: z.string(),
  fetched: Fetched.optional(),
  from: PaperFrom.optional(),
  /** Why there are no words of it to look for, in a sentence; null where there are. */
  unread: z.string().nullable(),
});
export type KeptPaper = z.infer<typeof KeptPaper>;

/** What became of one file; a refused one is nowhere. */
export const PaperReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('kept'), kept: KeptPaper }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('refused'), message: z.string() }),
]);
export type PaperReply = z.infer<typeof PaperReply>;

/** As many as a dialog or a drop may bring at once. */
export const MOST_PAPERS = 1000;
/** In bytes: what the page sends of a dropped file at a time. */
export const PIECE = 1024 * 1024;

/** A dropped file begins to come; its pieces follow under the token, in order. */
export const ReceiveRequest = z.object({ article: Id, name: z.string().max(4096), size: z.int().min(0) });
export const ReceiveReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), token: Id }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type ReceiveReply = z.infer<typeof ReceiveReply>;
export const PieceRequest = z.object({ token: Id, bytes: z.instanceof(Uint8Array) });

/** How much of a file has come, in bytes; `file` is null when none is under way any more. */
export const PaperProgress = z.object({ file: z.string().nullable(), done: z.int(), size: z.int() });
export type PaperProgress = z.infer<typeof PaperProgress>;

export const PaperRequest = z.object({ article: Id, paper: Id });
/** `known`: what was read of it is there already; only whether its file is as it came is asked. */
export const ContentRequest = PaperRequest.extend({ known: z.boolean().default(false) });

/**
 * What was read of a paper. `trouble`: its file is not as it came, in a sentence; what was read of it is as
 * it was when it came, where that is still known. `unread`: it has no words, or they cannot be read.
 */
export const ContentReply = z.object({
  content: PaperContent.nullable(),
  unread: z.string().nullable(),
  trouble: z.string().nullable(),
  /** It asks for a password, and was not read for want of one. */
  locked: z.boolean(),
  /** How many pieces of a long one are to be asked for (`papers.rest`); until then its content is empty. */
  rest: z.object({ token: Id, count: z.int() }).optional(),
});
export type ContentReply = z.infer<typeof ContentReply>;

export const UnlockRequest = PaperRequest.extend({ password: z.string().min(1).max(LONGEST_PASSWORD) });

/** What a password did: the paper was read with it, it is another one, or the paper cannot be read at all. */
export const UnlockReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), reply: ContentReply }),
  z.object({ outcome: z.literal('wrong') }),
  z.object({ outcome: z.literal('refused'), message: z.string() }),
]);
export type UnlockReply = z.infer<typeof UnlockReply>;
