import path from 'node:path';
import { isId } from '@shared/domain';
import {
  copied,
  isUnchanged,
  linked,
  present,
  removeCopies,
  settled,
  Unreadable,
  type Present,
} from './backup-copies';
import { readRecord, writeRecord, type LastRecord, type Recorded } from './backup-record';
import {
  backupFiles,
  buildingPlace,
  listBackups,
  nameOf,
  noteIn,
  removeBackup,
  removeLeftovers,
  writeNote,
  type Backup,
  type BackupReason,
} from './backups';
import { copyDurably, exists, makeFolder, renameDurably, syncFolder } from './durable';
import { articleFiles, type ArticleFiles, type Layout } from './layout';
import { isWhole } from './load';
import { removePatiently } from './patience';
import { namesIn } from './plain';
import { kept } from './retention';
import { codeOf, StorageError } from './trouble';

export interface TakingOptions {
  now?: Date;
  /** Stops it after the article that is being copied. */
  signal?: AbortSignal | undefined;
  /** The names of backups that are in use: they stay, whatever the retention rule says. */
  inUse?: readonly string[];
  /** Throws where this process may not write the library; asked once more before the backup gets its name. */
  check?: () => Promise<void>;
  progress?: (progress: Progress) => void;
}

/** How many articles of how many are in the backup. */
export interface Progress {
  done: number;
  of: number;
}

export interface Taken extends Pick<Backup, 'name' | 'at' | 'reason'> {
  /**
   * Articles that are in it as they were found, which is not as they were written; or not at all, for nothing
   * could be read.
   */
  damaged: string[];
  /** Articles whose copy in the backups was found damaged, and was made anew. */
  mended: string[];
  /** An older backup that should have gone could not be removed. */
  unpruned: boolean;
}

/** Takes a backup; here, or in a thread of its own. */
export type TakeBackup = (
  layout: Layout,
  reason: BackupReason,
  options?: TakingOptions,
) => Promise<Taken | null>;

/** So many articles are copied before anything is put on the disk, looked at, told, or stopped. */
const BATCH = 64;
const TELL_MS = 100;
/** So many wait for the disk at once: Node has four threads for that, and a save must find one free. */
const AT_ONCE = 3;

/**
 * Takes a backup, then clears away those the retention rule lets go. It has its name only when it is whole
 * and on disk. Null where `signal` stopped it: what is there of it is no backup, and the next one clears it
 * away. Throws where it cannot be written; what was there before is as it was.
 */
export const takeBackup: TakeBackup = async (layout, reason, options = {}) => {
  const { now = new Date(), signal, inUse = [], check = () => Promise.resolve(), progress } = options;
  await makeFolder(layout.backups, layout.root);
  await removeLeftovers(layout);
  const building = buildingPlace(layout);
  await makeFolder(building);
  try {
    const taking = await Taking.begin(layout, building, now);
    const ids = (await namesIn(layout.articles)).filter(isId);
    await keepSettings(layout, building);
    let told = performance.now();
    progress?.({ done: 0, of: ids.length });
    for (let done = 0; done < ids.length;) {
      if (signal?.aborted) return null;
      await taking.add(ids.slice(done, done + BATCH));
      done = Math.min(ids.length, done + BATCH);
      if (performance.now() - told > TELL_MS) {
        told = performance.now();
        progress?.({ done, of: ids.length });
      }
      await new Promise(setImmediate);
    }
    if (signal?.aborted) return null;
    const { recorded, damaged } = taking;
    const mended = taking.mended.filter((id) => !damaged.includes(id));
    const articles = recorded.filter(({ files }) => files.length > 0).length;
    const made = 1 + Math.max(0, ...(await listBackups(layout)).map((backup) => backup.made));
    await writeNote(building, { made, articles, damaged, leaving: [] });
    await syncFolder(building);
    await check();
    const at = await freeMoment(layout, reason, now);
    const name = nameOf(at, reason);
    await renameDurably(building, path.join(layout.backups, name));
    // From here on it is there. Without its record the next one only takes longer; what stays too long can go
    // next time.
    await writeRecord(layout, name, recorded).catch(() => {});
    const unpruned = await prune(layout, now, [name, ...inUse]).then(
      () => false,
      () => true,
    );
    return { name, at, reason, damaged, mended, unpruned };
  } catch (error) {
    await removePatiently(building, { recursive: true }).catch(() => {});
    throw error;
  }
};

/**
 * Whether an article is now what was copied of it: then it is damaged, and copying it again would be of no
 * use.
 */
async function standsAs(
  files: ArticleFiles,
  { files: found }: Recorded,
  now: Present | null,
): Promise<boolean> {
  if (now === null || now.names.join() !== found.map(({ name }) => name).join()) return false;
  for (const kept of found) if (!(await isUnchanged(files, kept))) return false;
  return true;
}

