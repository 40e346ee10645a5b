import { createHash } from 'node:crypto';
import { closeSync, constants, lstatSync, openSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { lstat, open, readdir, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { openPatiently } from './patience';
import { codeOf, StorageError } from './trouble';

/*
 * A library may come from a stranger, and a folder for exports may be shared. Whatever is opened there is
 * looked at first: a link would have Stet read or write a file somewhere else, a pipe would have it wait for
 * ever. Everything in storage is opened, read and listed through here.
 */

// Windows has neither: there the look beforehand has to do.
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/**
 * Opens a file that is one, or is made by opening. Throws a StorageError for a link, a pipe, a device or a
 * folder.
 */
export async function openPlain(file: string, flags: number = constants.O_RDONLY): Promise<FileHandle> {
  refuseOthers(file, await lstat(file).catch(none));
  // Between the look and the opening another may put a link there; that is refused by the system.
  const opening = openPatiently(() => open(file, flags | NO_FOLLOW | NO_WAITING, PRIVATE_FILE));
  return opening.catch((error: unknown) => {
    throw codeOf(error) === 'ELOOP' ? notPlain(file, 'a link') : error;
  });
}

/** As `openPlain`, at once. */
export function openPlainSync(file: string, flags: number): number {
  refuseOthers(file, lstatSync(file, { throwIfNoEntry: false }) ?? null);
  return openSync(file, flags | NO_FOLLOW | NO_WAITING, PRIVATE_FILE);
}

/** A thread of its own may wait for the disk: to ask the pool costs it four times what the reading does. */
const MAY_WAIT = !isMainThread;

/** The content of a file. Throws as `openPlain` does, and ENOENT where there is none. */
export async function readPlain(file: string): Promise<Buffer> {
  try {
    if (MAY_WAIT) return readPlainSync(file);
  } catch (error) {
    // Who has it open on Windows lets go of it soon.
    if (codeOf(error) !== 'EBUSY') throw error;
  }
  const handle = await openPlain(file);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function readPlainSync(file: string): Buffer {
  const open = openPlainSync(file, constants.O_RDONLY);
  try {
    return readFileSync(open);
  } finally {
    closeSync(open);
  }
}

const PART = 1024 * 1024;

/** The sha256 of what an open file holds, read a piece at a time. */
export async function hashIn(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const { size } = await handle.stat();
  const buffer = Buffer.allocUnsafe(Math.min(PART, size + 1));
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/** The sha256 of a file. Throws as `openPlain` does. */
export async function hashOf(file: string): Promise<string> {
  const handle = await openPlain(file);
  try {
    return await hashIn(handle);
  } finally {
    await handle.close();
  }
}

/**
 * Names in a folder; none where there is no such folder. Throws a StorageError for a link or a file in its
 * place.
 */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    if (MAY_WAIT) {
      refuseOtherFolders(folder, lstatSync(folder));
      return readdirSync(folder);
    }
    await requireFolder(folder);
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Throws a StorageError where `folder` is not a folder but a link, say; ENOENT where there is nothing. */
export async function requireFolder(folder: string): Promise<void> {
  refuseOtherFolders(folder, await lstat(folder));
}

function refuseOtherFolders(folder: string, found: Stats): void {
  if (!found.isDirectory()) throw notPlain(folder, kindOf(found));
}

/** Throws a StorageError where there is something of that name and it is not a file. */
export async function requireFile(file: string): Promise<void> {
  refuseOthers(file, await lstat(file).catch(none));
}

/** What Stet makes is for its user alone (Windows goes by the folder it lies in). */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

function refuseOthers(file: string, found: Stats | null): void {
  if (found && !found.isFile()) throw notPlain(file, kindOf(found));
}

function none(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function kindOf(found: Stats): string {
  if (found.isSymbolicLink()) return 'a link';
  if (found.isDirectory()) return 'a folder';
  if (found.isFile()) return 'a file';
  return found.isFIFO() ? 'a pipe' : 'a device';
}

const notPlain = (file: string, what: string): StorageError =>
  new StorageError(
    'not-plain',
    `${path.basename(file)} there is ${what}, which Stet has not made and does not follow. Look at it, move it away, and try again.`,
  );
