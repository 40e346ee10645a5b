import { setImmediate } from 'node:timers/promises';
import type { Notice } from '@shared/contract';
import {
  currentDraft,
  isId,
  readyInParts,
  summaryOf,
  type ArticleSummary,
  type Command,
} from '@shared/domain';
import { ArticleFile, type Limits, type OnDisk } from '../storage/article-file';
import { exists } from '../storage/durable';
import type { State } from '../storage/judge';
import { articleFiles, type ArticleFiles, type Layout } from '../storage/layout';
import { loadArticle, type Loaded } from '../storage/load';
import { requireFolder } from '../storage/plain';
import { troubleFrom } from '../storage/trouble';
import { ArticleSession, type SessionOptions } from './article-session';
import type { BackupResult } from './backups';
import { EarlierState } from './earlier-state';
import type { Listing } from './listing';
import type { WriteAccess } from './write-access';

export interface OpenArticlesOptions {
  access: WriteAccess;
  /** Knows how far the history of an article has gone, and is told of each that is closed. */
  listing: Listing;
  /** Takes the backup that an article of an older Stet needs before it is changed. */
  backUp: () => Promise<BackupResult | null>;
  /** Why a command cannot be carried out by the files of its article, or null. */
  lacking: (article: string, command: Command) => ReturnType<NonNullable<SessionOptions['lacking']>>;
  /** A change of an article is on disk. */
  changed: (article: string, change: Parameters<SessionOptions['changed']>[0]) => void;
  notice: (notice: Notice) => void;
  /** When the open part of a log is closed. */
  segments?: Limits | undefined;
}

/** An article that is open, or why it cannot be shown. */
export type Opened =
  | { ok: true; session: ArticleSession; notices: Notice[]; earlier: EarlierState }
  | { ok: false; message: string };

/** The articles of one library that are open, each once. */
export class OpenArticles {
  readonly #sessions = new Map<string, Promise<Opened>>();
  readonly #closing = new Map<string, Promise<void>>();
  #migrationBackup: Promise<BackupResult | null> | null = null;

  constructor(
    private readonly layout: Layout,
    private readonly options: OpenArticlesOptions,
  ) {}

  /** Whether somebody has opened it, or is about to. */
  has(id: string): boolean {
    return this.#sessions.has(id);
  }

  /** An article that is open already; undefined for any other. */
  async get(id: string): Promise<Extract<Opened, { ok: true }> | undefined> {
    const opened = await this.#sessions.get(id);
    return opened?.ok ? opened : undefined;
  }

