import { randomUUID } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@shared/domain';
import { z } from 'zod';
import { forget } from './backup-record';
import { finishRemoving, removeFolder, removeTemporaries, removeTree, writeDurably } from './durable';
import { parsedFile } from './json';
import { namedIn, type ArticleFiles, type Layout } from './layout';
import { removePatiently } from './patience';
import { namesIn } from './plain';
import { stampOf } from './quarantine';

/*
 * backups/<moment>-<reason>/ is a plain folder: settings.json, backup.json (see `Note`), and for each article
 * <id>.article.json, <id>.events.jsonl and <id>.file.<sha256>. What has not changed since the backup before
 * is the same file under a second name (a hard link), so that a daily backup of ten thousand articles costs
 * what one day's work costs. No folder an article: an empty folder takes four kilobytes, thirty-two times ten
 * thousand of them a gigabyte.
 *
 * Nothing in a backup is ever written in place: what has to change is put in a new file under the old name.
 */

export const BACKUP_REASONS = ['daily', 'before-migration', 'before-restoring', 'asked'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export interface Backup {
  /** The name of its folder. */
  name: string;
  at: Date;
  reason: BackupReason;
  /** The how manieth of this library it is: clocks go wrong, counting does not. 0 where nobody counted. */
  made: number;
  /** How many articles it holds, where that was noted. */
  articles: number | null;
}

const NAME = new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT)(\\d\\d)-(\\d\\d)-(\\d\\dZ)-(${BACKUP_REASONS.join('|')})$`);

/** Whether that is the name of a backup: nothing else may be looked for in its folder. */
export const isBackupName = (name: string): boolean => partsOf(name) !== null;

export const nameOf = (at: Date, reason: BackupReason): string => `${stampOf(at)}-${reason}`;

function partsOf(name: string): Pick<Backup, 'name' | 'at' | 'reason'> | null {
  const parts = NAME.exec(name) as [string, string, string, string, string, BackupReason] | null;
  const at = parts && new Date(`${parts[1]}${parts[2]}:${parts[3]}:${parts[4]}`);
  return at && !Number.isNaN(at.getTime()) ? { name, at, reason: parts[5] } : null;
}

/**
 * The finished backups, the one made last first. What only has the name of one (a link, a file) is none, and
 * stays. Throws where the folder of the backups cannot be read.
 */
export async function listBackups(layout: Layout): Promise<Backup[]> {
  const found = await Promise.all(
    (await namesIn(layout.backups)).map(async (name): Promise<Backup[]> => {
      const parts = partsOf(name);
      const folder = path.join(layout.backups, name);
      if (!parts || !(await lstat(folder).catch(() => null))?.isDirectory()) return [];
      const { made, articles } = await noteIn(folder);
      return [{ ...parts, made, articles }];
    }),
  );
  return found.flat().sort((a, b) => b.made - a.made || b.at.getTime() - a.at.getTime());
}

/** backup.json: what is known of a backup without listing it. */
const Note = z.object({
  made: z.int().min(0),
  articles: z.int().min(0).nullable(),
  /** The articles that are in it as they were found, which is not as they were written. */
  damaged: z.array(z.string()),
  /** The articles that are being removed from it: what is left of them is none any more. */
  leaving: z.array(z.string()).default([]),
});
export type Note = z.infer<typeof Note>;

const NOTE = 'backup.json';
/** An earlier Stet's list of the articles that were damaged when the backup was taken. */
const DAMAGED_LIST = 'damaged.json';

/** What is noted of a backup; where nothing is, or it cannot be read, nothing is known. */
export async function noteIn(folder: string): Promise<Note> {
  const note = Note.safeParse(await parsedFile(path.join(folder, NOTE)));
  if (note.success) {
    const { damaged, leaving } = note.data;
    return { ...note.data, damaged: damaged.filter(isId), leaving: leaving.filter(isId) };
  }
  const damaged = z.array(z.string()).safeParse(await parsedFile(path.join(folder, DAMAGED_LIST)));
  return { made: 0, articles: null, damaged: damaged.success ? damaged.data.filter(isId) : [], leaving: [] };
}

export async function writeNote(folder: string, note: Note): Promise<void> {
  // Made outside: what a crash leaves of it is cleared away without looking into every backup.
  await writeDurably(path.join(folder, NOTE), [JSON.stringify(note)], path.dirname(folder));
}

/** Where one article lies in a backup's folder; as files of an article, to be read only. */
export const backupFiles = (folder: string, id: string): ArticleFiles => namedIn(folder, `${id}.`, folder);

/** A paper is named by its content. */
export const isPaper = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
/**
 * What belongs to an article besides its papers; the closed parts of a long log, what is known of them, and
 * the seals lie beside it.
 */
export const isOwnFile = (name: string): boolean => OWN.test(name);
const OWN = /^(?:article\.json|segments\.json|(?:checkpoint|seal)-\d{6,9}\.json|events(?:-\d{6,9})?\.jsonl)$/;

/** What a file of an article is called in a backup. */
export const copyName = (id: string, name: string): string =>
  isPaper(name) ? `${id}.file.${name}` : `${id}.${name}`;

/** What it was called in the article's own folder; null for what is no file of an article. */
export function nameInArticle(copy: string): string | null {
  const name = copy.slice(idOf(copy).length + 1);
  const paper = name.startsWith('file.') ? name.slice('file.'.length) : '';
  return isPaper(paper) ? paper : isOwnFile(name) ? name : null;
}

/** The articles among the names in a backup's folder. */
export const idsAmong = (names: readonly string[]): string[] => [...new Set(names.map(idOf).filter(isId))];

export const idOf = (file: string): string => file.slice(0, Math.max(0, file.indexOf('.')));

/** The names of the backups that hold any of these articles, the newest first. */
export async function backupsHolding(layout: Layout, ids: readonly string[]): Promise<string[]> {
  const holding: string[] = [];
  for (const { name } of await listBackups(layout)) {
    const names = await namesIn(path.join(layout.backups, name));
    if (names.some((file) => ids.includes(idOf(file)))) holding.push(name);
  }
  return holding;
}

/**
 * Removes everything of these articles from every backup, and from what is left of those that were
 * interrupted: what is deleted for good at the person's wish. Not while a backup is taken.
 */
export async function removeFromBackups(layout: Layout, ids: readonly string[]): Promise<void> {
  await removeLeftovers(layout);
  for (const { name } of await listBackups(layout)) await removeFrom(path.join(layout.backups, name), ids);
  // A hash tells whether somebody else has the same file: of what is gone not even that stays.
  await forget(layout, ids);
}

/**
 * Removes articles from one backup. A history is several files: which ones are leaving is noted first, so
 * that interrupted half way none of them passes for one that the backup holds, and the rest goes at the next
 * start.
 */
async function removeFrom(folder: string, ids: readonly string[]): Promise<void> {
  const names = await namesIn(folder);
  const going = names.filter((file) => ids.includes(idOf(file)));
  const note = await noteIn(folder);
  if (going.length > 0)
    await writeNote(folder, { ...note, leaving: [...new Set([...note.leaving, ...idsAmong(going)])] });
  for (const file of going) await removePatiently(path.join(folder, file));
  const stay = (id: string) => !ids.includes(id);
  const articles = idsAmong(names).filter(stay).length;
  const [damaged, leaving] = [note.damaged.filter(stay), note.leaving.filter(stay)];
  // Also where an earlier removal was cut short before it came to this.
  const asNoted = [
    note.articles === articles,
    note.damaged.length === damaged.length,
    note.leaving.length === leaving.length,
  ];
  if (going.length > 0 || asNoted.includes(false))
    await writeNote(folder, { ...note, articles, damaged, leaving });
}

const BUILDING = '.new';

/**
 * Where a backup is put together before it gets its name. Another place for each: a process that was
 * suspended, lost the library and wakes must not meddle with what its successor builds.
 */
export const buildingPlace = (layout: Layout): string =>
  path.join(layout.backups, `${BUILDING}-${randomUUID()}`);

/** Removes a backup. Cut short, what is left of it is no backup any more: none is ever half of one. */
export const removeBackup = (layout: Layout, name: string): Promise<void> =>
  removeFolder(path.join(layout.backups, name));

/**
 * Clears away what is left of backups, and of articles in them, that were being taken or removed when that
 * was cut short.
 */
export async function removeLeftovers(layout: Layout): Promise<void> {
  const names = await namesIn(layout.backups);
  await removeTemporaries(layout.backups, names);
  await finishRemoving(layout.backups);
  for (const name of names) if (name.startsWith(BUILDING)) await removeTree(path.join(layout.backups, name));
  for (const folder of names.filter(isBackupName).map((name) => path.join(layout.backups, name))) {
    const { leaving } = await noteIn(folder);
    if (leaving.length > 0) await removeFrom(folder, leaving);
  }
}
