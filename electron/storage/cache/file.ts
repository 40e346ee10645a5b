import { closeSync, constants, existsSync, lstatSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { CACHE_FILES, type Layout } from '../layout';
import { openPlainSync } from '../plain';
import { connected, isOwnSchema, lay } from './sqlite';

/*
 * cache.sqlite: what saves time at the start and answers the search. It is never the truth and can be deleted
 * at any time.
 *
 * It belongs to where it lies: a copy, what a program put there that keeps folders the same on several
 * machines, and what came with a library from elsewhere is another file than the one noted in it, and is made
 * anew (its notes for the list are taken along where they are whole: they go by the logs). So is one that is
 * damaged, or of another Stet.
 */

/** Told to the log, and nobody else: nothing is lost. */
export type Say = (words: string) => void;

export const filesOf = ({ root }: Layout): string[] => CACHE_FILES.map((name) => path.join(root, name));

/** Throws a StorageError where one of them is a link, a pipe or a folder. */
function requireFiles(layout: Layout): void {
  for (const file of filesOf(layout)) {
    if (existsSync(file)) closeSync(openPlainSync(file, constants.O_RDONLY));
  }
}

/** Where the file is: no other has this number as long as it is there. */
const placeOf = (file: string): string => String(lstatSync(file, { bigint: true }).ino);

/**
 * Opens the file for whoever writes the library, in any of its threads. `wait`: so many milliseconds for
 * another connection. Throws where there is none that can be used.
 */
export function openCache(layout: Layout, wait: number): DatabaseSync {
  requireFiles(layout);
  if (!existsSync(layout.cache)) throw new Error('There is no cache.');
  const db = connected(layout.cache, { timeout: wait });
  try {
    db.exec('PRAGMA journal_mode = WAL');
    if (!isOwnSchema(db)) throw new Error('The cache is of another Stet.');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A cache that is this connection's alone and leaves nothing behind: for who may not write the library. */
export function openTemporary(indexed?: boolean): DatabaseSync {
  const db = connected('');
  lay(db, indexed);
  return db;
}

/**
 * Opens the file only to be read: not a byte or time of it changes, nor of its folder. Null where there is
 * none that can be read.
 */
export function openToRead(layout: Layout): DatabaseSync | null {
  let db: DatabaseSync | null = null;
  try {
    requireFiles(layout);
    const address = pathToFileURL(layout.cache);
    // With a log beside it, it is open elsewhere, or a process died.
    const log = statSync(`${layout.cache}-wal`, { throwIfNoEntry: false });
    address.search = log && log.size > 0 ? 'mode=ro&readonly_shm=1' : 'immutable=1';
    db = connected(address, { readOnly: true });
    if (isOwnSchema(db)) return db;
  } catch {
    // Damaged, a link, or not there.
  }
  db?.close();
  return null;
}

/** What is taken along from a cache that has to go. */
export interface Rescue {
  from: (old: DatabaseSync) => void;
  into: (fresh: DatabaseSync) => void;
}

/**
 * Sees to it that there is a cache that can be used, for the writer of the library, before anybody opens it.
 * `rescue` is called with one that has to go, and again with the new one. Throws where there can be none.
 */
export function readyCache(layout: Layout, rescue: Rescue, say: Say): void {
  const old = openToRead(layout);
  const there = existsSync(layout.cache) && statSync(layout.cache).size > 0;
  try {
    if (old && isHere(layout, old)) return;
    if (old) rescue.from(old);
  } catch {
    // What is damaged gives what it can.
  } finally {
    old?.close();
  }
  if (there)
    say('The cache of the library was not this Stet’s, or not whole. It is made anew; nothing is lost.');
  for (const file of filesOf(layout)) rmSync(file, { force: true });
  closeSync(openPlainSync(layout.cache, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL));
  const db = connected(layout.cache);
  try {
    db.exec('PRAGMA journal_mode = WAL');
    lay(db);
    rescue.into(db);
    noteMade(db, 'place', placeOf(layout.cache));
  } finally {
    db.close();
  }
}

/** Under a second name, or at another place, it is not this library's alone. */
function isHere(layout: Layout, db: DatabaseSync): boolean {
  return statSync(layout.cache).nlink === 1 && madeBy(db, 'place') === placeOf(layout.cache);
}

export function madeBy(db: DatabaseSync, what: string): string | undefined {
  const row = db.prepare('SELECT how FROM made WHERE what = ?').get(what) as { how: string } | undefined;
  return row?.how;
}

export function noteMade(db: DatabaseSync, what: string, how: string): void {
  db.prepare('INSERT OR REPLACE INTO made(what, how) VALUES(?, ?)').run(what, how);
}

export const forgetMade = (db: DatabaseSync, what: string): void =>
  void db.prepare('DELETE FROM made WHERE what = ?').run(what);

/** It was found damaged while it was open: the next to open the library makes it anew. Never throws. */
export function condemn(db: DatabaseSync): void {
  try {
    noteMade(db, 'place', 'damaged');
  } catch {
    // Then the next to open it finds the same.
  }
}
