import { mkdir, writeFile } from 'node:fs/promises';
import { newId, type Command } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { GENESIS, lineOf } from '../storage/event-log';
import { articleFiles, layoutOf, type ArticleFiles } from '../storage/layout';

/*
 * An article that was worked on for long before logs were closed in parts, for tests: its log is one file.
 */

export interface OldArticle {
  id: string;
  files: ArticleFiles;
  log: string;
  lastHash: string;
}

/** So many changes that its first page of history is worth a checkpoint. */
export const OLD = 2_100;

/** Lays one into the library at `root`: a mark, and then the headline says which change it stands at. */
export async function layOldArticle(root: string, changes = OLD): Promise<OldArticle> {
  const create = createArticle();
  const commands: Command[] = [
    create,
    sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start: 0, end: 3 } }),
  ];
  while (commands.length < changes)
    commands.push(sign({ type: 'details.set', set: { headline: `after ${commands.length + 1}` } }));
  const lines: string[] = [];
  let lastHash = GENESIS;
  for (const command of commands) {
    const next = lineOf(lines.length + 1, lastHash, JSON.stringify(command));
    lastHash = next.hash;
    lines.push(next.line);
  }
  const files = articleFiles(layoutOf(root), create.article);
  const log = lines.join('');
  await mkdir(files.folder, { recursive: true });
  await writeFile(files.log, log);
  return { id: create.article, files, log, lastHash };
}
