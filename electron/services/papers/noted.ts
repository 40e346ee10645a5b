import { PaperContent } from '@shared/document/paper';
import { z } from 'zod';
import type { ArticleFiles } from '../../storage/layout';
import { cachedReading, cacheReading } from '../../storage/read-cache';

/**
 * Raised whenever a reader reads otherwise than before: what was noted then is read again. Evidence keeps its
 * words, by which its place is found again.
 */
const READS = 2;

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

const Noted = ReadPaper.extend({ reads: z.literal(READS) });

/** What was noted of the file with that sum; null where it is missing, damaged or old. Never rejects. */
export async function notedOf(files: ArticleFiles, sha256: string): Promise<ReadPaper | null> {
  const { data } = Noted.safeParse(await cachedReading(files, sha256));
  return data ? ReadPaper.parse(data) : null;
}

/** Notes what was read of a file. Throws what the disk reports. */
export const note = (files: ArticleFiles, sha256: string, read: ReadPaper): Promise<void> =>
  cacheReading(files, sha256, { reads: READS, ...read });
