import type { Patch } from 'immer';
import type { Notice, RefusalReason } from '@shared/contract';
import { Command, OwnArticle } from '@shared/domain';
import type { ArticleFile } from '../storage/article-file';
import type { State } from '../storage/judge';
import { Tampered, Unsure } from '../storage/log-writer';
import { troubleFrom } from '../storage/trouble';

/**
 * What became of a command.
 * - `ok`: its event is on disk (fsync), and the article holds it; `patches` take the article of `seq - 1`
 *   to `seq`, and where they are null, carrying out the command does (see applyWithPatches).
 * - otherwise nothing has changed, on disk or in memory. `not-saved`: the disk would not take it.
 *   `read-only`: the article or the library cannot be written now. Everything else is the domain's own
 *   refusal.
 */
export type Applied =
  { ok: true; seq: number; patches: Patch[] | null } | { ok: false; reason: RefusalReason; message: string };

export interface SessionOptions {
  /** Why nothing may be changed, or null. */
  readOnly: string | null;
  /** Throws where this process may not write any more. */
  check: () => Promise<void>;
  /**
   * Why a command cannot be carried out by what lies beside the article, or null. It is asked when the
   * command has its turn, so that none overtakes another. Absent: nothing lies there.
   */
  lacking?: (command: Command) => Promise<Extract<Applied, { ok: false }> | null>;
  changed: (change: { seq: number; patches: Patch[] | null; command: Command }) => void;
  notice: (notice: Notice) => void;
}

interface Job {
  command: Command;
  settle: (applied: Applied) => void;
}

/** So many commands share one fsync at most: the first of them must not wait for the last of a thousand. */
const BATCH = 64;

const NOT_SAVED = 'The change was not saved; the article is as it was before.';
const UNSURE =
  'The change does not count as saved, but it may be found in the article all the same when it is opened again; ' +
  'what was saved before is kept.';

/** How long nothing must happen before a snapshot is written. */
const IDLE_MS = 1500;

/** One open article: takes commands one after the other, and acknowledges each when it is on disk. */
export class ArticleSession {
  readonly #article: OwnArticle;
  /** All of the article's state that is no part of it. */
  #at: Omit<State, 'article'>;
  #queue: Job[] = [];
  #draining: Promise<void> | null = null;
  #snapshotting: Promise<void> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  /** Why nothing more is added: what is on the disk may be a change further than what is in memory. */
  #unsure: string | null = null;

  constructor(
    state: State,
    private readonly file: ArticleFile,
    private readonly options: SessionOptions,
  ) {
    const { article, ...at } = state;
    this.#article = new OwnArticle(article);
    this.#at = at;
  }

