import { constants, type Stats } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { CACHE_FILES, layoutOf, type Layout } from './layout';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './plain';
import { codeOf } from './trouble';

/*
 * Who else on this machine may look into a library. Stet makes everything for its user alone; a library of an
 * earlier Stet, or one that was copied, may be open. Nobody gets through a folder that is closed, whatever
 * lies in it: the library's own folder decides. (Windows goes by access lists that come down from the
 * person's own folder; there is nothing to tell.)
 */

const OTHERS = 0o077;

/** Whether others than its owner may enter or read the library's folder. */
export async function isOpenToOthers({ root }: Layout): Promise<boolean> {
  if (process.platform === 'win32') return false;
  return ((await stat(root)).mode & OTHERS) !== 0;
}

/**
 * Closes the library to everybody but its owner: its folder first, then all that lies in it. Links, pipes and
 * devices are left alone, and what lies behind links with them. Throws what the system reports, for one,
 * where it belongs to another.
 */
export async function closeToOthers({ root }: Layout): Promise<void> {
  if (process.platform === 'win32') return;
  await closeFolder(root);
  await closeBelow(root);
}

/** Closes the library's folder itself, wherever a link of the person's own may have led to it. */
export async function closeFolder(root: string): Promise<void> {
  if (process.platform !== 'win32') await close(await realpath(root), PRIVATE_FOLDER, constants.O_DIRECTORY);
}

/** Whether nothing lies in the library's folder but what Stet puts there. */
export async function isOwn(layout: Layout): Promise<boolean> {
  const { former, ...known } = layoutOf('');
  const own = new Set<string>([...Object.values(known), ...Object.values(former), ...CACHE_FILES]);
  const lock = path.basename(layout.lock);
  return (await readdir(layout.root)).every((name) => own.has(name) || name.startsWith(lock));
}

async function closeBelow(folder: string): Promise<void> {
  for (const name of (await readdir(folder).catch(gone)) ?? []) {
    const entry = path.join(folder, name);
    const found = await lstat(entry).catch(gone);
    if (found?.isDirectory()) {
      if (isOpen(found)) await close(entry, PRIVATE_FOLDER, constants.O_DIRECTORY).catch(gone);
      await closeBelow(entry);
    } else if (found?.isFile() && isOpen(found)) {
      await close(entry, PRIVATE_FILE, 0).catch(gone);
    }
  }
}

const isOpen = ({ mode }: Stats): boolean => (mode & OTHERS) !== 0;

/** By its handle: between the look and the change another may put a link there. */
async function close(entry: string, mode: number, more: number): Promise<void> {
  const handle = await open(entry, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | more);
  try {
    await handle.chmod(mode);
  } finally {
    await handle.close();
  }
}

function gone(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}
