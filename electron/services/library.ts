import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Patch } from 'immer';
import type { Notice, OpenedArticle } from '@shared/contract';
import {
  AddBacking,
  apply,
  Command,
  copying,
  currentDraft,
  hashInParts,
  isId,
  readyInParts,
  summaryOf,
  CopyArticle,
  CreateArticle,
  type Article,
  type ArticleSummary,
  type Outcome,
} from '@shared/domain';
import {
  ArticleFile,
  makeArticle,
  removeUnfinished,
  type Limits,
  type WithFiles,
} from '../storage/article-file';
import { exists, makeFolder, removeTemporaries } from '../storage/durable';
import { articleFiles, layoutOf, requirePlain, type ArticleFiles, type Layout } from '../storage/layout';
import type { Pieces } from '../storage/kept-files';
import { begin } from '../storage/library-identity';
import { loadArticle, type Loaded } from '../storage/load';
import { namesIn, requireFolder } from '../storage/plain';
import { acquireLock, type Acquired, type Lock } from '../storage/lock';
import { removeLeftovers } from '../storage/backups';
import type { State } from '../storage/judge';
import { finishRestoring } from '../storage/restore';
import { finishEmptying } from '../storage/trash';
import { StorageError, troubleFrom } from '../storage/trouble';
import { Turns } from '../storage/turns';
import { ArticleSession, type Applied } from './article-session';
import { EarlierState } from './earlier-state';
import type { TakeBackup } from '../storage/backup-taking';
import { Backups, type BackupResult, type Progress, type RestoreResult } from './backups';
import { Emitter } from './emitter';
import { ListCheck } from './list-check';
import { Listing, type Gather, type Listed, type ListOptions } from './listing';
import { NO_FILE, Originals } from './originals';
import { Trash } from './trash';

export type { Applied } from './article-session';

/** What became of the first command of an article, and the article it made. */
export type Made = Extract<Applied, { ok: false }> | (Extract<Applied, { ok: true }> & { article: Article });

export interface LibraryEvents {
  /**
   * A change is on disk. The patches take the article from `seq - 1` to `seq`; where they are null, the
   * command does.
   */
  changed: { article: string; seq: number; patches: Patch[] | null; command: Command };
  /** Articles came or went. */
  library: Record<string, never>;
  notice: Notice;
  /** An article is being deleted for good, and whatever is kept elsewhere by one of its ids is to go. */
  deleted: { ids: ReadonlySet<string> };
  /** How far a backup is that is being taken; null when it is at its end. */
  backup: Progress | null;
}

export type OpenResult = { ok: true; opened: OpenedArticle } | { ok: false; message: string };

export interface LibraryOptions {
  /** Who opens it, as others are told: "Stet", "the terminal". */
  holder?: string;
  /** Only look: takes no lock, repairs nothing, changes nothing. */
  readOnly?: boolean;
  /** Only look, because whoever opens it does not trust the library; the sentence says so. */
  untrusted?: string | null;
  /** Take the backup of the day, a while after opening. */
  dailyBackup?: boolean;
  /** What takes backups, see BackupsOptions. */
  takeBackup?: TakeBackup;
  /** When the open part of a log is closed. */
  segments?: Limits;
  /** How many milliseconds to wait for a holder of the same name: one terminal command waits for another. */
  patience?: number;
  /** What only the log is told, of the cache. */
  note?: (words: string) => void;
}

/**
 * Opens the library in `directory`, making it if there is none. Never throws: a library that another process
 * holds, or that cannot be written, or is not trusted, opens read-only, with `trouble` saying why.
 */