  /** Opens an article. Opening twice gives the same one. Never rejects. */
  open(id: string): Promise<Opened> {
    if (!isId(id)) return Promise.resolve(noSuchArticle(id));
    const known = this.#sessions.get(id);
    if (known) return known;
    const opening = this.#load(id);
    this.#sessions.set(id, opening);
    void opening.then((opened) => {
      // What could not be opened may be put right by hand: ask the disk again next time.
      if (!opened.ok && this.#sessions.get(id) === opening) this.#sessions.delete(id);
    });
    return opening;
  }

  /** Has an article open that was just made. */
  made(state: State, onDisk: OnDisk): void {
    const { id } = state.article;
    const files = articleFiles(this.layout, id);
    const session = this.#session(state, this.#file(files, onDisk), null);
    const earlier = this.#earlier(files, state.seq, null);
    this.#sessions.set(id, Promise.resolve({ ok: true, session, notices: [], earlier }));
  }

  /** What the list says of those that are open, by id. */
  async summaries(): Promise<Map<string, ArticleSummary>> {
    const known = new Map<string, ArticleSummary>();
    for (const opened of await Promise.all(this.#sessions.values())) {
      if (opened.ok) known.set(opened.session.state.article.id, summaryOf(opened.session.state));
    }
    return known;
  }

  /** Waits until everything asked for is on disk. */
  async flush(): Promise<void> {
    const opened = await Promise.all(this.#sessions.values());
    await Promise.all(opened.map((one) => (one.ok ? one.session.flush() : undefined)));
  }

  /** Lets go of all of them. Never rejects. */
  async closeAll(): Promise<void> {
    await Promise.all([...this.#sessions.keys()].map((each) => this.close(each)));
  }

  /** Lets go of an article. Never rejects. */
  async close(id: string): Promise<void> {
    const opening = this.#sessions.get(id);
    if (!opening) return this.#closing.get(id);
    this.#sessions.delete(id);
    const closing = opening.then(async (opened) => {
      if (!opened.ok) return;
      await opened.earlier.stop();
      await opened.session.close();
      const { state } = opened.session;
      await this.options.listing.closed(summaryOf(state), { seq: state.seq, hash: state.hash });
    });
    // Whoever opens it again meanwhile waits: two sessions on one log would write two different next lines.
    this.#closing.set(id, closing);
    await closing;
    if (this.#closing.get(id) === closing) this.#closing.delete(id);
  }

  /** Lets go of an article; whoever opens it meanwhile waits until `work` is done. */
  async aside<T>(id: string, work: () => Promise<T>): Promise<T> {
    const done = this.close(id).then(work);
    const settled = done.then(
      () => {},
      () => {},
    );
    this.#closing.set(id, settled);
    await settled;
    if (this.#closing.get(id) === settled) this.#closing.delete(id);
    return done;
  }

  async #load(id: string): Promise<Opened> {
    await this.#closing.get(id);
    const files = articleFiles(this.layout, id);
    const { access, listing } = this.options;
    const writing = access.whyNot === null;
    try {
      if (writing) await access.check();
      // Who only looks has not looked at the way there.
      if (await exists(this.layout.articles)) await requireFolder(this.layout.articles);
      const result = await loadArticle(files, { repair: writing, known: await listing.known(id) });
      if (!result.ok) return result;
      const { loaded } = result;
      await readyInParts(currentDraft(loaded.article), setImmediate);
      const readOnly = access.whyNot ?? loaded.readOnly ?? (await this.#readyToMigrate(loaded));
      const session = this.#session(loaded, this.#file(files, loaded), readOnly);
      const earlier = this.#earlier(files, loaded.seq, loaded.earlier);
      // A log that an earlier Stet left is brought into parts, once.
      if (readOnly === null) earlier.begin(() => session.flush());
      return { ok: true, session, notices: loaded.notices, earlier };
    } catch (error) {
      return { ok: false, message: troubleFrom(error, `The article ${id} could not be opened.`).message };
    }
  }

  /**
   * An article of an older Stet is changed only once a backup of the library as it was lies on disk; answers
   * why not.
   */
  async #readyToMigrate({ migratedFrom }: Loaded): Promise<string | null> {
    if (migratedFrom === null) return null;
    const backup = await (this.#migrationBackup ??= this.options.backUp());
    if (backup?.ok) return null;
    this.#migrationBackup = null;
    const why = `This article is from an older Stet (schema ${migratedFrom}). It is shown, but not changed before it is backed up.`;
    return `${why} ${backup?.message ?? ''}`.trim();
  }

  #file(files: ArticleFiles, onDisk: OnDisk): ArticleFile {
    return new ArticleFile(files, onDisk, undefined, this.options.segments);
  }

  #earlier(files: ArticleFiles, seq: number, known: State | null): EarlierState {
    return new EarlierState({ files, seq, known, check: () => this.options.access.check() });
  }

  #session({ article, seq, hash, changedAt }: State, file: ArticleFile, readOnly: string | null) {
    const { access, lacking, changed, notice } = this.options;
    return new ArticleSession({ article, seq, hash, changedAt }, file, {
      readOnly,
      check: () => access.check(),
      lacking: (command) => lacking(article.id, command),
      changed: (change) => changed(article.id, change),
      notice,
    });
  }
}

const noSuchArticle = (id: string) => ({
  ok: false as const,
  message: `There is no article ${id} in this library.`,
});
