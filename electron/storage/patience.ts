import { rename, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, StorageError } from './trouble';

/*
 * On Windows a file or folder cannot be renamed, replaced or removed while another program has it open
 * without leave for that, and virus scanners, indexers and synchronisers open every new file for a moment.
 * The system calls it EPERM, EACCES or EBUSY, and a moment later it goes. Elsewhere renaming and removing ask
 * nobody, and those codes are meant.
 */

const PASSING: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** What was removed while somebody had it open is in its folder until they let go. */
const PASSING_WITH_FOLDERS: ReadonlySet<string | undefined> = new Set([...PASSING, 'ENOTEMPTY']);
/** What is opened is refused by EBUSY alone where somebody has it; the others say that it is not allowed. */
const PASSING_TO_OPEN: ReadonlySet<string | undefined> = new Set(['EBUSY']);

/** The first wait; each one after it is twice as long, up to the longest. */
const FIRST_MS = 10;
const LONGEST_MS = 320;
/** Waits in all: some three seconds. A scanner takes part of one; more would be felt as a save that hangs. */
export const MOST_WAITS = 14;

interface Ways {
  platform: NodeJS.Platform;
  rename: (from: string, to: string) => Promise<void>;
  remove: (place: string, recursive: boolean) => Promise<void>;
  wait: (ms: number) => Promise<unknown>;
  /** How often to wait at most. */
  waits: number;
}

const WAYS: Ways = {
  platform: process.platform,
  // Not the functions themselves: the harness of power cuts puts its own in their place, later.
  rename: (from, to) => rename(from, to),
  remove: (place, recursive) => rm(place, { recursive, force: true }),
  wait: (ms) => sleep(ms),
  waits: MOST_WAITS,
};

/**
 * Renames, on Windows as soon as nobody has the file open any more. Throws what the system says, but a
 * StorageError `in-use` where somebody keeps it open: what was forbidden could not have been written a moment
 * before.
 */
export function renamePatiently(from: string, to: string, some: Partial<Ways> = {}): Promise<void> {
  const ways = { ...WAYS, ...some };
  return patiently(() => ways.rename(from, to), PASSING, ways);
}

/**
 * Removes a file, or where it is `recursive` a folder and all in it. Throws as `renamePatiently` does; what
 * is not there is no matter.
 */
export function removePatiently(
  place: string,
  some: Partial<Ways> & { recursive?: boolean } = {},
): Promise<void> {
  const { recursive = false, ...ways } = { ...WAYS, ...some };
  return patiently(() => ways.remove(place, recursive), recursive ? PASSING_WITH_FOLDERS : PASSING, ways);
}

/** Opens by `open`, and throws as `renamePatiently` does. */
export const openPatiently = <T>(open: () => Promise<T>, some: Partial<Ways> = {}): Promise<T> =>
  patiently(open, PASSING_TO_OPEN, { ...WAYS, ...some });

async function patiently<T>(
  work: () => Promise<T>,
  passing: ReadonlySet<string | undefined>,
  { platform, wait, waits }: Ways,
): Promise<T> {
  for (let waited = 0; ; waited++) {
    try {
      return await work();
    } catch (error) {
      if (platform !== 'win32' || !passing.has(codeOf(error))) throw error;
      if (waited >= waits) throw new StorageError('in-use');
      await wait(Math.min(FIRST_MS * 2 ** waited, LONGEST_MS));
    }
  }
}
