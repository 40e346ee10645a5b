import { rm } from 'node:fs/promises';
import path from 'node:path';
import { exists, linkOrCopy, makeFolder, renameDurably, syncFolder, writeDurably } from './durable';
import { GENESIS, lineOf, LogWriter, tailOf, type OpenLog } from './event-log';
import { filesIn, type ArticleFiles } from './layout';
import type { State } from './judge';
import type { Loaded } from './load';
import { namesIn } from './plain';
import { writeSnapshot } from './snapshot';

/** Replaying this many events is still quick; beyond it a snapshot is worth its bytes. */
const MANY_EVENTS = 1000;

/** What has to be known of an article's files to go on writing them. */
export type OnDisk = Pick<Loaded, 'seq' | 'hash' | 'logBytes' | 'logTail' | 'snapshot'>;

/** The files of one article while it is being written. */
export class ArticleFile {
  readonly #log: LogWriter;
  #seq: number;
  #hash: string;
  #snapshot: { seq: number; bytes: number; logBytes: number };

  constructor(readonly files: ArticleFiles, loaded: OnDisk, openLog?: OpenLog) {
    this.#log = new LogWriter(files.log, loaded.logBytes, loaded.logTail, openLog);
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
   * Adds events for commands (as JSON on one line each), all or none. When it returns they are on disk, at the cost of
   * one write and one fsync however many they are. When it throws, nothing has changed.
   */
  async append(commands: readonly string[]): Promise<void> {
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
   * Whether a snapshot is worth writing: it must have as much behind it as it costs (half its own length in events), so
   * that the bytes written for a change do not grow with the article, or there must be many events to replay.
   */
  get snapshotDue(): boolean {
    const { seq, bytes, logBytes } = this.#snapshot;
    return this.#seq > seq && (this.#seq - seq >= MANY_EVENTS || (this.#log.bytes - logBytes) * 2 >= bytes);
  }

  /** Writes the snapshot of `state`, which must be this file's latest. */
  async snapshot({ article, seq, changedAt }: State): Promise<void> {
    if (seq !== this.#seq) return;
    const logBytes = this.#log.bytes;
    const bytes = await writeSnapshot(this.files.snapshot, { seq, hash: this.#hash, changedAt, article });
    this.#snapshot = { seq, bytes, logBytes };
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}

const UNFINISHED = '.new-';

/** Where an article is put together before it gets its place: nothing is half an article. */
export const unfinished = (articles: string, id: string): string => path.join(articles, `${UNFINISHED}${id}`);

/** Clears away what was interrupted before it was whole; only under the lock, before anything else. */
export async function removeUnfinished(articles: string): Promise<void> {
  const names = await namesIn(articles);
  const found = names.filter((name) => name.startsWith(UNFINISHED));
  await Promise.all(found.map((name) => rm(path.join(articles, name), { recursive: true, force: true })));
}

/**
 * Makes the folder of a new article, its first event in it. The folder is built under another name and then renamed:
 * an article is there with its first event on disk, or it is not there. `command` is JSON on one line. `attached`: a folder
 * whose files it gets too, by the names they have there.
 */
export async function makeArticle(files: ArticleFiles, command: string, attached?: string): Promise<OnDisk> {
  const articles = path.dirname(files.folder);
  const building = filesIn(unfinished(articles, path.basename(files.folder)));
  const { line, hash } = lineOf(1, GENESIS, command);
  await rm(building.folder, { recursive: true, force: true });
  try {
    await makeFolder(building.folder);
    if (attached !== undefined) await attach(attached, building.files);
    const logBytes = await writeDurably(building.log, [line]);
    await renameDurably(building.folder, files.folder);
    return { seq: 1, hash, logBytes, logTail: tailOf(Buffer.from(line), logBytes), snapshot: null };
  } catch (error) {
    await rm(building.folder, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

async function attach(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return;
  await makeFolder(to);
  for (const name of await namesIn(from)) await linkOrCopy(path.join(from, name), path.join(to, name));
  await syncFolder(to);
}
