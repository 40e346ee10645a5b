import type * as Sqlite from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';

/*
 * What every connection to the cache has in common. Asked for at run time: an older Node has no such module,
 * and Stet starts all the same.
 */

const sqlite = process.getBuiltinModule('node:sqlite') as typeof Sqlite | undefined;

let fts: boolean | undefined;

/** Whether this runtime has a full-text index; where not, the words are read through. */
export function hasFts(): boolean {
  return (fts ??= sqlite !== undefined && canIndex());
}

function canIndex(): boolean {
  const db = connected(':memory:');
  try {
    db.exec('CREATE VIRTUAL TABLE words USING fts5(body)');
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

/** So much of the file is kept in memory by one connection, in KiB. */
export const PAGES = 4096;

/**
 * A connection. Without a name it has a file of its own that nobody sees and that goes with it. Throws where
 * the runtime has no SQLite, and what SQLite reports.
 *
 * - What is deleted is overwritten: "deleted for good" holds for the cache as well.
 * - The log is synced when it is moved into the file and not with each change: losing the last of a cache
 *   loses nothing.
 * - A file is data, whoever made it: nothing in its schema is carried out.
 */
export function connected(name: string | URL, options: Sqlite.DatabaseSyncOptions = {}): DatabaseSync {
  if (!sqlite) throw new Error('This Node has no SQLite.');
  const db = new sqlite.DatabaseSync(name, options);
  db.exec(`PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
    PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${PAGES}; PRAGMA temp_store = MEMORY;`);
  return db;
}

/*
 * `list`: what the library's list says of each article. `whole`: all of that in one piece. `document`: what
 * is searched of each, by a number of its own, what it was made from, and when the article was changed last;
 * `content` and `decided` are read where an article is shown. `words`: the words of all, as they are
 * compared; see words.ts. `made`: by whom and where all this was made, and what of it is still to be done.
 */
const TABLES = `
  CREATE TABLE made (what TEXT PRIMARY KEY, how TEXT NOT NULL);
  CREATE TABLE list (id TEXT PRIMARY KEY, entry TEXT NOT NULL, sum INTEGER NOT NULL);
  CREATE TABLE whole (form TEXT NOT NULL, packed BLOB NOT NULL, sum INTEGER NOT NULL);
`;
const OF_SEARCH = `
  CREATE TABLE document (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, bytes REAL NOT NULL, mtime REAL NOT NULL, changed REAL NOT NULL
  );
  CREATE TABLE content (n INTEGER PRIMARY KEY, body BLOB NOT NULL, words BLOB NOT NULL, sum INTEGER NOT NULL);
  CREATE TABLE decided (n INTEGER PRIMARY KEY, body TEXT NOT NULL, sum INTEGER NOT NULL);
`;
const INDEX =
  "CREATE VIRTUAL TABLE words USING fts5(body, content = '', prefix = '1 2', tokenize = 'ascii');";
const PLAIN = 'CREATE TABLE words (body TEXT NOT NULL);';

/** Lays the empty tables; `indexed`: with a full-text index. */
export function lay(db: DatabaseSync, indexed = hasFts()): void {
  db.exec(TABLES);
  laySearch(db, indexed);
}

/** So many bytes of the index are put together before they are written. */
const IN_MEMORY = 1 << 25;

/**
 * So many pieces of a size are made one: with four, as SQLite would, filling takes a third longer, and
 * finding as long.
 */
const PIECES = 16;

/** Lays those of the search anew. */
export function laySearch(db: DatabaseSync, indexed = hasFts()): void {
  for (const table of ['document', 'content', 'decided', 'words']) db.exec(`DROP TABLE IF EXISTS ${table}`);
  db.exec(OF_SEARCH + (indexed ? INDEX : PLAIN));
  if (!indexed) return;
  // All of one transaction is put together in memory and written once.
  db.exec(`INSERT INTO words(words, rank) VALUES('hashsize', ${IN_MEMORY}), ('automerge', ${PIECES})`);
}

const schemaOf = (db: DatabaseSync): string =>
  JSON.stringify(db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all());

let own: string | undefined;

/** Whether the tables are exactly those that this Stet lays: no other schema is read. */
export function isOwnSchema(db: DatabaseSync): boolean {
  if (own === undefined) {
    const fresh = connected(':memory:');
    lay(fresh);
    own = schemaOf(fresh);
    fresh.close();
  }
  return schemaOf(db) === own;
}

/** Carries out `work` as a whole or not at all. Never over an `await`: other connections would wait. */
export function atOnce<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    db.exec('COMMIT');
    return done;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

const BUSY = 5;
const codeOf = (error: unknown): unknown => (error as { errcode?: unknown } | null)?.errcode;

/** Whether another connection is just writing. */
export const isBusy = (error: unknown): boolean => codeOf(error) === BUSY;

/**
 * Moves the log into the file and empties it: nothing that was deleted stays in either. False where another
 * one reads.
 */
export function emptyLog(db: DatabaseSync): boolean {
  const answer = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy?: number } | undefined;
  return answer?.busy !== 1;
}