export async function openLibrary(directory: string, options: LibraryOptions = {}): Promise<Library> {
  const { holder = 'Stet', readOnly = false, untrusted = null } = options;
  const { dailyBackup = true, takeBackup, patience = 0, segments, note } = options;
  const layout = layoutOf(directory);
  if (readOnly || untrusted !== null) return new Library(layout, null, untrusted);
  try {
    await makeFolder(layout.articles);
    await requirePlain(layout);
    const acquired = await acquirePatiently(layout.lock, holder, patience);
    if (!acquired.ok) return new Library(layout, null, heldBy(acquired));
    await begin(layout);
    await removeTemporaries(layout.root, await namesIn(layout.root).catch(() => []));
    // What cannot be cleared away is never shown, and no reason not to work: the next start tries again.
    await removeUnfinished(layout.articles).catch(() => {});
    await removeLeftovers(layout).catch(() => {});
    await finishRestoring(layout);
    await finishEmptying(layout).catch(() => {});
    const library = new Library(layout, acquired.lock, null, { takeBackup, segments, note });
    if (dailyBackup) library.backups.startDaily();
    return library;
  } catch (error) {
    return new Library(layout, null, troubleFrom(error, 'The library can only be looked at.').message);
  }
}

async function acquirePatiently(file: string, name: string, patience: number): Promise<Acquired> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const acquired = await acquireLock(file, name);
    if (acquired.ok || acquired.holder?.name !== name || waited >= patience) return acquired;
    await setTimeout(PAUSE_MS);
  }
}

const PAUSE_MS = 50;

const noSuchArticle = (id: string) => ({
  ok: false as const,
  message: `There is no article ${id} in this library.`,
});

