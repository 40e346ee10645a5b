import { constants, copyFileSync, linkSync, lstatSync, readdirSync, rmSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { Kept, Recorded } from './backup-record';
import { soundness } from './backup-sound';
import { backupFiles, copyName, isOwnFile, isPaper } from './backups';
import { keepDurably } from './durable';
import type { ArticleFiles } from './layout';
import { hashIn, hashOf, openPlain } from './plain';
import { codeOf } from './trouble';
import { unsettledAmong } from './unsettled';

/*
 * One article into a backup. The calls to the disk are the plain, waiting ones: they take a few millionths of
 * a second each, a fifth of what they take one by one through Node's threads, and those threads are then free
 * for saving. So this is for a thread of its own, or for a terminal that does nothing else.
 */

/**
 * A week: every copy is read again so often, for disks lose bytes in silence, and all backups share one copy.
 */
const AGAIN_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * What an article has that belongs in a backup; `settled`: nothing was put aside that a person has yet to
 * settle.
 */
export interface Present {
  names: string[];
  settled: boolean;
}

/**
 * What is to be copied of an article, in that order. Null where there is no such article. Throws Unreadable,
 * and what the system reports.
 */
export function present(files: ArticleFiles): Present | null {
  try {
    const names = listed(files.folder);
    const papers = names.includes('files') ? listed(files.files).filter(isPaper) : [];
    const own = names.filter(isOwnFile).sort(byTurn);
    return { names: [...own, ...papers], settled: unsettledAmong(names, files).length === 0 };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Throws for a link, which would bring in what is not the article's. */
function listed(folder: string): string[] {
  if (!lstatSync(folder).isDirectory()) throw new Unreadable();
  return readdirSync(folder);
}

/** The snapshot first and the log last: so the log holds what the snapshot holds. */
const byTurn = (a: string, b: string): number => turnOf(a) - turnOf(b) || (a < b ? -1 : 1);
const turnOf = (name: string): number => (name === 'article.json' ? 0 : name === LOG ? 2 : 1);
const LOG = 'events.jsonl';

const sourceOf = (files: ArticleFiles, name: string): string =>
  path.join(isPaper(name) ? files.files : files.folder, name);

/**
 * Names the copies of an article that the backup before has anew, and returns what is known of them.
 * `changed`: the article is not as it was then, or the disk knows no second names, so it has to be copied.
 * `rotten`: it has to be, because those copies are not as they were made.
 */
export async function linked(
  files: ArticleFiles,
  before: Recorded,
  there: Present,
  { from, to, now }: { from: string; to: string; now: number },
): Promise<Recorded | 'changed' | 'rotten'> {
  const { id } = before;
  if (there.names.join() !== before.files.map(({ name }) => name).join()) return 'changed';
  const found: Kept[] = [];
  for (const kept of before.files) {
    const same = await unchanged(sourceOf(files, kept.name), kept);
    if (!same) return 'changed';
    found.push(same);
  }
  const due = now - before.checked > AGAIN_MS || before.checked > now;
  const names = before.files.map((kept) => [kept, copyName(id, kept.name)] as const);
  for (const [kept, name] of names) if (!(await isSound(path.join(from, name), kept, due))) return 'rotten';
  try {
    for (const [, name] of names) linkSync(path.join(from, name), path.join(to, name));
  } catch {
    removeCopies(to, id, there);
    return 'changed';
  }
  return { ...before, checked: due ? now : before.checked, files: found };
}

/**
 * The file as it is now, where it holds what it held when it was copied; null where it does not, or is not
 * there.
 */
async function unchanged(file: string, kept: Kept): Promise<Kept | null> {
  const now = lstatSync(file, { throwIfNoEntry: false });
  if (!now || !looksLike(now, kept)) return null;
  // A paper is named by its content; of it no more has to be known.
  if (isPaper(kept.name) || (now.ino === kept.ino && now.ctimeMs === kept.ctime)) return kept;
  // Of the same length and time, but another file, or one that was handled since: a library that was moved,
  // or more.
  return (await hashOf(file)) === kept.hash ? { ...kept, ino: now.ino, ctime: now.ctimeMs } : null;
}

/** Whether a file of an article is what it was when it was copied. */
export const isUnchanged = async (files: ArticleFiles, kept: Kept): Promise<boolean> =>
  (await unchanged(sourceOf(files, kept.name), kept)) !== null;

async function isSound(copy: string, kept: Kept, read: boolean): Promise<boolean> {
  const now = lstatSync(copy, { throwIfNoEntry: false });
  return now !== undefined && looksLike(now, kept) && (!read || (await hashOf(copy)) === kept.hash);
}

/** To the millisecond, for not every disk and system keeps more of a time that is given to it. */
const looksLike = (now: Stats, { size, mtime }: Kept): boolean =>
  now.isFile() && now.size === size && Math.abs(now.mtimeMs - mtime) < 1;

/** The article itself cannot be read: it is left out, and the others are backed up. */
export class Unreadable extends Error {}

/**
 * Copies an article as it is now, unsynced; returns how each file stood before it was copied. A file that
 * went meanwhile is left out. Throws Unreadable, and what the system reports of the backup's own disk.
 */
export async function copied(
  files: ArticleFiles,
  id: string,
  { names }: Present,
  to: string,
): Promise<Stood[]> {
  const found: Stood[] = [];
  for (const name of names) {
    const source = sourceOf(files, name);
    const target = path.join(to, copyName(id, name));
    try {
      const stood = lstatSync(source);
      if (!stood.isFile()) throw new Unreadable();
      if (isPaper(name)) await keepDurably(source, target);
      else copyFileSync(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      found.push([name, stood]);
    } catch (error) {
      const why = error instanceof Unreadable ? 'not-plain' : await whyNotRead(source);
      if (why === null) throw error;
      rmSync(target, { force: true });
      if (why !== 'ENOENT') throw new Unreadable();
    }
  }
  return found;
}

/** A file of an article, and how it stood on the disk. */
export type Stood = readonly [name: string, stood: Stats];

async function whyNotRead(file: string): Promise<string | null> {
  return hashOf(file).then(
    () => null,
    (error: unknown) => codeOf(error) ?? 'unknown',
  );
}

/**
 * Looks at the copies of an article, cuts from the log a line that was being written, gives them the times of
 * what they are copies of (as it stood before: a log that grew meanwhile is not the same next time), and puts
 * all on the disk.
 */
export async function settled(
  id: string,
  stood: readonly Stood[],
  to: string,
  now: number,
): Promise<Recorded> {
  const { whole, torn } = await soundness(backupFiles(to, id), id);
  const files: Kept[] = [];
  for (const [name, { size, atimeMs, mtimeMs, ctimeMs, ino }] of stood) {
    const target = path.join(to, copyName(id, name));
    const handle = await openPlain(target, constants.O_RDWR);
    try {
      if (torn > 0 && name === LOG) await handle.truncate((await handle.stat()).size - torn);
      await handle.utimes(atimeMs / 1000, mtimeMs / 1000);
      await handle.sync();
      files.push({ name, size, mtime: mtimeMs, ctime: ctimeMs, ino, hash: await hashIn(handle) });
    } finally {
      await handle.close();
    }
  }
  const papers = files.every(({ name, hash }) => !isPaper(name) || name === hash);
  return { id, whole: whole && papers, checked: now, files };
}

/** Removes what is there of an article in a backup that is being built. */
export function removeCopies(to: string, id: string, { names }: Present): void {
  for (const name of names) rmSync(path.join(to, copyName(id, name)), { force: true });
}
