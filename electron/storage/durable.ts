import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, lstat, mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { renamePatiently } from './patience';
import { openPlain, PRIVATE_FILE, PRIVATE_FOLDER, requireFile, requireFolder } from './plain';
import { codeOf } from './trouble';

/*
 * The only ways anything is put on disk. What a function here has returned from survives a power cut.
 */

/**
 * Makes entries of `folder` (a new file, a rename) survive a power cut. Without it a rename may be undone by one:
 * that is how write-file-atomic loses the last save.
 */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; NTFS journals its entries by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes `folder` and what is missing above it, each entry synced. Throws a StorageError where `folder` itself is a link; the
 * way there is the person's own business.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return requireFolder(folder);
  // Step by step: Node 20's own `recursive` calls a full disk a missing folder.
  const above = path.dirname(folder);
  if (!(await stat(above).catch(() => null))?.isDirectory()) await makeFolder(above);
  await mkdir(folder, { mode: PRIVATE_FOLDER }).catch((error: unknown) => {
    // Another process was quicker.
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await syncFolder(path.dirname(folder));
}

/** Whether there is anything under that name, a dangling link included. */
export async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Replaces `file` as a whole: whoever reads it, at whatever moment the power goes, finds the old content or the new.
 * The pieces are written one by one, so that a long file does not hold up everything else.
 */
export async function writeDurably(file: string, pieces: Iterable<string | Uint8Array>): Promise<number> {
  // A name nobody can guess, and a file that was not there: in a shared folder somebody may have laid a link in wait.
  const temporary = path.join(path.dirname(file), `.${path.basename(file).slice(0, LONGEST_STEM)}.${randomUUID()}${TEMPORARY}`);
  let bytes = 0;
  try {
    const handle = await open(temporary, 'wx', PRIVATE_FILE);
    try {
      for (const piece of pieces) {
        const buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
        await handle.appendFile(buffer);
        bytes += buffer.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(path.dirname(file));
  return bytes;
}

const TEMPORARY = '.stet-tmp';
/** Names may have 255 bytes; that many characters of the file's own leave room for the rest. */
const LONGEST_STEM = 50;

/** Clears away, among the `names` in `folder`, what a crash left of files that were being written. */
export async function removeTemporaries(folder: string, names: readonly string[]): Promise<void> {
  const left = names.filter((name) => name.startsWith('.') && name.endsWith(TEMPORARY));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
}

/** Renames within one file system, and makes it survive a power cut. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await renamePatiently(from, to);
  await syncFolder(path.dirname(to));
  if (path.dirname(from) !== path.dirname(to)) await syncFolder(path.dirname(from));
}

/** Copies a file's content; the entry in its folder is for the caller to sync, once for many. */
export async function copyDurably(source: string, target: string): Promise<void> {
  await requireFile(source);
  await copyFile(source, target, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  const handle = await openPlain(target, constants.O_RDWR);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Gives a file that never changes a second name, or copies it where the disk knows no second names. One that has that name
 * already stays; the entry in the folder is for the caller to sync.
 */
export async function linkOrCopy(source: string, target: string): Promise<void> {
  await requireFile(source);
  await link(source, target).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EEXIST') await copyDurably(source, target);
  });
}
