import { lstat } from 'node:fs/promises';
import { isId } from '@shared/domain';
import { backupFiles } from './backups';
import { articleFiles, type ArticleFiles, type Layout } from './layout';
import { openPlain } from './plain';
import { articlesIn, folderOf } from './restore';
import { codeOf } from './trouble';

/** One article of a backup, and how what is in the library now stands to it. */
export interface Held {
  id: string;
  /** When it was last changed before the backup was taken. */
  changedAt: Date;
  state: 'same' | 'changed' | 'missing';
}

/** Where one article of a backup lies; as files of an article, to be read only. */
export function filesInBackup(layout: Layout, backup: string, id: string): ArticleFiles {
  if (!isId(id)) throw new RangeError('Not an id.');
  return backupFiles(folderOf(layout, backup), id);
}

const AT_ONCE = 32;

/** What a backup holds. Throws RangeError where there is no such backup. */
export async function contentsOf(layout: Layout, backup: string): Promise<Held[]> {
  const held: Held[] = [];
  const queue = (await articlesIn(layout, backup)).values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const id of queue) held.push(await compared(id, filesInBackup(layout, backup, id).log, articleFiles(layout, id).log));
  }));
  return held;
}

async function compared(id: string, kept: string, current: string): Promise<Held> {
  const [then, now] = await Promise.all([sizeOf(kept), sizeOf(current)]);
  const changedAt = then?.at ?? new Date(0);
  if (!now) return { id, changedAt, state: 'missing' };
  // A log only grows, and its last line stands for all before it.
  const same = then?.bytes === now.bytes && (await endOf(kept, now.bytes)).equals(await endOf(current, now.bytes));
  return { id, changedAt, state: same ? 'same' : 'changed' };
}

async function sizeOf(file: string): Promise<{ bytes: number; at: Date } | null> {
  try {
    const { size, mtime } = await lstat(file);
    return { bytes: size, at: mtime };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The hash that a log of so many bytes ends with. */
const END = 100;

async function endOf(file: string, bytes: number): Promise<Buffer> {
  const handle = await openPlain(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(END), 0, END, Math.max(0, bytes - END));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
