import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { KeptFile } from '@shared/domain';
import { closeSegment } from './closing';
import {
  exists,
  isTemporary,
  linkOrCopy,
  makeFolder,
  removeTree,
  renameDurably,
  syncFolder,
  writeDurably,
} from './durable';
import { GENESIS, lineOf, linePiecesOf, tailOf } from './event-log';
import { linePieces } from './json';
import { keepFile, type Pieces } from './kept-files';
import { filesIn, type ArticleFiles } from './layout';
import type { State } from './judge';
import type { Loaded } from './load';
import { LogWriter, type OpenLog } from './log-writer';
import { removePatiently } from './patience';
import { namesIn } from './plain';
import { isReadCache } from './read-cache';
import { segmentFile } from './segments';
import { writeSnapshot } from './snapshot';
import { Turns } from './turns';

/** Replaying this many events is still quick; beyond it a snapshot is worth its bytes. */
const MANY_EVENTS = 1000;

/** What has to be known of an article's files to go on writing them. */
export type OnDisk = Pick<Loaded, 'seq' | 'hash' | 'logBytes' | 'logTail' | 'snapshot' | 'closed'>;

export interface Limits {
  /**
   * So many events make a segment: what is replayed at most without a snapshot, and for a page of history.
   */
  events: number;
  /** Or so many bytes, whatever comes first. */
  bytes: number;
}
const LIMITS: Limits = { events: 1000, bytes: 32 * 1024 * 1024 };

/** The files of one article while it is being written. */
export class ArticleFile {
  #log: LogWriter;
  #seq: number;
  #hash: string;
  #snapshot: { seq: number; bytes: number; logBytes: number };
  #closed: OnDisk['closed'];
  /** Appending and closing take turns: a segment must not be closed in the middle of a line. */
  readonly #turns = new Turns();

  constructor(
    readonly files: ArticleFiles,
    loaded: OnDisk,
    private readonly openLog?: OpenLog,
    private readonly limits = LIMITS,
  ) {
    this.#log = new LogWriter(files.log, loaded.logBytes, loaded.logTail, openLog);
    this.#closed = loaded.closed;
    this.#seq = loaded.seq;
    this.#hash = loaded.hash;
    this.#snapshot = loaded.snapshot ?? { seq: 0, bytes: 0, logBytes: 0 };
  }

  get seq(): number {
    return this.#seq;
  }

  get hash(): string {
    return this.#hash;
  }

  /**
   * Adds events for commands (as JSON on one line each), all or none. When it returns they are on disk, at
   * the cost of one write and one fsync however many they are. When it throws, nothing has changed.
   */
  append(commands: readonly string[]): Promise<void> {
    return this.#turns.take(() => this.#append(commands));
  }

