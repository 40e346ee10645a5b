import { link, lstat, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@shared/domain';
import { copyDurably, exists, finishRemoving, makeFolder, removeFolder, renameDurably, syncFolder, writeDurably } from './durable';
import { articleFiles, type ArticleFiles, type Layout } from './layout';
import { isWhole } from './load';
import { namesIn, readPlain } from './plain';
import { stampOf } from './quarantine';
import { kept } from './retention';
import { codeOf } from './trouble';
import { unsettled } from './unsettled';

/*
 * backups/<moment>-<reason>/ is a plain folder: settings.json, and for each article <id>.article.json, <id>.events.jsonl
 * and <id>.file.<sha256>. What has not changed since the backup before is the same file under a second name (a hard link),
 * so that a daily backup of ten thousand articles costs what one day's work costs. No folder an article: an empty
 * folder takes four kilobytes, thirty-two times ten thousand of them a gigabyte.
 */

export const BACKUP_REASONS = ['daily', 'before-migration', 'before-restoring', 'asked'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export interface Backup {
  /** The name of its folder. */
  name: string;
  at: Date;
  reason: BackupReason;
}

/** Whether that is the name of a backup: nothing else may be looked for in its folder. */
export const isBackupName = (name: string): boolean => NAME.test(name);

const NAME = new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT)(\\d\\d)-(\\d\\d)-(\\d\\dZ)-(${BACKUP_REASONS.join('|')})$`);
const UNFINISHED = '.new';

/** The finished backups, the newest first. */
export async function listBackups(layout: Layout): Promise<Backup[]> {
  const names = await namesIn(layout.backups);
  const backups = names.flatMap((name) => {
    const parts = NAME.exec(name) as [string, string, string, string, string, BackupReason] | null;
    return parts ? [{ name, at: new Date(`${parts[1]}${parts[2]}:${parts[3]}:${parts[4]}`), reason: parts[5] }] : [];
  });
  return backups.sort((a, b) => b.at.getTime() - a.at.getTime());
}

export interface TakingOptions {
  now?: Date;
  signal?: AbortSignal | undefined;
  /** The name of a backup that is in use: it stays, whatever the retention rule says. */
  inUse?: string;
}

/** `damaged`: articles that are in it as they were found, which is not as they were written. */
export type Taken = Backup & { damaged: string[] };

/**
 * Takes a backup, then clears away those the retention rule lets go. It has its name only when it is whole and on disk.
 * Null where `signal` stopped it. Throws where it cannot be written; what was there before is as it was.
 */
export async function takeBackup(layout: Layout, reason: BackupReason, { now = new Date(), signal, inUse }: TakingOptions = {}): Promise<Taken | null> {
  const [before] = await listBackups(layout);
  const building = path.join(layout.backups, UNFINISHED);
  await rm(building, { recursive: true, force: true });
  await makeFolder(building);
  try {
    const previous = before && path.join(layout.backups, before.name);
    for (const [source, name] of await smallFiles(layout)) {
      if (signal?.aborted) return null;
      await keep(source, path.join(building, name), previous && path.join(previous, name));
    }
    for await (const [source, name] of attachedFiles(layout)) {
      if (signal?.aborted) return null;
      // Named by their content, they never change. Where the disk knows no second names they are left out: too large to copy daily.
      await link(source, path.join(building, name)).catch(() => {});
    }
    const damaged = await damagedIn(layout, building, previous);
    if (signal?.aborted) return null;
    if (damaged.length > 0) await writeDurably(path.join(building, DAMAGED_LIST), [JSON.stringify(damaged)]);
    await syncFolder(building);
    const at = await freeMoment(layout, reason, now);
    const name = nameOf(at, reason);
    await renameDurably(building, path.join(layout.backups, name));
    await prune(layout, now, [name, ...(inUse === undefined ? [] : [inUse])]);
    return { name, at, reason, damaged };
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/**
 * Clears away what was interrupted of taking a backup or letting one go: copies of articles that a person may delete next.
 * Only under the lock.
 */
export async function removeUnfinishedBackup(layout: Layout): Promise<void> {
  await rm(path.join(layout.backups, UNFINISHED), { recursive: true, force: true });
  await finishRemoving(layout.backups);
}

const nameOf = (at: Date, reason: BackupReason): string => `${stampOf(at)}-${reason}`;

/** `now`, or the first second after it that no backup has. */
async function freeMoment(layout: Layout, reason: BackupReason, now: Date): Promise<Date> {
  for (let at = now; ; at = new Date(at.getTime() + 1000)) {
    if (!(await exists(path.join(layout.backups, nameOf(at, reason))))) return at;
  }
}

/** Besides what the rule keeps, `spared` stay, and of each article that is damaged now the newest backup that has it sound. */
async function prune(layout: Layout, now: Date, spared: readonly string[]): Promise<void> {
  const backups = await listBackups(layout);
  const keepers = new Set(kept(backups.map(({ at }) => at), now).map(Number));
  const going = backups.filter(({ name, at }) => !keepers.has(at.getTime()) && !spared.includes(name));
  if (going.length === 0) return;
  const lastSound = await newestSoundOf(layout, backups);
  for (const { name } of going) {
    if (!lastSound.has(name)) await removeFolder(path.join(layout.backups, name));
  }
}

/** The names of the backups that hold any of these articles, the newest first. */
export async function backupsHolding(layout: Layout, ids: readonly string[]): Promise<string[]> {
  const holding: string[] = [];
  for (const { name } of await listBackups(layout)) {
    if ((await namesIn(path.join(layout.backups, name))).some((file) => belongsTo(file, ids))) holding.push(name);
  }
  return holding;
}

/** Removes everything of these articles from every backup: what is deleted for good at the person's wish. */
export async function removeFromBackups(layout: Layout, ids: readonly string[]): Promise<void> {
  for (const { name } of await listBackups(layout)) {
    const folder = path.join(layout.backups, name);
    const going = (await namesIn(folder)).filter((file) => belongsTo(file, ids));
    // The history last: interrupted before that, the backup holds the article whole.
    const last = (file: string) => Number(file.endsWith('.events.jsonl'));
    for (const file of going.sort((a, b) => last(a) - last(b))) await rm(path.join(folder, file), { force: true });
    if (going.length > 0) await syncFolder(folder);
  }
}

const belongsTo = (file: string, ids: readonly string[]): boolean => ids.includes(file.slice(0, file.indexOf('.')));

/** A backup's list of the articles that were damaged when it was taken. */
const DAMAGED_LIST = 'damaged.json';

/** The articles a backup holds as damaged; none where it has no such list. */
export async function damagedIdsIn(folder: string): Promise<string[]> {
  try {
    const ids: unknown = JSON.parse((await readPlain(path.join(folder, DAMAGED_LIST))).toString('utf8'));
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string' && isId(id)) : [];
  } catch {
    return [];
  }
}

/** Of the articles that the newest backup holds as damaged: the backups that have the last sound copy of one. */
async function newestSoundOf(layout: Layout, backups: readonly Backup[]): Promise<Set<string>> {
  const [newest, ...earlier] = backups;
  const found = new Set<string>();
  let wanted = newest ? await damagedIdsIn(path.join(layout.backups, newest.name)) : [];
  for (const { name } of earlier) {
    if (wanted.length === 0) break;
    const folder = path.join(layout.backups, name);
    const [names, damaged] = [new Set(await namesIn(folder)), await damagedIdsIn(folder)];
    const sound = wanted.filter((id) => names.has(`${id}.events.jsonl`) && !damaged.includes(id));
    if (sound.length > 0) found.add(name);
    wanted = wanted.filter((id) => !sound.includes(id));
  }
  return found;
}

/**
 * The articles in the backup being built that are not as they were written, or whose damage is not settled yet. What is the
 * previous backup's own is as it was then.
 */
async function damagedIn(layout: Layout, building: string, previous: string | undefined): Promise<string[]> {
  const known = previous === undefined ? [] : await damagedIdsIn(previous);
  const names = await namesIn(building);
  const damaged: string[] = [];
  for (const id of new Set(names.map((name) => name.slice(0, name.indexOf('.'))).filter(isId))) {
    const { snapshot, log } = backupFiles(building, id);
    const same = previous !== undefined && (await isSameFile(log, path.join(previous, path.basename(log))))
      && (await isSameFile(snapshot, path.join(previous, path.basename(snapshot))));
    const sound = same ? !known.includes(id) : await isWhole(backupFiles(building, id), id);
    if (!sound || (await unsettled(articleFiles(layout, id))).length > 0) damaged.push(id);
  }
  return damaged;
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((file) => lstat(file).catch(() => null)));
  return (one?.ino ?? null) === (other?.ino ?? null) && (one?.dev ?? null) === (other?.dev ?? null);
}

/** Where one article lies in a backup's folder; as files of an article, to be read only. */
export const backupFiles = (folder: string, id: string): ArticleFiles => ({
  folder, snapshot: path.join(folder, `${id}.article.json`), log: path.join(folder, `${id}.events.jsonl`), files: folder,
});

export async function articleIds(layout: Layout): Promise<string[]> {
  return (await namesIn(layout.articles)).filter(isId);
}

/** What is copied, and its name in the backup. The snapshot before the log: so the log holds what the snapshot holds. */
async function smallFiles(layout: Layout): Promise<[source: string, name: string][]> {
  const articles = (await articleIds(layout)).flatMap((id): [string, string][] => {
    const { snapshot, log } = articleFiles(layout, id);
    return [[snapshot, `${id}.article.json`], [log, `${id}.events.jsonl`]];
  });
  return [[layout.settings, 'settings.json'], ...articles];
}

async function* attachedFiles(layout: Layout): AsyncGenerator<[source: string, name: string]> {
  for (const id of await articleIds(layout)) {
    const { files } = articleFiles(layout, id);
    const hashes = await namesIn(files);
    for (const hash of hashes) if (/^[0-9a-f]{64}$/.test(hash)) yield [path.join(files, hash), `${id}.file.${hash}`];
  }
}

/** Copies a file, its time included, or names the previous backup's copy anew where it has not changed; a missing one is left out. */
async function keep(source: string, target: string, previous: string | undefined): Promise<void> {
  try {
    const now = await lstat(source);
    const then = previous === undefined ? null : await lstat(previous).catch(() => null);
    const same = then !== null && then.size === now.size && Math.abs(then.mtimeMs - now.mtimeMs) < 1;
    if (same && (await link(previous!, target).then(() => true, () => false))) return;
    await copyDurably(source, target);
    // Taken before the copy: a log that grew meanwhile is not the same next time.
    await utimes(target, now.atime, now.mtime);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
