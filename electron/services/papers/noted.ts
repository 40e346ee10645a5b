import { contentInPieces, contentJoined, type Piece } from '@shared/contract';
import { Cue, Picture, Place, Table } from '@shared/document/document';
import { PaperContent } from '@shared/document/paper';
import { Format } from '@shared/domain';
import { z } from 'zod';
import type { ArticleFiles } from '../../storage/layout';
import { cachedReading, cacheReading } from '../../storage/read-cache';

/**
 * Raised whenever a reader reads otherwise than before, or it is noted otherwise: what was noted then is read
 * again. Evidence keeps its words, by which its place is found again.
 */
const READS = 3;

/** What a paper is and what was read of it. */
export const ReadPaper = z.object({
  kind: z.string(),
  /** Null where there are no words of it, which `unread` says in a sentence. */
  content: PaperContent.nullable(),
  unread: z.string().nullable(),
  /** It asks for a password, and was not read for want of one. */
  locked: z.literal(true).optional(),
});
export type ReadPaper = z.infer<typeof ReadPaper>;

/** What was read of a paper; where that is long, what `pieces` have is left out of its content. */
export interface InPieces<R extends ReadPaper = ReadPaper> {
  read: R;
  pieces: Piece[];
}

/** The first line; the pieces follow, a line each. */
const Noted = ReadPaper.extend({ reads: z.literal(READS), pieces: z.int().min(0) });

const listOf = <L extends string, I extends z.ZodType>(list: L, item: I) =>
  z.object({ list: z.literal(list), items: z.array(item) });
const NotedPiece = z.union([
  z.object({ text: z.string() }),
  z.object({ rows: Table.shape.rows, numbers: z.array(z.int().min(1)).optional() }),
  listOf('formats', Format),
  listOf('tables', Table),
  listOf('cues', Cue),
  listOf('places', Place),
  listOf('pictures', Picture),
]);

/** What was read, cut where it is long. */
export function cut<R extends ReadPaper>(read: R): InPieces<R> {
  if (!read.content) return { read, pieces: [] };
  const { head, pieces } = contentInPieces(read.content);
  return { read: { ...read, content: head }, pieces };
}

/** What was cut, whole again. */
export const whole = <R extends ReadPaper>({ read, pieces }: InPieces<R>): R =>
  read.content ? { ...read, content: contentJoined(read.content, pieces) } : read;

/**
 * What was noted of the file with that sum, piece by piece; null where it is missing, damaged or old. Never
 * rejects.
 */
export async function notedInPieces(files: ArticleFiles, sha256: string): Promise<InPieces | null> {
  let head: z.infer<typeof Noted> | undefined;
  const pieces: Piece[] = [];
  for await (const line of cachedReading(files, sha256)) {
    if (!head) {
      head = Noted.safeParse(line).data;
      if (!head) return null;
      continue;
    }
    const piece = NotedPiece.safeParse(line);
    if (!piece.success) return null;
    pieces.push(piece.data);
  }
  return head?.pieces === pieces.length ? { read: ReadPaper.parse(head), pieces } : null;
}

/** As `notedInPieces`, whole. */
export async function notedOf(files: ArticleFiles, sha256: string): Promise<ReadPaper | null> {
  const noted = await notedInPieces(files, sha256);
  return noted && whole(noted);
}

/** Notes what was read of a file. Throws what the disk reports. */
export function note(files: ArticleFiles, sha256: string, read: ReadPaper): Promise<void> {
  const { read: head, pieces } = cut(read);
  const noted = { reads: READS, ...ReadPaper.parse(head), pieces: pieces.length };
  return cacheReading(files, sha256, [noted, ...pieces]);
}
