import { link, lstat, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@shared/domain';
import { copyDurably, exists, makeFolder, renameDurably, syncFolder, writeDurably } from './durable';
import { articleFiles, namedIn, type ArticleFiles, type Layout } from './layout';
import { isWhole } from './load';
import { namesIn, readPlain } from './plain';
import { stampOf } from './quarantine';
import { kept } from './retention';
import { closedAmong, segmentFile } from './segments';
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
    for await (const [source, name] of smallFiles(layout)) {
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
    if (!lastSound.has(name)) await rm(path.join(layout.backups, name), { recursive: true, force: true });
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
    await Promise.all(going.map((file) => rm(path.join(folder, file), { force: true })));
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
  const names = new Map<string, string[]>();
  for (const name of await namesIn(building)) {
    const id = name.slice(0, name.indexOf('.'));
    if (isId(id)) names.set(id, [...(names.get(id) ?? []), name]);
  }
  const damaged: string[] = [];
  for (const [id, its] of names) {
    const own = backupFiles(building, id);
    const parts = [own.snapshot, own.log, ...closedAmong(its, own).map((number) => segmentFile(own, number))];
    const same = previous !== undefined && (await areSameFiles(parts, previous));
    const sound = same ? !known.includes(id) : await isWhole(backupFiles(building, id), id);
    if (!sound || (await unsettled(articleFiles(layout, id))).length > 0) damaged.push(id);
  }
  return damaged;
}

async function areSameFiles(files: readonly string[], previous: string): Promise<boolean> {
  for (const file of files) if (!(await isSameFile(file, path.join(previous, path.basename(file))))) return false;
  return true;
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((file) => lstat(file).catch(() => null)));
  return (one?.ino ?? null) === (other?.ino ?? null) && (one?.dev ?? null) === (other?.dev ?? null);
}

/** Where one article lies in a backup's folder; as files of an article, to be read only. */
export const backupFiles = (folder: string, id: string): ArticleFiles => namedIn(folder, `${id}.`, folder);

export async function articleIds(layout: Layout): Promise<string[]> {
  return (await namesIn(layout.articles)).filter(isId);
}

/**
 * What is copied, and its name in the backup. The snapshot before the log: so the log holds what the snapshot holds.
 * The closed parts of the log after the open one, or one that is closed meanwhile would be in neither.
 */
async function* smallFiles(layout: Layout): AsyncGenerator<[source: string, name: string]> {
  yield [layout.settings, 'settings.json'];
  for (const id of await articleIds(layout)) {
    const files = articleFiles(layout, id);
    yield [files.snapshot, `${id}.article.json`];
    yield [files.log, `${id}.events.jsonl`];
    const closed = closedAmong(await namesIn(files.folder), files).map((number) => segmentFile(files, number));
    if (closed.length === 0) continue;
    for (const file of [...closed, files.segments]) yield [file, `${id}.${path.basename(file)}`];
  }
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
