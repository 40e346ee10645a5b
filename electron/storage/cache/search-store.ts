import { lstatSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { forgetMade, madeBy, noteMade } from './file';
import { atOnce, hasFts, laySearch } from './sqlite';
import { wordsIn, type Pattern } from './words';

/** What an entry was made from: length and time of the log; a missing one has length 0. */
export interface Origin {
  bytes: number;
  mtime: number;
}

/** Length and time of a log. Never throws: one that may not be looked at is like no other. */
export function originOf(log: string): Origin {
  try {
    const stats = lstatSync(log, { throwIfNoEntry: false });
    return { bytes: stats?.size ?? 0, mtime: stats?.mtimeMs ?? 0 };
  } catch {
    return { bytes: -1, mtime: 0 };
  }
}

export const sameOrigin = (a: Origin | undefined, b: Origin | undefined): boolean =>
  !!a && !!b && a.bytes === b.bytes && a.mtime === b.mtime;

/** An article in the store. */
export interface Stored extends Origin {
  /** Its number there. */
  n: number;
  id: string;
  /** When it was changed last. */
  changed: number;
}

export interface ToStore extends Origin {
  id: string;
  changed: number;
  content: string;
  /** Null where nothing was decided in it. */
  decided: string | null;
  /** Its words, a row for each rank; see words.ts. */
  rows: readonly string[];
}

/** What is shown of an article, and its words, the rows one after the other. */
export interface Content {
  body: string;
  words: string;
}

const NEXT = '\n';

/** Its words, a row for each rank; see words.ts. */
export const rowsIn = ({ words }: Content): string[] => words.split(NEXT);

/** Text as it lies in a table: bytes, which are summed and read in half the time of SQLite's own text. */
const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();

/** A row of `content` as it lies there. */
export interface ContentRow {
  body: Uint8Array;
  words: Uint8Array;
  sum: number;
}

const sumOf = (body: Uint8Array, words: Uint8Array): number => crc32(words, crc32(body));

/** Undefined where it is not as it was written. */
export function contentIn({ body, words, sum }: ContentRow): Content | undefined {
  if (!(body instanceof Uint8Array && words instanceof Uint8Array)) return undefined;
  return sumOf(body, words) === sum ? { body: textOf(body), words: textOf(words) } : undefined;
}

/** What is in the index is not known any more. It is as if SQLite itself had found it damaged. */
class DamagedCache extends Error {
  readonly errcode = 11;

  constructor() {
    super('The cache is damaged.');
  }
}

/** So many rows of words an article has, one for each rank. */
const RANKS = 4;

/** Noted with the first word that leaves, until what is left of such words is cleaned away. */
const UNCLEAN = 'unclean';

/** So many bytes of what was found are kept: of who is typing, only the last word is another one. */
const AT_HAND = 1e6;

/**
 * What is searched, and what was decided, of each article: tables of the cache. What fails throws what SQLite
 * reports.
 */
export class SearchStore {
  readonly #articles = new Map<string, Stored>();
  readonly #words;
  /** Words that left it since they were cleaned away. */
  #gone = new Set<string>();
  /** Others left it before, and nobody knows which: whoever had them in mind died. */
  #othersGone: boolean;
  #unclean: boolean;
  readonly #insert: StatementSync;
  readonly #keep: Record<'content' | 'decided', StatementSync>;
  readonly #content: StatementSync;
  readonly #decided: StatementSync;
  readonly #remove: StatementSync[];
  #inOrder: Stored[] | null = null;
  /** What was found by `ranksWith` since something was changed, what was asked for last at the end. */
  readonly #found = new Map<string, Uint8Array>();
  #next = 1;
  #merging = false;

  /**
   * `version`: by whom and how it was made; what was made otherwise is forgotten. `indexed`: how the words
   * lie.
   */
  constructor(
    readonly db: DatabaseSync,
    version: string,
    indexed = hasFts(),
  ) {
    if (madeBy(db, 'search') !== version) {
      atOnce(db, () => {
        laySearch(db, indexed);
        noteMade(db, 'search', version);
      });
    }
    this.#unclean = this.#othersGone = madeBy(db, UNCLEAN) !== undefined;
    this.#words = wordsIn(db, indexed);
    this.#insert = db.prepare('INSERT INTO document(n, id, bytes, mtime, changed) VALUES(?, ?, ?, ?, ?)');
    this.#keep = {
      content: db.prepare('INSERT INTO content(n, body, words, sum) VALUES(?, ?, ?, ?)'),
      decided: db.prepare('INSERT INTO decided(n, body, sum) VALUES(?, ?, ?)'),
    };
    this.#content = db.prepare('SELECT body, words, sum FROM content WHERE n = ?');
    this.#decided = db.prepare('SELECT body, sum FROM decided WHERE n = ?');
    this.#remove = ['document', 'content', 'decided'].map((table) =>
      db.prepare(`DELETE FROM ${table} WHERE n = ?`),
    );
    for (const each of db
      .prepare('SELECT n, id, bytes, mtime, changed FROM document')
      .iterate() as Iterable<unknown>) {
      const stored = { ...(each as Stored) };
      this.#articles.set(stored.id, stored);
      this.#next = Math.max(this.#next, stored.n + 1);
    }
  }

  get size(): number {
    return this.#articles.size;
  }

  get(id: string): Stored | undefined {
    return this.#articles.get(id);
  }

  articles(): IterableIterator<Stored> {
    return this.#articles.values();
  }

  /** The one changed last comes first. */
  get inOrder(): readonly Stored[] {
    return (this.#inOrder ??= [...this.#articles.values()].sort(laterFirst));
  }

  /** More than any number of an article. */
  get numbers(): number {
    return this.#next;
  }

  /** All of these or none. */
  put(entries: readonly ToStore[]): Stored[] {
    const removes = entries.some(({ id }) => this.#articles.has(id));
    if (removes) this.#words.beforeRemoving();
    const stored = atOnce(this.db, () => {
      if (removes) this.#noteUnclean();
      return entries.map((entry) => this.#put(entry));
    });
    this.took(stored);
    return stored;
  }

  /** These were put by another connection. */
  took(stored: readonly Stored[]): void {
    this.#changes();
    for (const each of stored) {
      this.#articles.set(each.id, each);
      this.#next = Math.max(this.#next, each.n + 1);
    }
  }

  forget(ids: readonly string[]): void {
    this.#changes();
    this.#words.beforeRemoving();
    atOnce(this.db, () => {
      this.#noteUnclean();
      ids.forEach((id) => this.#forget(id));
    });
    for (const id of ids) this.#articles.delete(id);
  }

  /** Undefined where it is not as it was written. */
  contentOf(n: number): Content | undefined {
    const row = this.#content.get(n) as ContentRow | undefined;
    return row && contentIn(row);
  }

  /** The same; also where nothing was decided. */
  decidedIn(n: number): string | undefined {
    const row = this.#decided.get(n) as { body: string; sum: number } | undefined;
    return row && crc32(row.body) === row.sum ? row.body : undefined;
  }

  /** By the number of each article, in which of its rows it has it: a bit for each, the first row's is 1. */
  ranksWith(pattern: Pattern): Uint8Array {
    const name = JSON.stringify(pattern);
    const known = this.#found.get(name);
    const ranks = known ?? new Uint8Array(this.#next);
    if (!known) {
      this.#words.eachWith(pattern, (row) => {
        ranks[Math.floor(row / RANKS)]! |= 1 << (row % RANKS);
      });
    }
    this.#found.delete(name);
    this.#found.set(name, ranks);
    if (this.#found.size > AT_HAND / this.#next) this.#found.delete(this.#found.keys().next().value!);
    return ranks;
  }

  isAnywhere(pattern: Pattern): boolean {
    return this.#words.isAnywhere(pattern);
  }

  /**
   * Cleans away what is left of words that are gone, a part at a time. Returns whether there is more to do.
   */
  clean(): boolean {
    if (this.#merging) {
      this.#merging = this.#words.merge();
      this.#othersGone &&= this.#merging;
    } else {
      const gone = this.#gone;
      this.#gone = new Set();
      this.#merging = this.#words.leaves(gone) || this.#othersGone;
    }
    if (this.#merging || this.#gone.size > 0) return true;
    if (this.#unclean) forgetMade(this.db, UNCLEAN);
    this.#unclean = false;
    return false;
  }

  #put({ id, bytes, mtime, changed, content, decided, rows }: ToStore): Stored {
    const n = this.#articles.get(id)?.n ?? this.#free();
    this.#forget(id);
    this.#insert.run(n, id, bytes, mtime, changed);
    const [body, words] = [bytesOf(content), bytesOf(rows.join(NEXT))];
    this.#keep.content.run(n, body, words, sumOf(body, words));
    if (decided !== null) this.#keep.decided.run(n, decided, crc32(decided));
    rows.forEach((row, place) => row !== '' && this.#words.put(n * RANKS + place, row));
    return { n, id, bytes, mtime, changed };
  }

  /** In the transaction that removes: a death before it is cleaned is made up for at the next start. */
  #noteUnclean(): void {
    noteMade(this.db, UNCLEAN, 'yes');
    this.#unclean = true;
  }

  #changes(): void {
    this.#inOrder = null;
    this.#found.clear();
  }

  /** A number that no article has; those of one transaction are not in the list yet. */
  #free(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  #forget(id: string): void {
    const n = this.#articles.get(id)?.n;
    if (n === undefined) return;
    const content = this.contentOf(n);
    if (!content) throw new DamagedCache();
    for (const [place, row] of rowsIn(content).entries()) {
      if (row === '') continue;
      for (const word of row.split(' ')) this.#gone.add(word);
      this.#words.remove(n * RANKS + place, row);
    }
    for (const remove of this.#remove) remove.run(n);
  }
}

const laterFirst = (a: Stored, b: Stored): number => b.changed - a.changed || (a.id < b.id ? 1 : -1);
