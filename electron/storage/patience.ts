import { rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, StorageError } from './trouble';

/*
 * On Windows a file or folder cannot be renamed or replaced while another program has it open without leave
 * for that, and virus scanners, indexers and synchronisers open every new file for a moment. The system calls
 * it EPERM, EACCES or EBUSY, and a moment later it goes. Elsewhere a rename asks nobody, and those codes are
 * meant.
 */

const PASSING: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** The first wait; each one after it is twice as long, up to the longest. */
const FIRST_MS = 10;
const LONGEST_MS = 320;
/** Waits in all: some three seconds. A scanner takes part of one; more would be felt as a save that hangs. */
export const MOST_WAITS = 14;

interface Ways {
  platform: NodeJS.Platform;
  rename: (from: string, to: string) => Promise<void>;
  wait: (ms: number) => Promise<unknown>;
  /** How often to wait at most. */
  waits: number;
}

const WAYS: Ways = {
  platform: process.platform,
  // Not the function itself: the harness of power cuts puts its own in its place, later.
  rename: (from, to) => rename(from, to),
  wait: (ms) => sleep(ms),
  waits: MOST_WAITS,
};

/**
 * Renames, on Windows as soon as nobody has the file open any more. Throws what the system says, but a
 * StorageError `in-use` where somebody keeps it open: what was forbidden could not have been written a moment
 * before.
 */
export async function renamePatiently(from: string, to: string, ways: Partial<Ways> = {}): Promise<void> {
  const { platform, rename: move, wait, waits } = { ...WAYS, ...ways };
  for (let waited = 0; ; waited++) {
    try {
      return await move(from, to);
    } catch (error) {
      if (platform !== 'win32' || !PASSING.has(codeOf(error))) throw error;
      if (waited >= waits) throw new StorageError('in-use');
      await wait(Math.min(FIRST_MS * 2 ** waited, LONGEST_MS));
    }
  }
}
