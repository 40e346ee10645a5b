import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { condemn, openCache, openTemporary, openToRead, type Say } from '../../storage/cache/file';
import { contentIn, SearchStore, type ContentRow, type Origin } from '../../storage/cache/search-store';
import { hasFts } from '../../storage/cache/sqlite';
import type { Layout } from '../../storage/layout';
import { shapeOfArticles } from '../../storage/migrations';
import { EXTRACTION } from './document';

/** By whom and how what is searched was taken from the articles. */
const VERSION = `${EXTRACTION}.${shapeOfArticles()}`;

/** So long this thread waits for another one that writes to the cache. */
const WAIT_MS = 5000;

/** The library's own cache, for its writer; else, or where that is damaged, one for this process alone. */
export class Stores {
  #store: SearchStore;
  #temporary: boolean;

  /** `indexed`: whether the runtime has a full-text index. */
  constructor(
    layout: Layout,
    writing: boolean,
    private readonly say: Say,
    private readonly indexed = hasFts(),
  ) {
    if (!indexed) say(NOT_INDEXED);
    const kept = writing ? this.#kept(layout) : null;
    this.#temporary = kept === null;
    this.#store = kept ?? this.#temporarily();
  }

  get now(): SearchStore {
    return this.#store;
  }

  get isTemporary(): boolean {
    return this.#temporary;
  }

  /** Puts an empty one in the place of one that failed. False where that does not help. */
  replace(error: unknown): boolean {
    if (this.#temporary || !isOfDatabase(error)) return false;
    this.say(
      `The library’s cache cannot be used (${String(error)}); what is searched is gathered anew, and nothing is lost.`,
    );
    condemn(this.#store.db);
    this.close();
    this.#store = this.#temporarily();
    this.#temporary = true;
    return true;
  }

  close(): void {
    try {
      this.#store.db.close();
    } catch {
      // It was closed before.
    }
  }

  #temporarily(): SearchStore {
    return new SearchStore(openTemporary(this.indexed), VERSION, this.indexed);
  }

  #kept(layout: Layout): SearchStore | null {
    try {
      return keptStore(layout);
    } catch (error) {
      this.say(
        `The library has no cache (${String(error)}); what is searched is gathered anew at each start.`,
      );
      return null;
    }
  }
}

/** That of the library's own cache. Throws where there is none that can be used. */
export const keptStore = (layout: Layout): SearchStore =>
  new SearchStore(patient(openCache(layout, WAIT_MS)), VERSION);

/**
 * Filling it goes by many pages that change again and again: the log may grow before it is moved into the
 * file.
 */
function patient(db: DatabaseSync): DatabaseSync {
  db.exec('PRAGMA wal_autocheckpoint = 8000');
  return db;
}

const NOT_INDEXED =
  'This runtime’s SQLite has no full-text index: every search reads all words, and is slower.';

const isOfDatabase = (error: unknown): boolean => error instanceof Error && 'errcode' in error;

interface Kept extends Origin {
  id: string;
  changed: number;
  content: string;
  decided: string | null;
}

/** What the library's cache has, read without changing a byte of it. What is not whole is left out. */
export function* keptBy(layout: Layout): Generator<Kept> {
  const db = openToRead(layout);
  if (!db) return;
  try {
    const content = 'content.body AS body, words, content.sum AS sum';
    const decided = 'decided.body AS decided, decided.sum AS decidedSum';
    const tables = 'document JOIN content USING (n) LEFT JOIN decided USING (n)';
    const rows = db.prepare(`SELECT id, bytes, mtime, changed, ${content}, ${decided} FROM ${tables}`);
    for (const row of rows.iterate() as Iterable<unknown>) {
      const { id, bytes, mtime, changed, decided, decidedSum } = row as Row;
      const content = contentIn(row as Row);
      if (!content || (decided !== null && crc32(decided) !== decidedSum)) continue;
      yield { id, bytes, mtime, changed, content: content.body, decided };
    }
  } catch {
    // The rest is read from the articles.
  } finally {
    db.close();
  }
}

interface Row extends Origin, ContentRow {
  id: string;
  changed: number;
  decided: string | null;
  decidedSum: number | null;
}
