import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { applyInPlace, type Article, type Command } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { ArticleFile } from './article-file';
import { GENESIS, lineOf } from './event-log';
import { filesIn, type ArticleFiles } from './layout';
import { loadArticle, type Loaded } from './load';
import { checkClosed, checkpointFile, segmentFile, writeRecord } from './segments';
import { writeSnapshot } from './snapshot';

/*
 * An article of a few changes whose log lies in closed parts, for tests. `headline` says which change it
 * stands at.
 */

export const CHANGES = 9;

export const create = createArticle();
export const commands: Command[] = [
  create,
  ...Array.from({ length: CHANGES - 1 }, (_, at) =>
    sign({ type: 'details.set', set: { headline: `after ${at + 2}` } }),
  ),
];
export const lines: string[] = [];
export const hashes: string[] = [];
for (const [at, command] of commands.entries()) {
  const { line, hash } = lineOf(at + 1, hashes.at(-1) ?? GENESIS, JSON.stringify(command));
  lines.push(line);
  hashes.push(hash);
}

export function articleAfter(count: number): Article {
  let article: Article | null = null;
  for (const command of commands.slice(0, count)) {
    const outcome = applyInPlace(article, structuredClone(command));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    ({ article } = outcome);
  }
  return article!;
}

/** Its files in a folder of that name. */
export const articleIn = (folder: string): ArticleFiles => filesIn(path.join(folder, create.article));
const snapshots = new Map<number, Buffer>();

/** Lays a snapshot as it was after change `seq`. Made durably once, which takes long, and then copied. */
export async function snapshotAt(file: string, seq: number): Promise<void> {
  const made = snapshots.get(seq);
  if (made) return writeFile(file, made);
  const hash = hashes[seq - 1]!;
  await writeSnapshot(file, { seq, hash, changedAt: create.at, article: articleAfter(seq) }, true);
  snapshots.set(seq, await readFile(file));
}

/** Lays a log that is closed after each of `borders`. */
export async function lay(
  files: ArticleFiles,
  borders: readonly number[],
  { record = true, checkpoints = true } = {},
): Promise<void> {
  await mkdir(files.folder, { recursive: true });
  let from = 0;
  for (const [at, border] of borders.entries()) {
    await writeFile(segmentFile(files, at + 1), lines.slice(from, border).join(''));
    if (checkpoints) await snapshotAt(checkpointFile(files, at + 1), border);
    from = border;
  }
  await writeFile(files.log, lines.slice(from).join(''));
  if (record && borders.length > 0)
    await writeRecord(files, (await checkClosed(files, await readdir(files.folder))).segments);
}

/** Small segments: closed with every snapshot once there are four changes. */
export const writer = (files: ArticleFiles, loaded: ConstructorParameters<typeof ArticleFile>[1]) =>
  new ArticleFile(files, loaded, undefined, { events: 4, bytes: 1e9 });

export async function loaded(files: ArticleFiles, repair = false): Promise<Loaded> {
  const result = await loadArticle(files, { repair });
  if (!result.ok) throw new Error(result.message);
  return result.loaded;
}
export const told = ({ notices }: Pick<Loaded, 'notices'>): string =>
  notices.map(({ message }) => message).join(' ');