/** A backup while it is being put together. */
class Taking {
  readonly recorded: Recorded[] = [];
  readonly damaged: string[] = [];
  readonly mended: string[] = [];

  private constructor(
    private readonly layout: Layout,
    private readonly to: string,
    private readonly now: Date,
    private readonly before: LastRecord | null,
  ) {}

  /** `to`: the folder it is put together in. */
  static async begin(layout: Layout, to: string, now: Date): Promise<Taking> {
    const record = await readRecord(layout);
    const there = (await listBackups(layout)).some(({ name }) => name === record?.backup);
    return new Taking(layout, to, now, there ? record : null);
  }

  /** Adds articles: those that have not changed by their second names, and copies of the others. */
  async add(ids: readonly string[]): Promise<void> {
    const copying: string[] = [];
    for (const id of ids) if (!(await this.#link(id))) copying.push(id);
    const changed = copying.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const id of changed) await this.#copy(id);
      }),
    );
  }

  async #link(id: string): Promise<boolean> {
    const before = this.before?.articles.get(id);
    const there = before && this.#present(id);
    if (!this.before || !before || !there) return false;
    const place = {
      from: path.join(this.layout.backups, this.before.backup),
      to: this.to,
      now: this.now.getTime(),
    };
    const found = await linked(articleFiles(this.layout, id), before, there, place);
    if (found === 'rotten') this.mended.push(id);
    if (typeof found === 'string') return false;
    this.#note(found, there);
    return true;
  }

  /** What is changed while it is copied is copied again: the parts of an article must fit. */
  async #copy(id: string, again = 2): Promise<void> {
    const files = articleFiles(this.layout, id);
    const there = this.#present(id);
    // It was moved to the trash meanwhile.
    if (there === null) return;
    try {
      const stood = await copied(files, id, there, this.to);
      const found = await settled(id, stood, this.to, this.now.getTime());
      const final = found.whole || again === 0 || (await standsAs(files, found, this.#present(id)));
      if (final) return this.#note(found, there);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      removeCopies(this.to, id, there);
      this.damaged.push(id);
      return;
    }
    removeCopies(this.to, id, there);
    await this.#copy(id, again - 1);
  }

  /** Null where there is no such article. One that is no folder, or cannot be listed, has nothing to copy. */
  #present(id: string): Present | null {
    try {
      return present(articleFiles(this.layout, id));
    } catch {
      return { names: [], settled: false };
    }
  }

  #note(found: Recorded, there: Present): void {
    this.recorded.push(found);
    if (!found.whole || !there.settled) this.damaged.push(found.id);
  }
}

/** The settings are put back by hand; where they cannot be read, the articles are backed up all the same. */
async function keepSettings(layout: Layout, to: string): Promise<void> {
  try {
    await copyDurably(layout.settings, path.join(to, 'settings.json'));
  } catch (error) {
    if (!(error instanceof StorageError) && !['ENOENT', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
  }
}

/** `now`, or the first second after it that no backup has. */
async function freeMoment(layout: Layout, reason: BackupReason, now: Date): Promise<Date> {
  for (let at = now; ; at = new Date(at.getTime() + 1000)) {
    if (!(await exists(path.join(layout.backups, nameOf(at, reason))))) return at;
  }
}

/**
 * Besides what the rule keeps, `spared` stay, and of each article that is damaged now the last backup that
 * has it sound.
 */
async function prune(layout: Layout, now: Date, spared: readonly string[]): Promise<void> {
  const backups = await listBackups(layout);
  const keepers = new Set(kept(backups, now).map(({ name }) => name));
  const going = backups.filter(({ name }) => !keepers.has(name) && !spared.includes(name));
  if (going.length === 0) return;
  const lastSound = await lastSoundOf(layout, backups);
  for (const { name } of going) if (!lastSound.has(name)) await removeBackup(layout, name);
}

/**
 * Of the articles that the newest backup holds as damaged: the backups that have the last sound copy of one.
 * They are read: a copy may have been damaged since it was made.
 */
async function lastSoundOf(layout: Layout, [newest, ...earlier]: readonly Backup[]): Promise<Set<string>> {
  const found = new Set<string>();
  let wanted = newest ? (await noteIn(path.join(layout.backups, newest.name))).damaged : [];
  for (const { name } of earlier) {
    if (wanted.length === 0) break;
    const folder = path.join(layout.backups, name);
    const { damaged } = await noteIn(folder);
    const sound = new Set<string>();
    for (const id of wanted) {
      if (damaged.includes(id)) continue;
      if (await isWhole(backupFiles(folder, id), id).catch(() => false)) sound.add(id);
    }
    if (sound.size > 0) found.add(name);
    wanted = wanted.filter((id) => !sound.has(id));
  }
  return found;
}
