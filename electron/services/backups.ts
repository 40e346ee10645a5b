import type { Notice, Output } from '@shared/contract';
import { isId, shownDetails, figure } from '@shared/domain';
import {
  backupsHolding,
  listBackups,
  removeFromBackups,
  type Backup,
  type BackupReason,
} from '../storage/backups';
import { contentsOf, filesInBackup } from '../storage/backup-contents';
import { takeBackup, type Progress, type TakeBackup, type Taken } from '../storage/backup-taking';
import type { Layout } from '../storage/layout';
import { articleIn } from '../storage/load';
import { namesIn } from '../storage/plain';
import { articlesIn, buildRestored, type Restoring } from '../storage/restore';
import { troubleFrom } from '../storage/trouble';
import { Turns } from '../storage/turns';

export type { Backup } from '../storage/backups';
export type { Progress } from '../storage/backup-taking';

/**
 * As in the contract: a backup with the number of its articles, and what one of them is to the library now.
 */
export type BackupsReply = Output<'backups.list'>;
export type ContentsReply = Output<'backups.look'>;

export type BackupResult =
  { ok: true; backup: Pick<Backup, 'name' | 'at' | 'reason'> } | { ok: false; message: string };
/** `setAside`: where what the restored articles replaced is now. */
export type RestoreResult =
  { ok: true; articles: string[]; setAside: string[] } | { ok: false; message: string };

const NO_SUCH_BACKUP = 'There is no such backup. Nothing was changed.';

/** How many articles are read at once. */
const AT_ONCE = 16;

/** Start-up needs the disk for itself, and so may the first change of a day: its backup can wait a little. */
const DAILY_AFTER_MS = 10_000;
/** What failed is tried again so often. */
const TRY_AGAIN_MS = 10 * 60_000;

export interface BackupsOptions {
  /** Throws where this process may not write the library. */
  check: () => Promise<void>;
  notice: (notice: Notice) => void;
  /** How far the backup is that is being taken; null when it is at its end, whichever. */
  progress: (progress: Progress | null) => void;
  /** What takes them. Without: this thread, which then has time for little else. */
  take?: TakeBackup | undefined;
}

/** The backups of one library. One at a time, in the order asked for. */
export class Backups {
  readonly #closing = new AbortController();
  #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  readonly #turns = new Turns();
  /** The backups that somebody looks into, or waits to restore from. */
  #looked: string | null = null;
  readonly #inUse = new Set<string>();
  /** The day on which the person wanted no backup: they are not asked again and again. */
  #unwanted: string | null = null;
  /** Why the last backup of a day failed: said once, for it is tried again every ten minutes. */
  #said: string | null = null;

  constructor(
    private readonly layout: Layout,
    private readonly options: BackupsOptions,
  ) {}

  /** The one made last first. Throws where they cannot be read. */
  list(): Promise<Backup[]> {
    return listBackups(this.layout);
  }

  /**
   * All of them with the number of their articles, the newest first. Never rejects: `trouble` says why they
   * cannot be listed.
   */
  async overview(): Promise<BackupsReply> {
    try {
      const backups = await Promise.all(
        (await this.list()).map(async ({ name, at, reason, articles }) => ({
          name,
          at: at.toISOString(),
          reason,
          articles: articles ?? (await articlesIn(this.layout, name).catch(() => [])).length,
        })),
      );
      return { backups, trouble: null };
    } catch (error) {
      return {
        backups: [],
        trouble: troubleFrom(error, 'The backups could not be listed; nothing was changed.').message,
      };
    }
  }