/** The articles of one folder: the only writer of them, for the window and the terminal alike. */
export class Library {
  readonly #events = new Emitter<LibraryEvents>();
  readonly #listing: Listing;
  readonly #listCheck = new ListCheck(
    () => this.list(),
    () => this.#events.emit('library', {}),
  );
  readonly #closing = new Map<string, Promise<void>>();
  #migrationBackup: Promise<BackupResult | null> | null = null;
  readonly #creations = new Turns();
  readonly #sessions = new Map<string, Promise<Opened>>();
  readonly on = this.#events.on.bind(this.#events);
  readonly backups: Backups;
  readonly trash: Trash;
  readonly originals: Originals;

  /** `trouble`: why nothing can be changed, or null. */
  constructor(
    private readonly layout: Layout,
    private readonly lock: Lock | null,
    readonly trouble: string | null,
    private readonly options: Pick<LibraryOptions, 'takeBackup' | 'segments' | 'note'> = {},
  ) {
    this.#listing = new Listing(layout, lock !== null, options.note);
    if (lock) this.#listing.ready();
    this.backups = new Backups(layout, {
      check: () => this.#check(),
      notice: (notice) => this.#events.emit('notice', notice),
      progress: (progress) => this.#events.emit('backup', progress),
      take: options.takeBackup,
    });
    this.originals = new Originals(layout, () => this.#check(), this.open.bind(this));
    this.trash = new Trash(layout, {
      check: () => this.#check(),
      aside: (id, work) => this.#aside(id, work),
      changed: () => this.#events.emit('library', {}),
      deleting: (ids) => this.#events.emit('deleted', { ids }),
      purge: (ids) => this.backups.purge(ids),
      left: (id) => this.#listing.left(id),
    });
  }

  get directory(): string {
    return this.layout.root;
  }

  /** Where what was replaced or could not be read is kept. */
  get setAside(): string {
    return this.layout.setAside;
  }

  /** Where the files of an article are. Throws RangeError for what is no id. */
  folderOf(id: string): string {
    return articleFiles(this.layout, id).folder;
  }

  /** Begins to read what the list says, before somebody asks for it. */
  prepare(): void {
    this.#listing.prepare();
  }

  /** Has a library nothing is noted of read elsewhere for the list. */
  gatherBy(gather: Gather): void {
    this.#listing.gather = gather;
  }

  /** All articles, the one changed last first. Never throws: what cannot be listed is said. */
  async list(options: ListOptions = {}): Promise<Listed> {
    const known = new Map<string, ArticleSummary>();
    for (const opened of await Promise.all(this.#sessions.values())) {
      if (opened.ok) known.set(opened.session.state.article.id, summaryOf(opened.session.state));
    }
    try {
      const listed = { ...(await this.#listing.list(known, options)), trouble: null };
      if (listed.unchecked && !options.ahead) this.#listCheck.soon(listed);
      return listed;
    } catch (error) {
      return {
        articles: [],
        damaged: [],
        notices: [],
        unchecked: false,
        trouble: troubleFrom(error, 'The articles could not be listed.').message,
      };
    }
  }

  /**
   * Makes a new article from its first command, what was written on it from `backing`, and the file that the
   * command names, of those bytes, in one step: once this returns `ok` all of it is there for good, and none
   * of it is there without the rest.
   */
  create(
    command: CreateArticle,
    { backing = null, pieces }: { backing?: AddBacking | null; pieces?: Pieces | undefined } = {},
  ): Promise<Made> {
    // One after the other: of two with the same id the second must find the first.
    const { file } = command;
    if (file && !pieces) return Promise.resolve(NO_FILE);
    const kept = file && pieces ? { file, pieces } : undefined;
    return this.#creations.take(() => this.#create(command, backing, { kept }));
  }

  /**
   * Makes a copy of an article, the files attached to it included, by a command with that signature. It is
   * there for good, and whole, once this returns `ok`.
   */
  async duplicate(id: string, signature: Pick<Command, 'id' | 'at' | 'by'>): Promise<Made> {
    if (!this.lock) return this.#refusal();
    const inUse = this.#sessions.has(id);
    const opened = await this.#opened(id);
    if (!opened.ok) return { ok: false, reason: 'no-article', message: opened.message };
    await opened.session.flush();
    const { article, seq } = opened.session.state;
    const command: CopyArticle = { ...copying(article, seq), ...signature };
    const attached = articleFiles(this.layout, id).files;
    const made = await this.#creations.take(() => this.#create(command, null, { attached }));
    // Nobody has asked to open either of the two.
    await Promise.all([
      made.ok ? this.#close(command.article) : undefined,
      inUse ? undefined : this.#close(id),
    ]);
    return made;
  }

  async #create(
    command: CreateArticle | CopyArticle,
    backing: AddBacking | null,
    withFiles: WithFiles,
  ): Promise<Made> {
    if (!this.lock) return this.#refusal();
    try {
      // A book takes long at each of these, and what else waits has its turn between them.
      await setImmediate();
      const logged = await readBack(command);
      await setImmediate();
      const written = AddBacking.array().safeParse(
        backing === null ? [] : JSON.parse(JSON.stringify([backing])),
      );
      if (!logged.success || !written.success)
        return {
          ok: false,
          reason: 'not-saved',
          message: 'Stet does not understand this article; nothing was kept.',
        };
      await hashInParts(logged.data, setImmediate);
      const id = command.article;
      const files = articleFiles(this.layout, id);
      const outcome = await begun((await exists(files.folder)) ? EXISTING : null, [
        logged.data,
        ...written.data,
      ]);
      if (!outcome.ok) return { ok: false, ...outcome.refusal };
      const { article } = outcome;
      await this.lock.check();
      const made = await makeArticle(files, [logged.data, ...written.data], withFiles);
      // For the list, which counts its words and sentences: a whole book of them is not counted in one go.
      await readyInParts(currentDraft(article), setImmediate);
      const { seq, hash } = made;
      const state = { article, seq, hash, changedAt: command.at };
      const session = this.#session(
        state,
        new ArticleFile(files, made, undefined, this.options.segments),
        null,
      );
      const earlier = this.#earlier(files, seq, null);
      this.#sessions.set(id, Promise.resolve({ ok: true, session, notices: [], earlier }));
      this.#events.emit('library', {});
      return { ok: true, seq, article, patches: [{ op: 'replace', path: [], value: article }] };
    } catch (error) {
      return {
        ok: false,
        reason: 'not-saved',
        message: troubleFrom(error, 'The article was not kept; the library is as it was before.').message,
      };
    }
  }

  /** Opens an article, or says why it cannot be shown. Opening twice gives the same article. */
  async open(id: string): Promise<OpenResult> {
    const opened = await this.#opened(id);
    if (!opened.ok) return opened;
    const { session, notices } = opened;
    const { article, seq } = session.state;
    return { ok: true, opened: { article, seq, readOnly: session.readOnly, notices } };
  }

  /**
   * How many changes an article has and the hash of the last of them, as its session knows; null where it is
   * not open.
   */
  async headOf(id: string): Promise<{ changes: number; hash: string } | null> {
    const opened = await this.#sessions.get(id);
    return opened?.ok ? { changes: opened.session.seq, hash: opened.session.hash } : null;
  }

  /**
   * An open article as it stood some pages of history ago, which may take long to tell; null where nobody
   * can.
   */
  async earlierOf(id: string): Promise<State | null> {
    const opened = await this.#sessions.get(id);
    return opened?.ok ? opened.earlier.state() : null;
  }

  /** Carries out a command on an article, opening it if need be. Never rejects; see `Applied`. */
  async apply(id: string, command: Command): Promise<Applied> {
    if (!this.lock) return this.#refusal();
    const opened = await this.#opened(id);
    if (!opened.ok) return { ok: false, reason: 'no-article', message: opened.message };
    if (command.type === 'draft.add' && !(await this.originals.has(id, command.file))) return NO_FILE;
    return opened.session.apply(command);
  }

  /** Waits until everything asked for is on disk. */
  async flush(): Promise<void> {
    const opened = await Promise.all(this.#sessions.values());
    await Promise.all(opened.map((one) => (one.ok ? one.session.flush() : undefined)));
  }

  /** With an id: lets go of that article. Without: of all of them, and of the library. Never rejects. */
  async close(id?: string): Promise<void> {
    if (id !== undefined) return this.#close(id);
    this.#listCheck.stop();
    // At once: what closing an article writes must not wait for a backup.
    const stopped = this.backups.close();
    await Promise.all([...this.#sessions.keys()].map((each) => this.#close(each)));
    await stopped;
    await this.#listing.close();
    await this.lock?.release();
  }

  async #close(id: string): Promise<void> {
    const opening = this.#sessions.get(id);
    if (!opening) return this.#closing.get(id);
    this.#sessions.delete(id);
    const closing = opening.then(async (opened) => {
      if (!opened.ok) return;
      await opened.earlier.stop();
      await opened.session.close();
      const { state } = opened.session;
      await this.#listing.closed(summaryOf(state), { seq: state.seq, hash: state.hash });
    });
    // Whoever opens it again meanwhile waits: two sessions on one log would write two different next lines.
    this.#closing.set(id, closing);
    await closing;
    if (this.#closing.get(id) === closing) this.#closing.delete(id);
  }

  /** Lets go of an article; whoever opens it meanwhile waits until `work` is done. */
  async #aside<T>(id: string, work: () => Promise<T>): Promise<T> {
    const done = this.#close(id).then(work);
    const settled = done.then(
      () => {},
      () => {},
    );
    this.#closing.set(id, settled);
    await settled;
    if (this.#closing.get(id) === settled) this.#closing.delete(id);
    return done;
  }

  /**
   * Puts articles (all of a backup's, or those named) back as they were; see Backups.restore. Never rejects.
   */
  async restore(backup: string, ids?: readonly string[]): Promise<RestoreResult> {
    const result = await this.backups.restore(backup, ids, (id, work) => this.#aside(id, work));
    this.#listing.forget();
    this.#events.emit('library', {});
    return result;
  }

  #opened(id: string): Promise<Opened> {
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

  async #load(id: string): Promise<Opened> {
    await this.#closing.get(id);
    const files = articleFiles(this.layout, id);
    try {
      await this.lock?.check();
      // Who only looks has not looked at the way there.
      if (await exists(this.layout.articles)) await requireFolder(this.layout.articles);
      const result = await loadArticle(files, {
        repair: this.lock !== null,
        known: await this.#listing.known(id),
      });
      if (!result.ok) return result;
      const { loaded } = result;
      await readyInParts(currentDraft(loaded.article), setImmediate);
      const readOnly = this.lock
        ? (loaded.readOnly ?? (await this.#readyToMigrate(loaded)))
        : (this.trouble ?? LOOKING);
      const session = this.#session(
        loaded,
        new ArticleFile(files, loaded, undefined, this.options.segments),
        readOnly,
      );
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
    const backup = await (this.#migrationBackup ??= this.backups.take('before-migration'));
    if (backup?.ok) return null;
    this.#migrationBackup = null;
    return `This article is from an older Stet (schema ${migratedFrom}). It is shown, but not changed before it is backed up. ${backup?.message ?? ''}`.trim();
  }

  #earlier(files: ArticleFiles, seq: number, known: State | null): EarlierState {
    return new EarlierState({ files, seq, known, check: () => this.#check() });
  }

  #session(
    state: { article: Article; seq: number; hash: string; changedAt: string },
    file: ArticleFile,
    readOnly: string | null,
  ): ArticleSession {
    const { article, seq, hash, changedAt } = state;
    return new ArticleSession({ article, seq, hash, changedAt }, file, {
      readOnly,
      check: () => this.#check(),
      changed: ({ seq: at, patches, command }) =>
        this.#events.emit('changed', { article: article.id, seq: at, patches, command }),
      notice: (notice) => this.#events.emit('notice', notice),
    });
  }

  /** Throws where this process may not write. */
  async #check(): Promise<void> {
    if (!this.lock) throw new StorageError('not-allowed', this.trouble ?? LOOKING);
    await this.lock.check();
  }

  #refusal(): Extract<Applied, { ok: false }> {
    return { ok: false, reason: 'read-only', message: this.trouble ?? LOOKING };
  }
}

/**
 * A first command as the log takes it, and it is this that is carried out. What its schema makes of a new
 * article is what comes out of JSON, and a book need not be copied for that; the content of a copy may hold
 * what JSON leaves out.
 */
async function readBack(command: CreateArticle | CopyArticle) {
  if (command.type === 'article.create') return CreateArticle.safeParse(command);
  const json = JSON.stringify(command);
  await setImmediate();
  return CopyArticle.safeParse(JSON.parse(json));
}

/** The article after its first commands, all of them or none. */
async function begun(
  existing: Article | null,
  [first, ...others]: readonly [Command, ...Command[]],
): Promise<Outcome> {
  await setImmediate();
  let outcome = apply(existing, first);
  for (const command of others) {
    await setImmediate();
    if (outcome.ok) outcome = apply(outcome.article, command);
  }
  return outcome;
}

type Opened =
  | { ok: true; session: ArticleSession; notices: Notice[]; earlier: EarlierState }
  | { ok: false; message: string };

const LOOKING = 'The library was opened only to look at it; nothing was changed.';
/** Any article will do to have a second `article.create` refused. */
const EXISTING = {} as Article;

function heldBy({ holder, alive }: Extract<Acquired, { ok: false }>): string {
  const who = holder
    ? `${holder.name} (process ${holder.pid} on ${holder.host}, since ${holder.since})`
    : 'another process that does not give its name';
  const what = alive
    ? 'close it there and try again.'
    : 'close it there and try again. If it runs no longer, wait two minutes, or delete library.lock in the library’s folder.';
  return `The library is in use by ${who}. Nothing was changed; ${what}`;
}
