import { isId } from '@shared/domain';
import { backupFiles } from './backups';
import { articleFiles, type ArticleFiles, type Layout } from './layout';
import { openPlain } from './plain';
import { articlesIn, folderOf } from './restore';
import { sizeOfLog } from './segments';

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
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const id of queue)
        held.push(await compared(id, filesInBackup(layout, backup, id), articleFiles(layout, id)));
    }),
  );
  return held;
}

async function compared(id: string, kept: ArticleFiles, current: ArticleFiles): Promise<Held> {
  const [then, now] = await Promise.all([sizeOfLog(kept), sizeOfLog(current)]);
  const changedAt = then?.at ?? new Date(0);
  if (!now) return { id, changedAt, state: 'missing' };
  // A log only grows, and its last line stands for all before it.
  const same = then?.bytes === now.bytes && (await endOf(then.end)).equals(await endOf(now.end));
  return { id, changedAt, state: same ? 'same' : 'changed' };
}

/** The hash that a log ends with. */
const END = 100;

async function endOf(file: string): Promise<Buffer> {
  const handle = await openPlain(file);
  try {
    const { size: bytes } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(END), 0, END, Math.max(0, bytes - END));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