  /**
   * The article as it is on disk; it stays as it is in the hands of whoever asks, and the next change costs a
   * copy.
   */
  get state(): State {
    return { article: this.#article.article, ...this.#at };
  }

  /** How many changes the article has. */
  get seq(): number {
    return this.#at.seq;
  }

  /** The hash of the last of them. */
  get hash(): string {
    return this.#at.hash;
  }

  get readOnly(): string | null {
    return this.options.readOnly;
  }

  /** Carries out one command; resolves when its outcome is certain. Never rejects. */
  apply(command: Command): Promise<Applied> {
    if (this.options.readOnly !== null) {
      return Promise.resolve({ ok: false, reason: 'read-only', message: this.options.readOnly });
    }
    if (this.#unsure !== null)
      return Promise.resolve({ ok: false, reason: 'not-saved', message: this.#unsure });
    return new Promise((settle) => {
      this.#queue.push({ command, settle });
      this.#draining ??= this.#drain();
    });
  }

  /** Waits until everything asked for is on disk, and writes a snapshot if one is due. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#idle);
    while (this.#draining) await this.#draining;
    await this.#snapshot();
  }

  async close(): Promise<void> {
    await this.flush();
    await this.file.close().catch(() => {});
  }

  async #drain(): Promise<void> {
    clearTimeout(this.#idle);
    // One turn of the event loop, so that commands sent together share one fsync.
    await new Promise(setImmediate);
    while (this.#queue.length > 0) await this.#answered(this.#queue.splice(0, BATCH));
    this.#draining = null;
    this.#idle = setTimeout(() => void this.#snapshot(), IDLE_MS);
    this.#idle.unref();
  }

  /** Whatever goes wrong, every command of the batch gets an answer, and the next batch its turn. */
  async #answered(jobs: Job[]): Promise<void> {
    try {
      await this.#commit(jobs);
    } catch (error) {
      const { message } = troubleFrom(
        error,
        'Stet could not tell whether the change was saved. Close the article and open it again to see.',
      );
      // Settling a second time does nothing: who has an answer keeps it.
      for (const { settle } of jobs) settle({ ok: false, reason: 'not-saved', message });
    }
  }

  /**
   * All commands of a batch go to disk with one fsync; memory follows when they are there, or stays as it
   * was.
   */
  async #commit(jobs: Job[]): Promise<void> {
    const ahead = this.#article.ahead();
    const accepted: { job: Job; command: Command; patches: Patch[] | null }[] = [];
    const refused: [Job, Applied][] = [];
    for (const job of jobs) {
      const command = logged(job.command);
      if (!command) {
        refused.push([
          job,
          {
            ok: false,
            reason: 'not-saved',
            message: 'Stet does not understand this change; nothing was changed.',
          },
        ]);
        continue;
      }
      const lacking = await this.options.lacking?.(command);
      if (lacking) {
        refused.push([job, lacking]);
        continue;
      }
      const tried = ahead.apply(command);
      if (tried.ok) accepted.push({ job, command, patches: tried.patches });
      else refused.push([job, { ok: false, ...tried.refusal }]);
    }
    try {
      if (accepted.length > 0) await this.#append(accepted.map(({ command }) => JSON.stringify(command)));
    } catch (error) {
      const message = await this.#refused(error);
      for (const { job } of accepted) job.settle({ ok: false, reason: 'not-saved', message });
      for (const [job, applied] of refused) job.settle(applied);
      return;
    }
    const { seq } = this.#at;
    const last = accepted.at(-1);
    // Memory first: it must hold what the disk holds, whatever those who are told of it make of it.
    if (last) {
      this.#article.take(ahead);
      this.#at = { seq: seq + accepted.length, hash: this.file.hash, changedAt: last.command.at };
    }
    accepted.forEach(({ job, patches }, at) => job.settle({ ok: true, seq: seq + at + 1, patches }));
    for (const [job, applied] of refused) job.settle(applied);
    accepted.forEach(({ patches, command }, at) =>
      this.options.changed({ seq: seq + at + 1, patches, command }),
    );
  }

  async #append(commands: readonly string[]): Promise<void> {
    if (this.#unsure !== null) throw new Unsure();
    await this.options.check();
    await this.file.append(commands);
    try {
      // A process that was suspended in between may have been taken over: what it wrote then must not count
      // as saved.
      await this.options.check();
    } catch (error) {
      throw new Unsure(error);
    }
  }

  /**
   * Why a change was not saved. Where it may be found on the disk all the same nothing more is added: what
   * comes next would follow on it there, and not here. Where the log was cut or replaced under our hands,
   * memory has the only copy of what was acknowledged since: a snapshot keeps it, before anything else can
   * happen.
   */
  async #refused(error: unknown): Promise<string> {
    if (error instanceof Unsure) return (this.#unsure ??= troubleFrom(error.cause, UNSURE).message);
    if (error instanceof Tampered) await this.#snapshot(true);
    return troubleFrom(error, NOT_SAVED).message;
  }

  /**
   * Never rejects: the log holds everything, so a snapshot that fails costs time at the next opening and no
   * more.
   */
  #snapshot(needed = false): Promise<void> {
    this.#snapshotting = this.#snapshotting.then(async () => {
      if (this.options.readOnly !== null || !(needed || this.file.snapshotDue)) return;
      try {
        await this.options.check();
        await this.file.snapshot(this.state);
      } catch (error) {
        const { message } = troubleFrom(
          error,
          'Every change is saved, but the snapshot of an article could not be written.',
        );
        this.options.notice({ level: 'warning', message });
      }
    });
    return this.#snapshotting;
  }
}

/**
 * A command as the log takes it, and it is this that is applied: what comes out of JSON and the schema, so
 * that replaying can never give anything else. Null for what is none, whatever it is: those that are sent
 * with it are carried out.
 */
function logged(command: Command): Command | null {
  try {
    return Command.safeParse(JSON.parse(JSON.stringify(command))).data ?? null;
  } catch {
    return null;
  }
}
