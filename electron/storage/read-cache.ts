import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeDurably } from './durable';
import { parsed } from './json';
import type { ArticleFiles } from './layout';
import { readPlain } from './plain';

/*
 * What was read of a paper lies beside its file, so that it need not be read again: `files/<sha256>.read`. It
 * is never the truth: backups and checks of the history pass it over, and it can be deleted at any time.
 */

const ENDING = '.read';

export const isReadCache = (name: string): boolean => name.endsWith(ENDING);

const placeOf = ({ files }: ArticleFiles, sha256: string): string => path.join(files, `${sha256}${ENDING}`);

/**
 * What was noted of the file with that sum, line by line: of a million rows nobody waits for all of them at
 * once. Nothing where nothing is noted; ends where it cannot be read. Never
 * rejects.
 */
export async function* cachedReading(article: ArticleFiles, sha256: string): AsyncGenerator<unknown> {
  const bytes = await readPlain(placeOf(article, sha256)).catch(() => null);
  if (!bytes) return;
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(LINE_END, at);
    const stop = end === -1 ? bytes.length : end;
    yield parsed(bytes.toString('utf8', at, stop));
    at = stop + 1;
    await setImmediate();
  }
}

const LINE_END = 0x0a;

/** Notes what was read of a file, a line for each. Throws what the disk reports. */
export async function cacheReading(
  article: ArticleFiles,
  sha256: string,
  lines: readonly object[],
): Promise<void> {
  await writeDurably(placeOf(article, sha256), written(lines));
}

function* written(lines: readonly object[]): Generator<string> {
  for (const line of lines) yield `${JSON.stringify(line)}\n`;
}
