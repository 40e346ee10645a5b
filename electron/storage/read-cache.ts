import path from 'node:path';
import { writeDurably } from './durable';
import { linePieces, parsedFile } from './json';
import type { ArticleFiles } from './layout';

/*
 * What was read of a paper lies beside its file, so that it need not be read again: `files/<sha256>.read`. It
 * is never the truth: backups and checks of the history pass it over, and it can be deleted at any time.
 */

const ENDING = '.read';

export const isReadCache = (name: string): boolean => name.endsWith(ENDING);

const placeOf = ({ files }: ArticleFiles, sha256: string): string => path.join(files, `${sha256}${ENDING}`);

/** What was noted of the file with that sum; null where nothing is, or it cannot be read. Never rejects. */
export const cachedReading = (article: ArticleFiles, sha256: string): Promise<unknown> =>
  parsedFile(placeOf(article, sha256));

/** Notes what was read of a file. Throws what the disk reports. */
export async function cacheReading(article: ArticleFiles, sha256: string, read: object): Promise<void> {
  await writeDurably(placeOf(article, sha256), linePieces(read));
}
