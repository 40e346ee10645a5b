import type { Notice } from '@shared/contract';
import { articleIds, listBackups, takeBackup, type Backup, type BackupReason } from '../storage/backups';
import type { Layout } from '../storage/layout';
import { articlesIn, restoreArticle } from '../storage/restore';
import { troubleFrom } from '../storage/trouble';

export type { Backup } from '../storage/backups';

export type BackupResult = { ok: true; backup: Backup } | { ok: false; message: string };
/** `setAside`: where what the restored articles replaced is now. */
export type RestoreResult = { ok: true; articles: string[]; setAside: string[] } | { ok: false; message: string };

/** Start-up needs the disk for itself; the day's backup can wait a little. */
const DAILY_AFTER_MS = 10_000;

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

  /** Takes the backup of the day in a while, if there are articles and it has not been taken yet. */
  startDaily(): void {
    this.#timer = setTimeout(() => void this.daily(), DAILY_AFTER_MS);
    this.#timer.unref();
  }

  /** Takes the backup of the day now if it is due. Never rejects: where it fails, `notice` hears why. */
  async daily(now = new Date()): Promise<BackupResult | null> {
    try {
      const [newest] = await this.list();
      const done = newest?.at.toISOString().slice(0, 10) === now.toISOString().slice(0, 10);
      if (done || (await articleIds(this.layout)).length === 0) return null;
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
        const backup = await takeBackup(this.layout, reason, now, this.#stop.signal);
        return backup && { ok: true as const, backup };
      } catch (error) {
        return { ok: false as const, message: troubleFrom(error, 'The backup was not taken; the library itself is complete.').message };
      }
    });
  }

  /**
   * Puts articles (all of the backup's, or those named) back as they were. What is there now is backed up first and then
   * moved to set-aside/; articles the backup does not know stay as they are. `letGo` closes an article before.
   */
  restore(backup: string, ids: readonly string[] | undefined, letGo: (id: string) => Promise<void>): Promise<RestoreResult> {
    return this.#inOrder(async () => {
      const done: string[] = [];
      const setAside: string[] = [];
      try {
        await this.options.check();
        const held = await articlesIn(this.layout, backup);
        const wanted = ids ?? held;
        const unknown = wanted.find((id) => !held.includes(id));
        if (unknown !== undefined) return { ok: false, message: `The backup does not hold the article ${unknown}. Nothing was changed; choose another backup.` };
        await takeBackup(this.layout, 'before-restoring');
        for (const id of wanted) {
          await letGo(id);
          const aside = await restoreArticle(this.layout, backup, id);
          done.push(id);
          if (aside !== null) setAside.push(aside);
        }
        return { ok: true, articles: done, setAside };
      } catch (error) {
        if (error instanceof RangeError) return { ok: false, message: 'There is no such backup. Nothing was changed.' };
        const kept = done.length === 0 ? 'Nothing was restored; the library is as it was before.' : `${done.length} articles were restored, the others are as they were before.`;
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
