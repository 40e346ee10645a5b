import { mkdtemp, lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning, ownIdentity, type ProcessIdentity } from '../storage/process-identity';
import { untilStopped } from './signals';

/*
 * Folders for what runs beside the app, such as the profile of a browser that prints: private (mkdtemp
 * makes them for this user alone), and gone with the work, also when the person stops it. What a process
 * that was killed outright left behind goes at the next start: each folder names its maker, well enough to
 * tell a live one from a dead one.
 */

const OWNER = 'owner.json';
/** A folder whose maker cannot be asked after (another container, a name cut short) is given this long. */
const ABANDONED_MS = 24 * 3_600_000;
/** So long, in ms, a program that was stopped may go on writing. */
const LAST_WORDS_MS = 500;

/**
 * Does `work` in a new folder `stet-<name>-…` of the temporary folder, and removes it afterwards whatever
 * happens. A signal that ends this process aborts `stop` first, and is heeded once the work has let go of
 * the folder.
 */
export async function inScratch<T>(
  name: string,
  work: (folder: string, stop: AbortSignal) => Promise<T>,
): Promise<T> {
  await sweepScratch(name);
  return untilStopped(async (stop) => {
    const folder = await mkdtemp(prefixOf(name));
    try {
      await writeFile(path.join(folder, OWNER), JSON.stringify(await ownIdentity()));
      return await work(folder, stop);
    } finally {
      await removeNow(folder);
      // A browser that was stopped with everything else may outlive who started it, and write once more.
      if (stop.aborted) await setTimeout(LAST_WORDS_MS).then(() => removeNow(folder));
    }
  });
}

/** What cannot be removed is left to the next start. */
const removeNow = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => {});

const prefixOf = (name: string): string => path.join(os.tmpdir(), `stet-${name}-`);

/**
 * Removes what dead processes of this user left of such folders. What cannot be removed is left to the next
 * start. Never rejects.
 */
export async function sweepScratch(name: string): Promise<void> {
  const prefix = prefixOf(name);
  const parent = path.dirname(prefix);
  const names = await readdir(parent).catch(() => []);
  await Promise.all(
    names
      .filter((name) => name.startsWith(path.basename(prefix)))
      .map(async (name) => {
        const folder = path.join(parent, name);
        if (await isAbandoned(folder).catch(() => false))
          await rm(folder, { recursive: true, force: true }).catch(() => {});
      }),
  );
}

async function isAbandoned(folder: string): Promise<boolean> {
  // The temporary folder may be everybody's: another user's folder, or a link in its place, is none of ours.
  const there = await lstat(folder);
  if (!there.isDirectory() || (process.getuid && there.uid !== process.getuid())) return false;
  const owner = await readFile(path.join(folder, OWNER), 'utf8')
    .then((text) => JSON.parse(text) as ProcessIdentity)
    .catch(() => null);
  const running = owner ? await isRunning(owner) : 'unknown';
  // The folder for temporary files is this machine's own: what an earlier boot left has nobody any more.
  return (
    running === 'no' ||
    running === 'rebooted' ||
    (running === 'unknown' && Date.now() - there.mtimeMs > ABANDONED_MS)
  );
}