  /**
   * What one of them holds. Never rejects. Articles that the library does not have are read for their names.
   */
  async look(backup: string): Promise<ContentsReply> {
    try {
      this.#looked = backup;
      const held = await contentsOf(this.layout, backup);
      const articles: ContentsReply['articles'] = [];
      const queue = held.values();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (const { id, changedAt, state } of queue) {
            const named = state === 'missing' ? await this.#named(backup, id) : null;
            articles.push({ article: id, changedAt: changedAt.toISOString(), state, named });
          }
        }),
      );
      return { articles: articles.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)), trouble: null };
    } catch (error) {
      const said =
        error instanceof RangeError
          ? NO_SUCH_BACKUP
          : troubleFrom(error, 'The backup could not be looked into; nothing was changed.').message;
      return { articles: [], trouble: said };
    }
  }

  async #named(backup: string, id: string): Promise<{ slug: string; headline: string } | null> {
    const held = await articleIn(filesInBackup(this.layout, backup, id), id).catch(() => null);
    if (!held) return null;
    const { slug, headline } = shownDetails(held.article);
    return { slug, headline };
  }

  /** The backups that hold any of these articles; none where that cannot be looked up. Never rejects. */
  async holding(ids: readonly string[]): Promise<string[]> {
    return backupsHolding(this.layout, ids).catch(() => []);
  }

  /** Removes everything of these articles from all backups. Throws where it cannot all be removed. */
  purge(ids: readonly string[]): Promise<void> {
    // Not beside a backup that is being taken: that one might have copied them before.
    return this.#turns.take(() => removeFromBackups(this.layout, ids));
  }

  /**
   * From a while from now on, takes the backup of each day, if there are articles and it has not been taken
   * yet. A laptop is shut and opened and never switched off: whether a new day has begun is looked at again
   * and again.
   */
  startDaily(): void {
    let tried = { day: '', at: 0 };
    const look = async () => {
      const day = dayOf(new Date());
      if (day === tried.day && performance.now() - tried.at < TRY_AGAIN_MS) return;
      tried = { day, at: performance.now() };
      await this.daily();
    };
    const due = () => {
      this.#timer = setTimeout(
        () => void look().finally(() => this.#closing.signal.aborted || due()),
        DAILY_AFTER_MS,
      );
      this.#timer.unref();
    };
    due();
  }

  /** Takes the backup of the day now if it is due. Never rejects: where it fails, `notice` hears why. */
  async daily(now = new Date()): Promise<BackupResult | null> {
    const today = dayOf(now);
    if (this.#unwanted === today) return null;
    try {
      // The one made last tells: an earlier one of this date was made by a clock that was wrong.
      const [last] = await this.list();
      if (last && dayOf(last.at) === today) return null;
      if (!(await namesIn(this.layout.articles)).some(isId)) return null;
    } catch {
      // Whatever keeps us from looking will keep us from writing, and is told then.
    }
    const result = await this.take('daily', now);
    const why = result && !result.ok ? result.message : null;
    if (why !== null && why !== this.#said) this.options.notice({ level: 'warning', message: why });
    this.#said = why;
    return result;
  }

  /** Takes a backup. Null where it was stopped, or the library closed meanwhile. Never rejects. */
  take(reason: BackupReason, now = new Date()): Promise<BackupResult | null> {
    return this.#turns.take(async () => {
      try {
        const taken = await this.#take(reason, now);
        if (!taken) return null;
        const { name, at } = taken;
        return { ok: true as const, backup: { name, at, reason } };
      } catch (error) {
        return {
          ok: false as const,
          message: troubleFrom(error, 'The backup was not taken; the library itself is complete.').message,
        };
      }
    });
  }

  async #take(reason: BackupReason, now = new Date(), inUse: readonly string[] = []): Promise<Taken | null> {
    const { check, take = takeBackup, progress } = this.options;
    await check();
    const signal = AbortSignal.any([this.#closing.signal, this.#stopping.signal]);
    const used = [...this.#inUse, ...inUse, ...(this.#looked === null ? [] : [this.#looked])];
    try {
      const taken = await take(this.layout, reason, { now, signal, inUse: used, check, progress });
      for (const message of taken ? saidOf(taken) : []) this.options.notice({ level: 'warning', message });
      if (!taken && reason === 'daily') this.#unwanted = dayOf(now);
      return taken;
    } finally {
      progress(null);
    }
  }

  /** Stops the backup that is being taken; what there is of it goes, and no other was touched. */
  stop(): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
  }

  /**
   * Puts articles (all of the backup's, or those named) back as they were, all or none. What is there now is
   * backed up first and then moved to set-aside/; articles the backup does not know stay as they are, and one
   * that the backup does not hold whole replaces nothing. `aside` lets go of an article and keeps everybody
   * from opening it until its files have changed places.
   */
  restore(backup: string, ids: readonly string[] | undefined, aside: Aside): Promise<RestoreResult> {
    this.#inUse.add(backup);
    const done = this.#turns.take(() => this.#restore(backup, ids, aside));
    return done.finally(() => this.#inUse.delete(backup));
  }

  async #restore(backup: string, ids: readonly string[] | undefined, aside: Aside): Promise<RestoreResult> {
    let kept = 'Nothing was restored; the library is as it was before.';
    try {
      await this.options.check();
      const held = await articlesIn(this.layout, backup);
      const wanted = ids ?? held;
      const unknown = wanted.find((id) => !held.includes(id));
      if (unknown !== undefined)
        return {
          ok: false,
          message: `The backup does not hold the article ${unknown}. Nothing was changed; choose another backup.`,
        };
      if (!(await this.#take('before-restoring', undefined, [backup])))
        return { ok: false, message: STOPPED };
      const { check } = this.options;
      const built = await buildRestored(this.layout, backup, wanted, { signal: this.#closing.signal, check });
      if (!built) return { ok: false, message: STOPPED };
      if (!built.ok) return { ok: false, message: damagedThere(built.damaged, wanted.length) };
      kept =
        'Some articles may be restored and others not; close Stet and open it again, and the rest is restored.';
      const done = await swapped(built.restoring, wanted, aside);
      kept = 'Nothing was restored; the library is as it was before.';
      if ('error' in done) throw done.error;
      return { ok: true, articles: [...wanted], setAside: done.setAside };
    } catch (error) {
      if (error instanceof RangeError) return { ok: false, message: NO_SUCH_BACKUP };
      return { ok: false, message: troubleFrom(error, kept).message };
    }
  }

  /** Stops what is under way and waits for it. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#closing.abort();
    await this.#turns.ended;
  }
}

type Aside = <T>(id: string, work: () => Promise<T>) => Promise<T>;

/**
 * Puts all of them back; where one cannot be, those before it are as they were again. Throws where even that
 * fails.
 */
async function swapped(
  restoring: Restoring,
  ids: readonly string[],
  aside: Aside,
): Promise<{ setAside: string[] } | { error: unknown }> {
  const done: [id: string, place: string | null][] = [];
  try {
    for (const id of ids) done.push([id, await aside(id, () => restoring.putBack(id))]);
  } catch (error) {
    for (const [id, place] of done.reverse()) await aside(id, () => restoring.undo(id, place));
    await restoring.end();
    return { error };
  }
  await restoring.end();
  return { setAside: done.flatMap(([, place]) => place ?? []) };
}

/** What has to be said of a backup that was taken. */
function saidOf({ damaged, mended, unpruned }: Taken): string[] {
  return [
    ...(damaged.length > 0 ? [damagedInBackup(damaged)] : []),
    ...(mended.length > 0 ? [mendedInBackup(mended)] : []),
    ...(unpruned ? [UNPRUNED] : []),
  ];
}

const STOPPED =
  'The backup that comes before restoring was stopped. Nothing was restored; the library is as it was before.';
const UNPRUNED =
  'The backup was taken, but older ones whose time is over could not be removed. It will be tried again with the next; ' +
  'look whether the folder backups of the library can be written.';

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const articles = (count: number): string => (count === 1 ? 'one article' : `${figure(count)} articles`);

const damagedInBackup = ({ length }: readonly string[]): string =>
  `The backup was taken, but ${articles(length)} in it ${length === 1 ? 'is' : 'are'} damaged in the library itself. The last backup that has ` +
  `${length === 1 ? 'it' : 'them'} whole is kept; open what is damaged to see what is wrong, and restore it from there.`;

const mendedInBackup = ({ length }: readonly string[]): string =>
  `In the backups the copy of ${articles(length)} was not as it was made, and was made anew from the library, where ${length === 1 ? 'it is' : 'they are'} whole. ` +
  'Earlier backups still have it as it is; check the disk if this comes again.';

const damagedThere = (damaged: readonly string[], of: number): string =>
  `In this backup ${of === 1 ? 'the article' : `${articles(damaged.length)} of ${figure(of)}`} cannot be read as written (${damaged.slice(0, 3).join(', ')}` +
  `${damaged.length > 3 ? ' …' : ''}). Nothing was changed; choose another backup${of === 1 ? '' : ', or the other articles one by one'}.`;
