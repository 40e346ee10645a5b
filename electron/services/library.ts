import type { Patch } from 'immer';
import type { Notice, OpenedArticle } from '@shared/contract';
import type { Command, CreateArticle } from '@shared/domain';
import type { Limits } from '../storage/article-file';
import type { TakeBackup } from '../storage/backup-taking';
import type { Packed } from '../storage/cache/kept-list';
import type { State } from '../storage/judge';
import { articleFiles, layoutOf, type Layout } from '../storage/layout';
import type { Lock } from '../storage/lock';
import { troubleFrom } from '../storage/trouble';
import type { Applied } from './article-session';
import { Backups, type Progress, type RestoreResult } from './backups';
import { Bundles } from './bundles/bundles';
import { Emitter } from './emitter';
import { ListCheck } from './list-check';
import { Listing, type Gather, type Listed, type ListOptions } from './listing';
import { Making, type Made, type With } from './making';
import { OpenArticles } from './open-articles';
import { NO_FILE, Originals } from './originals';
import { Proofs } from './proof/proofs';
import { takeLibrary } from './taking';
import { Trash } from './trash';
import { WriteAccess } from './write-access';

export type { Applied } from './article-session';
export type { Made } from './making';

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
  const { lock, trouble } = await takeLibrary(layout, holder, patience);
  const library = new Library(layout, lock, trouble, { takeBackup, segments, note });
  if (lock && dailyBackup) library.backups.startDaily();
  return library;
}

/** The articles of one folder: the only writer of them, for the window and the terminal alike. */
export class Library {
  readonly #events = new Emitter<LibraryEvents>();
  readonly #listing: Listing;
  readonly #listCheck = new ListCheck(
    () => this.list(),
    () => this.#events.emit('library', {}),
  );
  readonly #access: WriteAccess;
  readonly #open: OpenArticles;
  readonly #making: Making;
  readonly on = this.#events.on.bind(this.#events);
  readonly backups: Backups;
  readonly trash: Trash;
  readonly originals: Originals;
  readonly proofs: Proofs;
  readonly bundles: Bundles;

  /** `trouble`: why nothing can be changed, or null. */
  constructor(
    private readonly layout: Layout,
    lock: Lock | null,
    readonly trouble: string | null,
    options: Pick<LibraryOptions, 'takeBackup' | 'segments' | 'note'> = {},
  ) {
    const access = (this.#access = new WriteAccess(lock, trouble));
    const check = () => access.check();
    const notice = (said: Notice) => this.#events.emit('notice', said);
    const changed = () => this.#events.emit('library', {});
    this.#listing = new Listing(layout, lock !== null, options.note);
    if (lock) this.#listing.ready();
    this.backups = new Backups(layout, {
      check,
      notice,
      progress: (progress) => this.#events.emit('backup', progress),
      take: options.takeBackup,
    });
    this.#open = new OpenArticles(layout, {
      access,
      listing: this.#listing,
      backUp: () => this.backups.take('before-migration'),
      lacking: async (id, command) => ((await this.originals.hasAll(id, command)) ? null : NO_FILE),
      changed: (article, change) => this.#events.emit('changed', { article, ...change }),
      notice,
      segments: options.segments,
    });
    this.#making = new Making(layout, access, this.#open, changed);
    this.originals = new Originals(layout, check, this.open.bind(this), lock !== null);
    this.proofs = new Proofs(layout, check, this.open.bind(this));
    this.bundles = new Bundles(layout, { check, open: this.open.bind(this), changed });
    this.trash = new Trash(layout, {
      check,
      aside: (id, work) => this.#open.aside(id, work),
      changed,
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

  /** The list in one piece as it was kept, for whoever asks first; null where there is none to go by. */
  keptList(): Packed | null {
    const kept = this.#listing.kept();
    if (kept) this.#listCheck.kept(kept);
    return kept;
  }

  /** Compares with the disk what was listed without it; where that differs, listeners hear of `library`. */
  compare(): Promise<void> {
    return this.#listCheck.begin();
  }

  /** Has a library nothing is noted of read elsewhere for the list. */
  gatherBy(gather: Gather): void {
    this.#listing.gather = gather;
  }

  /** All articles, the one changed last first. Never throws: what cannot be listed is said. */
  async list(options: ListOptions = {}): Promise<Listed> {
    const known = await this.#open.summaries();
    try {
      const listed = { ...(await this.#listing.list(known, options)), trouble: null };
      if (listed.unchecked) this.#listCheck.noted(listed);
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
  create(command: CreateArticle, besides: With = {}): Promise<Made> {
    return this.#making.create(command, besides);
  }

  /**
   * Makes a copy of an article, the files attached to it included, by a command with that signature. It is
   * there for good, and whole, once this returns `ok`.
   */
  duplicate(id: string, signature: Pick<Command, 'id' | 'at' | 'by'>): Promise<Made> {
    return this.#making.duplicate(id, signature);
  }

  /** Opens an article, or says why it cannot be shown. Opening twice gives the same article. */
  async open(id: string): Promise<OpenResult> {
    const opened = await this.#open.open(id);
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
    const opened = await this.#open.get(id);
    return opened ? { changes: opened.session.seq, hash: opened.session.hash } : null;
  }

  /**
   * An open article as it stood some pages of history ago, which may take long to tell; null where nobody
   * can.
   */
  async earlierOf(id: string): Promise<State | null> {
    const opened = await this.#open.get(id);
    return opened ? opened.earlier.state() : null;
  }

  /** Carries out a command on an article, opening it if need be. Never rejects; see `Applied`. */
  async apply(id: string, command: Command): Promise<Applied> {
    const { refusal } = this.#access;
    if (refusal) return refusal;
    const opened = await this.#open.open(id);
    if (!opened.ok) return { ok: false, reason: 'no-article', message: opened.message };
    return opened.session.apply(command);
  }

  /** Waits until everything asked for is on disk. */
  flush(): Promise<void> {
    return this.#open.flush();
  }

  /** With an id: lets go of that article. Without: of all of them, and of the library. Never rejects. */
  async close(id?: string): Promise<void> {
    if (id !== undefined) return this.#open.close(id);
    this.#listCheck.stop();
    // At once: what closing an article writes must not wait for a backup.
    const stopped = this.backups.close();
    await this.#open.closeAll();
    await stopped;
    await this.#listing.close();
    await this.#access.release();
  }

  /**
   * Puts articles (all of a backup's, or those named) back as they were; see Backups.restore. Never rejects.
   */
  async restore(backup: string, ids?: readonly string[]): Promise<RestoreResult> {
    const result = await this.backups.restore(backup, ids, (id, work) => this.#open.aside(id, work));
    this.#listing.forget();
    this.#events.emit('library', {});
    return result;
  }
}
