import type { Notice, Output } from '@shared/contract';
import { shownDetails } from '@shared/domain';
import { articleIds, backupsHolding, listBackups, takeBackup, type Backup, type BackupReason } from '../storage/backups';
import { contentsOf, filesInBackup } from '../storage/backup-contents';
import type { Layout } from '../storage/layout';
import { articleIn } from '../storage/load';
import { articlesIn, buildRestored, type Restoring } from '../storage/restore';
import { troubleFrom } from '../storage/trouble';

export type { Backup } from '../storage/backups';

/** As in the contract: a backup with the number of its articles, and what one of them is to the library now. */
export type BackupsReply = Output<'backups.list'>;
export type ContentsReply = Output<'backups.look'>;

export type BackupResult = { ok: true; backup: Backup } | { ok: false; message: string };
/** `setAside`: where what the restored articles replaced is now. */
export type RestoreResult = { ok: true; articles: string[]; setAside: string[] } | { ok: false; message: string };

const NO_SUCH_BACKUP = 'There is no such backup. Nothing was changed.';

/** How many articles are read at once. */
const AT_ONCE = 16;

/** Start-up needs the disk for itself; the day's backup can wait a little. */
const DAILY_AFTER_MS = 10_000;
/** A laptop is shut and opened and never switched off: whether a new day has begun is looked at again and again. */
const LOOK_AGAIN_MS = 10 * 60_000;

export interface BackupsOptions {
  /** Throws where this process may not write the library. */
  check: () => Promise<void>;
  notice: (notice: Notice) => void;
}

/** The backups of one library. One at a time, in the order asked for. */
export class Backups {
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly layout: Layout, private readonly options: BackupsOptions) {}

  /** The newest first. Throws where they cannot be read. */
  list(): Promise<Backup[]> {
    return listBackups(this.layout);
  }

  /** All of them with the number of their articles, the newest first. Never rejects: `trouble` says why they cannot be listed. */
  async overview(): Promise<BackupsReply> {
    try {
      const backups = await Promise.all((await this.list()).map(async ({ name, at, reason }) => (
        { name, at: at.toISOString(), reason, articles: (await articlesIn(this.layout, name)).length }
      )));
      return { backups, trouble: null };
    } catch (error) {
      return { backups: [], trouble: troubleFrom(error, 'The backups could not be listed; nothing was changed.').message };
    }
  }

  /** What one of them holds. Never rejects. Articles that the library does not have are read for their names. */
  async look(backup: string): Promise<ContentsReply> {
    try {
      const held = await contentsOf(this.layout, backup);
      const articles: ContentsReply['articles'] = [];
      const queue = held.values();
      await Promise.all(Array.from({ length: AT_ONCE }, async () => {
        for (const { id, changedAt, state } of queue) {
          const named = state === 'missing' ? await this.#named(backup, id) : null;
          articles.push({ article: id, changedAt: changedAt.toISOString(), state, named });
        }
      }));
      return { articles: articles.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)), trouble: null };
    } catch (error) {
      const said = error instanceof RangeError ? NO_SUCH_BACKUP : troubleFrom(error, 'The backup could not be looked into; nothing was changed.').message;
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

  /** From a while from now on, takes the backup of each day, if there are articles and it has not been taken yet. */
  startDaily(): void {
    const due = (wait: number) => {
      this.#timer = setTimeout(() => void this.daily().finally(() => this.#stop.signal.aborted || due(LOOK_AGAIN_MS)), wait);
      this.#timer.unref();
    };
    due(DAILY_AFTER_MS);
  }

  /** Takes the backup of the day now if it is due. Never rejects: where it fails, `notice` hears why. */
  async daily(now = new Date()): Promise<BackupResult | null> {
    try {
      const today = dayOf(now);
      if ((await this.list()).some(({ at }) => dayOf(at) === today) || (await articleIds(this.layout)).length === 0) return null;
    } catch {
      // Whatever keeps us from looking will keep us from writing, and is told then.
    }
    const result = await this.take('daily', now);
    if (result && !result.ok) this.options.notice({ level: 'warning', message: result.message });
    return result;
  }

  /** Takes a backup. Null where the library was closed meanwhile. Never rejects. */
  take(reason: BackupReason, now = new Date()): Promise<BackupResult | null> {
    return this.#inOrder(async () => {
      try {
        await this.options.check();
        const taken = await takeBackup(this.layout, reason, { now, signal: this.#stop.signal });
        if (!taken) return null;
        const { damaged, ...backup } = taken;
        if (damaged.length > 0) this.options.notice({ level: 'warning', message: damagedInBackup(damaged) });
        return { ok: true as const, backup };
      } catch (error) {
        return { ok: false as const, message: troubleFrom(error, 'The backup was not taken; the library itself is complete.').message };
      }
    });
  }

  /**
   * Puts articles (all of the backup's, or those named) back as they were, all or none. What is there now is backed up first
   * and then moved to set-aside/; articles the backup does not know stay as they are, and one that the backup does not hold
   * whole replaces nothing. `aside` lets go of an article and keeps everybody from opening it until its files have changed
   * places.
   */
  restore(backup: string, ids: readonly string[] | undefined, aside: Aside): Promise<RestoreResult> {
    return this.#inOrder(async () => {
      let kept = 'Nothing was restored; the library is as it was before.';
      try {
        await this.options.check();
        const held = await articlesIn(this.layout, backup);
        const wanted = ids ?? held;
        const unknown = wanted.find((id) => !held.includes(id));
        if (unknown !== undefined) return { ok: false, message: `The backup does not hold the article ${unknown}. Nothing was changed; choose another backup.` };
        await takeBackup(this.layout, 'before-restoring', { inUse: backup });
        const built = await buildRestored(this.layout, backup, wanted);
        if (!built.ok) return { ok: false, message: damagedThere(built.damaged, wanted.length) };
        kept = 'Some articles may be restored and others not; close Stet and open it again, and the rest is restored.';
        const done = await swapped(built.restoring, wanted, aside);
        kept = 'Nothing was restored; the library is as it was before.';
        if ('error' in done) throw done.error;
        return { ok: true, articles: [...wanted], setAside: done.setAside };
      } catch (error) {
        if (error instanceof RangeError) return { ok: false, message: NO_SUCH_BACKUP };
        return { ok: false, message: troubleFrom(error, kept).message };
      }
    });
  }

  /** Stops what is under way and waits for it. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#stop.abort();
    await this.#last;
  }

  #inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result;
    return result;
  }
}

type Aside = <T>(id: string, work: () => Promise<T>) => Promise<T>;

/** Puts all of them back; where one cannot be, those before it are as they were again. Throws where even that fails. */
async function swapped(restoring: Restoring, ids: readonly string[], aside: Aside): Promise<{ setAside: string[] } | { error: unknown }> {
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

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const articles = (count: number): string => (count === 1 ? 'one article' : `${count} articles`);

const damagedInBackup = ({ length }: readonly string[]): string =>
  `The backup was taken, but ${articles(length)} in it ${length === 1 ? 'is' : 'are'} damaged in the library itself. The last backup that has `
  + `${length === 1 ? 'it' : 'them'} whole is kept; open what is damaged to see what is wrong, and restore it from there.`;

const damagedThere = (damaged: readonly string[], of: number): string =>
  `In this backup ${of === 1 ? 'the article' : `${articles(damaged.length)} of ${of}`} cannot be read as written (${damaged.slice(0, 3).join(', ')}`
  + `${damaged.length > 3 ? ' …' : ''}). Nothing was changed; choose another backup${of === 1 ? '' : ', or the other articles one by one'}.`;