  async #append(commands: readonly string[]): Promise<void> {
    let seq = this.#seq;
    let hash = this.#hash;
    let lines = '';
    for (const command of commands) {
      const next = lineOf((seq += 1), hash, command);
      hash = next.hash;
      lines += next.line;
    }
    await this.#log.append(lines);
    this.#seq = seq;
    this.#hash = hash;
  }

  /**
   * Whether a snapshot is worth writing: it must have as much behind it as it costs (half its own length in
   * events), so that the bytes written for a change do not grow with the article, or there must be many
   * events to replay. With it a log that has grown long is closed, also one that an earlier Stet has left.
   */
  get snapshotDue(): boolean {
    const { seq, bytes, logBytes } = this.#snapshot;
    if (this.#isLong) return true;
    return this.#seq > seq && (this.#seq - seq >= MANY_EVENTS || (this.#log.bytes - logBytes) * 2 >= bytes);
  }

  /**
   * Writes the snapshot of `state`, which must be this file's latest; then closes the log if it has grown
   * long.
   */
  async snapshot({ article, seq, changedAt }: State): Promise<void> {
    if (seq !== this.#seq) return;
    const logBytes = this.#log.bytes;
    const long = this.#isLong;
    const segmented = long || (this.#closed?.count ?? 0) > 0;
    const bytes = await writeSnapshot(
      this.files.snapshot,
      { seq, hash: this.#hash, changedAt, article },
      segmented,
    );
    this.#snapshot = { seq, bytes, logBytes };
    if (long) await this.#turns.take(() => this.#closeSegment(seq));
  }

  get #isLong(): boolean {
    const { events, bytes } = this.limits;
    return this.#closed !== null && (this.#seq - this.#closed.seq >= events || this.#log.bytes >= bytes);
  }

  /**
   * Where something was added meanwhile the snapshot is not of its end; then it is closed with the next one.
   */
  async #closeSegment(seq: number): Promise<void> {
    const closed = this.#closed;
    if (!closed || this.#seq !== seq) return;
    // What something else has cut or written into is no part of the history to be closed as one.
    await this.#log.check();
    await this.#log.close();
    const number = closed.count + 1;
    // Until that has ended well nothing more is closed: the parts are looked at again at the next opening.
    this.#closed = null;
    try {
      await closeSegment(this.files, { number, first: closed.seq + 1, last: seq, hash: this.#hash });
      this.#closed = { count: number, seq };
    } finally {
      // However far it came: the log is where it was, or what follows begins a new one.
      if (this.#closed !== null || (await exists(segmentFile(this.files, number)))) {
        this.#log = new LogWriter(this.files.log, 0, '', this.openLog);
        this.#snapshot = { ...this.#snapshot, logBytes: 0 };
      }
    }
  }

  close(): Promise<void> {
    return this.#turns.take(() => this.#log.close());
  }
}

const UNFINISHED = '.new-';

/** Where an article is put together before it gets its place: nothing is half an article. */
export const unfinished = (articles: string, id: string): string => path.join(articles, `${UNFINISHED}${id}`);

/** Clears away what was interrupted before it was whole; only under the lock, before anything else. */
export async function removeUnfinished(articles: string): Promise<void> {
  const names = await namesIn(articles);
  const found = names.filter((name) => name.startsWith(UNFINISHED));
  await Promise.all(found.map((name) => removeTree(path.join(articles, name))));
}

export interface WithFiles {
  /** A folder whose files the article gets too, by the names they have there. */
  attached?: string;
  /** What its first draft was read from. */
  kept?: { file: KeptFile; pieces: Pieces } | undefined;
}

/**
/**
 * Makes the folder of a new article, its first events in it. The folder is built under another name and then
 * renamed: an article is there with all of them on disk, or it is not there. `commands`: what JSON makes of
 * each is logged.
 */
export async function makeArticle(
  files: ArticleFiles,
  commands: readonly object[],
  { attached, kept }: WithFiles = {},
): Promise<OnDisk> {
  const articles = path.dirname(files.folder);
  const building = filesIn(unfinished(articles, path.basename(files.folder)));
  const pieces: Buffer[] = [];
  let hash = GENESIS;
  for (const [at, command] of commands.entries()) {
    const line = await linePiecesOf(at + 1, hash, linePieces(command), setImmediate);
    pieces.push(...line.pieces);
    hash = line.hash;
  }
  await removePatiently(building.folder, { recursive: true });
  try {
    await makeFolder(building.folder, path.dirname(articles));
    if (attached !== undefined) await attach(attached, building.files);
    if (kept) await keepFile(building, kept.file, kept.pieces);
    const logBytes = await writeDurably(building.log, pieces);
    await renameDurably(building.folder, files.folder);
    const last = pieces.at(-1)!;
    const logTail = tailOf(last, last.length);
    return { seq: commands.length, hash, logBytes, logTail, snapshot: null, closed: { count: 0, seq: 0 } };
  } catch (error) {
    await removePatiently(building.folder, { recursive: true }).catch(() => {});
    throw error;
  }
}

async function attach(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return;
  await makeFolder(to);
  const kept = (await namesIn(from)).filter((name) => !isTemporary(name) && !isReadCache(name));
  for (const name of kept) await linkOrCopy(path.join(from, name), path.join(to, name));
  await syncFolder(to);
}
