import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  rm,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import path from 'node:path';
import { removePatiently, renamePatiently } from './patience';
import {
  namesIn,
  openPlain,
  PRIVATE_FILE,
  PRIVATE_FOLDER,
  readPlain,
  requireFile,
  requireFolder,
} from './plain';
import { codeOf } from './trouble';

/*
 * The only ways anything is put on disk. What a function here has returned from survives a power cut.
 */

/**
 * Makes entries of `folder` (a new file, a rename) survive a power cut. Without it a rename may be undone by
 * one: that is how write-file-atomic loses the last save.
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
 * Makes `folder` and what is missing above it, each entry synced. Throws a StorageError where `folder` itself
 * is a link; the way there is the person's own business. `within`: what has to be there already, or it throws
 * ENOENT: a library that was unplugged is not begun anew where it was.
 */
export async function makeFolder(folder: string, within?: string): Promise<void> {
  if (within !== undefined) await stat(within);
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
 * Replaces `file` as a whole: whoever reads it, at whatever moment the power goes, finds the old content or
 * the new. Throws a StorageError where a link, a pipe, a device or a folder lies there: not Stet's to
 * replace. The pieces are written one by one, so that a long file does not hold up everything else. `madeIn`:
 * the folder, of the same disk, in which it is put together.
 */
export async function writeDurably(
  file: string,
  pieces: Iterable<string | Uint8Array>,
  madeIn = path.dirname(file),
): Promise<number> {
  await requireFile(file);
  // A name nobody can guess, and a file that was not there: in a shared folder somebody may have laid a link
  // in wait.
  const temporary = temporaryFor(file, madeIn);
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

/**
 * Writes a file that must not be there yet, whole or not at all; throws EEXIST where something is. Its name
 * is taken first, so that two who write at once do not write over each other.
 */
export async function writeNew(file: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  await makeEmpty(file);
  try {
    await writeDurably(file, pieces);
  } catch (error) {
    await rm(file, { force: true }).catch(() => {});
    throw error;
  }
}

/** Makes an empty file that must not be there yet; its entry in the folder is for the caller to sync. */
export async function makeEmpty(file: string): Promise<void> {
  await (await open(file, 'wx', PRIVATE_FILE)).close();
}

/** The name under which what is to be `file` is put together in `madeIn`: nobody can guess it. */
export const temporaryFor = (file: string, madeIn = path.dirname(file)): string =>
  path.join(madeIn, `.${path.basename(file).slice(0, LONGEST_STEM)}.${randomUUID()}${TEMPORARY}`);

const TEMPORARY = '.stet-tmp';
/** Names may have 255 bytes; that many characters of the file's own leave room for the rest. */
const LONGEST_STEM = 50;

/** Whether a file is being written under that name, or was when the power went. */
export const isTemporary = (name: string): boolean => name.startsWith('.') && name.endsWith(TEMPORARY);

/** Clears away, among the `names` in `folder`, what a crash left of files that were being written. */
export async function removeTemporaries(folder: string, names: readonly string[]): Promise<void> {
  const left = names.filter(isTemporary);
  // A folder of such a name is not of ours, and must not keep the library from being opened.
  await Promise.all(left.map((name) => unlink(path.join(folder, name)).catch(() => {})));
}

/**
 * Deletes a folder and all in it; one that is not there is no matter. Throws where something in it cannot be
 * deleted. A folder from elsewhere may be nested so deep that no path leads to its end: that is for the
 * system's own way, step by step.
 */
export async function removeTree(folder: string): Promise<void> {
  await removePatiently(folder, { recursive: true }).catch((error: unknown) => {
    if (codeOf(error) !== 'ENAMETOOLONG') throw error;
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Renames within one file system, and makes it survive a power cut. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await renamePatiently(from, to);
  await syncFolder(path.dirname(to));
  if (path.dirname(from) !== path.dirname(to)) await syncFolder(path.dirname(from));
}

const LEAVING = '.leaving-';

/**
 * Removes a folder and all in it, as a whole: interrupted half way it is not there under its name any more,
 * and the rest goes with `finishRemoving`. Throws ENOENT where there is none.
 */
export async function removeFolder(folder: string): Promise<void> {
  const leaving = path.join(path.dirname(folder), `${LEAVING}${path.basename(folder)}`);
  await removeTree(leaving);
  await renamePatiently(folder, leaving);
  await syncFolder(path.dirname(folder));
  await removeTree(leaving);
}

/** Ends what was interrupted of removing folders in `folder`. */
export async function finishRemoving(folder: string): Promise<void> {
  const left = (await namesIn(folder)).filter((name) => name.startsWith(LEAVING));
  for (const name of left) await removeTree(path.join(folder, name));
}

/**
 * Copies a file's content, where nobody looks before it is done; the entry in its folder is for the caller to
 * sync, once for many.
 */
export async function copyDurably(source: string, target: string): Promise<void> {
  await requireFile(source);
  await copyFile(source, target, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  const handle = await openPlain(target, constants.O_RDWR);
  try {
    // The copy is Stet's own, however open what it is made of; memory sticks know no modes.
    await handle.chmod(PRIVATE_FILE).catch(() => {});
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Copies a file's content to where somebody may look at any moment: it is there whole, in place of what was,
 * or not at all. The entry in its folder is for the caller to sync.
 */
export async function copyIntoPlace(source: string, target: string): Promise<void> {
  const temporary = temporaryFor(target);
  try {
    await copyDurably(source, temporary);
    await renamePatiently(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

/**
 * Opens a file to write into it where it lies. One that has a second name elsewhere is copied first and the
 * copy takes its place: whoever made that name, what lies there is no business of this library's.
 */
export async function openOwn(file: string, flags: number): Promise<FileHandle> {
  const found = await lstat(file).catch(() => null);
  if (found?.isFile() && found.nlink > 1) await writeDurably(file, [await readPlain(file)]);
  return openPlain(file, flags);
}

/**
 * Gives a file that never changes a second name, or copies it where the disk knows no second names. One that
 * has that name already stays; the entry in the folder is for the caller to sync.
 */
export async function linkOrCopy(source: string, target: string): Promise<void> {
  await requireFile(source);
  await link(source, target).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EEXIST') await copyDurably(source, target);
  });
}

/**
 * Beyond this a file that never changes gets a second name where the disk cannot copy on write: hours of a
 * recording would fill it.
 */
const LARGE = 16 * 1024 * 1024;

/**
 * Keeps a file that never changes in a second place, so that what befalls the one does not befall the other:
 * by a copy on write where the disk can, else a real copy; a large one then only gets a second name. The
 * entry in the folder is for the caller to sync.
 */
export async function keepDurably(source: string, target: string): Promise<void> {
  await requireFile(source);
  if ((await lstat(source)).size <= LARGE) return copyDurably(source, target);
  try {
    await copyFile(source, target, constants.COPYFILE_FICLONE_FORCE | constants.COPYFILE_EXCL);
  } catch {
    await removePatiently(target);
    await linkOrCopy(source, target);
  }
}
