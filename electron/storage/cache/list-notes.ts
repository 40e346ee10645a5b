import { lstat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { ArticleSummary, lastChangedFirst, summaryOf, type Article } from '@shared/domain';
import type { Layout } from '../layout';
import { codeOf } from '../trouble';
import { condemn, openCache, openToRead, readyCache, type Say } from './file';
import { removeFormer } from './former';
import { dropList, keepList, keptListIn, pack, type Packed } from './kept-list';
import { atOnce, emptyLog, isBusy } from './sqlite';

/*
 * What the library list says of each article, so that ten thousand of them need not be opened for it: a table
 * of the cache. Every entry names the log it was made from by length and time, and one that does not match is
 * made anew, as is one that is not as it was written. It also knows how far each history once went: where a
 * log has lost its end at the end of a line, nothing in it tells, and this does.
 */

/**
 * Raised where a summary says something else than before by the same names: entries of another version are
 * made anew.
 */
const VERSION = 8;

const Head = z.object({ seq: z.int().min(1), hash: z.string() });
/** A change that was once on disk: its number, and its hash. */
export type Head = z.infer<typeof Head>;

const Entry = z.object({
  version: z.literal(VERSION),
  bytes: z.number(),
  mtime: z.number(),
  head: Head,
  summary: ArticleSummary,
});
export type ListNote = Omit<z.infer<typeof Entry>, 'version'>;

/** The note of an article as it was read when its log was so long and of that time. */
export const noteOn = (
  loaded: { article: Article; changedAt: string } & Head,
  { bytes, mtime }: Pick<ListNote, 'bytes' | 'mtime'>,
  { seq, hash }: Head = loaded,
): ListNote => ({ bytes, mtime, head: { seq, hash }, summary: summaryOf(loaded) });

/**
 * A row: an entry as it is written, with the sum of that. A flipped bit would be a wrong figure in a list.
 */
interface Row {
  id: string;
  entry: string;
  sum: number;
}

/**
 * So many are read or written in one go: the window is coming up meanwhile and is served by the same thread.
 */
const AT_ONCE = 200;

/** So long it is tried to write while another thread does, and how often. */
const PAUSE_MS = 5;
const TRIES = 400;

/** Length and time of a log: what an entry is compared by. A missing log has length 0. */
export async function logMark(log: string): Promise<Pick<ListNote, 'bytes' | 'mtime'>> {
  try {
    const { size, mtimeMs } = await lstat(log);
    return { bytes: size, mtime: mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { bytes: 0, mtime: 0 };
    throw error;
  }
}

/** What was noted of one article, or null. Reads only; never throws. */
export function noteOf(layout: Layout, id: string): ListNote | null {
  const db = openToRead(layout);
  try {
    return db && noteFor(db, id);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

function noteFor(db: DatabaseSync, id: string): ListNote | null {
  const row = db.prepare('SELECT id, entry, sum FROM list WHERE id = ?').get(id);
  return row ? noteIn(row as unknown as Row) : null;
}

export class ListNotes {
  readonly #entries = new Map<string, ListNote>();
  readonly #unsaved = new Set<string>();
  /** Articles of which nothing may stay in the file. */
  readonly #gone = new Set<string>();
  #db: DatabaseSync | null = null;
  #reading: Promise<this> | null = null;
  /** How often something was noted or forgotten, which the list in one piece does not say. */
  #changes = 0;

  /**
   * Makes the file ready, for whoever searches as well; nothing is read yet. Never throws: where the file
   * cannot be written the notes are kept in memory. `writing`: this process holds the library, and may keep
   * its cache.
   */
  constructor(
    private readonly layout: Layout,
    private readonly writing: boolean,
    private readonly say: Say = () => {},
  ) {
    if (writing) this.#open();
  }

  /** Reads them, once. Never throws: notes that cannot be read are none. */
  read(): Promise<this> {
    return (this.#reading ??= this.#readAll().then(() => this));
  }

  /** The note of one article, as long as they are not all read yet. Never throws. */
  look(id: string): ListNote | null {
    try {
      return this.#db && noteFor(this.#db, id);
    } catch {
      return null;
    }
  }

  /** The list in one piece as it was kept; null where there is none. Never throws. */
  keptList(): Packed | null {
    try {
      return this.#db && keptListIn(this.#db, VERSION);
    } catch {
      return null;
    }
  }

  /** Keeps the list in one piece, where that is not done and the notes are in the file. Never throws. */
  async keepList(): Promise<void> {
    const db = this.#db;
    if (!db || this.#unsaved.size + this.#gone.size > 0 || this.keptList()) return;
    const changes = this.#changes;
    const summaries = [...this.#entries.values()].map(({ summary }) => summary);
    const packed = await pack(summaries.sort(lastChangedFirst));
    if (this.#changes !== changes || this.#db !== db) return;
    await this.#patiently(() => atOnce(db, () => keepList(db, VERSION, packed))).catch(() => {});
  }

  /** It is not to be gone by any more. Never throws. */
  async dropList(): Promise<void> {
    const db = this.#db;
    if (db && this.keptList()) await this.#patiently(() => dropList(db)).catch(() => {});
  }

  get(id: string): ListNote | undefined {
    return this.#entries.get(id);
  }

  /** Every article it knows, those included that are gone. */
  ids(): string[] {
    return [...this.#entries.keys()];
  }

  put(note: ListNote): void {
    const { id } = note.summary;
    this.#entries.set(id, note);
    this.#unsaved.add(id);
    this.#gone.delete(id);
    this.#changes += 1;
  }

  /** Forgets an article; its words leave the file with the next save. */
  forget(id: string): void {
    if (this.#entries.delete(id)) this.#gone.add(id);
    this.#unsaved.delete(id);
    this.#changes += 1;
  }

  /** Writes what is new. Never throws. */
  async save(): Promise<void> {
    const db = this.#db;
    if (!db) return;
    try {
      while (this.#unsaved.size > 0) {
        await this.#patiently(() => atOnce(db, () => this.#write(db, [...this.#unsaved].slice(0, AT_ONCE))));
        await setImmediate();
      }
      if (this.#gone.size === 0) return;
      await this.#patiently(() => atOnce(db, () => this.#remove(db, [...this.#gone])));
      for (let tries = 0; !emptyLog(db) && tries < TRIES; tries += 1) await setTimeout(PAUSE_MS);
    } catch {
      // A list that is made slowly is still a list; a full disk is told where it matters, at the next change.
    }
  }

  /** What was noted is in the file. Never throws. */
  close(): void {
    try {
      this.#db?.close();
    } catch {
      // It is a cache.
    }
    this.#db = null;
  }

  #open(): void {
    try {
      const rescued: Row[] = [];
      const from = (old: DatabaseSync) => {
        const rows = old.prepare('SELECT id, entry, sum FROM list').iterate();
        for (const row of rows) rescued.push(row as unknown as Row);
      };
      const into = (fresh: DatabaseSync) => {
        for (const row of rescued.filter((each) => noteIn(each))) keep(fresh, row);
      };
      readyCache(this.layout, { from, into }, this.say);
      this.#db = openCache(this.layout, 0);
      // A change waits for no disk but its own: what is kept here is moved into the file by whoever searches,
      // or at the end.
      this.#db.exec('PRAGMA wal_autocheckpoint = 0');
    } catch (error) {
      this.say(`The library has no cache, so that its list and its search begin slowly (${String(error)}).`);
    }
  }

  async #readAll(): Promise<void> {
    const { layout, writing } = this;
    const db = this.#db ?? openToRead(layout);
    try {
      const next = db?.prepare('SELECT id, entry, sum FROM list WHERE id > ? ORDER BY id LIMIT ?');
      for (let last = '', full = next !== undefined; full;) {
        const rows = next!.all(last, AT_ONCE) as unknown as Row[];
        for (const row of rows) this.#take(row);
        last = rows.at(-1)?.id ?? '';
        full = rows.length === AT_ONCE;
        await setImmediate();
      }
    } catch (error) {
      this.say(`The library’s cache is damaged and will be made anew (${String(error)}); nothing is lost.`);
      if (this.#db) condemn(this.#db);
    }
    if (!this.#db) db?.close();
    if (!writing || !this.#db) return;
    await this.save();
    await removeFormer(layout);
  }

  #take(row: Row): void {
    const note = noteIn(row, this.#db !== null);
    if (note) this.#entries.set(row.id, note);
    // Not as it was written: nobody can say whose words stand in it.
    else this.#gone.add(row.id);
  }

  #write(db: DatabaseSync, ids: readonly string[]): void {
    dropList(db);
    for (const id of ids) {
      const note = this.#entries.get(id);
      const entry = JSON.stringify({ version: VERSION, ...note });
      if (note) keep(db, { id, entry, sum: crc32(entry) });
      this.#unsaved.delete(id);
    }
  }

  #remove(db: DatabaseSync, ids: readonly string[]): void {
    dropList(db);
    const remove = db.prepare('DELETE FROM list WHERE id = ?');
    for (const id of ids) {
      remove.run(id);
      this.#gone.delete(id);
    }
  }

  async #patiently(work: () => void): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || tries === TRIES) throw error;
        await setTimeout(PAUSE_MS);
      }
    }
  }
}

const keep = (db: DatabaseSync, { id, entry, sum }: Row): void =>
  void db.prepare('INSERT OR REPLACE INTO list(id, entry, sum) VALUES(?, ?, ?)').run(id, entry, sum);

/**
 * The note in a row, or null where it is not as it was written. `own`: it is in a file that this Stet has
 * made where it lies, and its sum and version will do; looking through ten thousand would take a fifth of a
 * second of the start.
 */
function noteIn({ id, entry, sum }: Row, own = false): ListNote | null {
  if (typeof entry !== 'string' || crc32(entry) !== sum) return null;
  try {
    const parsed: unknown = JSON.parse(entry);
    const note = own && isOfVersion(parsed) ? parsed : noteFrom(parsed);
    return note?.summary.id === id ? note : null;
  } catch {
    return null;
  }
}

const isOfVersion = (entry: unknown): entry is z.infer<typeof Entry> =>
  (entry as { version?: unknown } | null)?.version === VERSION;

function noteFrom(entry: unknown): ListNote | null {
  const parsed = Entry.safeParse(entry);
  return parsed.success ? parsed.data : null;
}
