import { promisify } from 'node:util';
import { crc32, gunzipSync, gzip } from 'node:zlib';
import type { DatabaseSync } from 'node:sqlite';
import { summariesIn, TABLE_FORM, tableOf } from '@shared/contract/table';
import type { ArticleSummary } from '@shared/domain';

/*
 * The whole list as it is carried over to the page: made from the notes once they are known to be right, and
 * gone with the first of them that changes. A start with ten thousand articles hands it on as it is, and need
 * read no note before the list is shown.
 */

/** A list in one piece. */
export type Packed = Uint8Array<ArrayBuffer>;

/** Packs summaries, in another thread. */
export const pack = async (summaries: readonly ArticleSummary[]): Promise<Packed> =>
  new Uint8Array(await promisify(gzip)(tableOf(summaries), { level: 1 }));

const tableIn = (packed: Packed): string => gunzipSync(packed).toString();

export const unpack = (packed: Packed): ArticleSummary[] => summariesIn(tableIn(packed));

/** Whether these, in their order, are what was packed. */
export const isPackOf = (packed: Packed, summaries: readonly ArticleSummary[]): boolean =>
  tableIn(packed) === tableOf(summaries);

/**
 * What the cache has of it; null where it has none, or not as it was written. `version`: of the summaries.
 */
export function keptListIn(db: DatabaseSync, version: number): Packed | null {
  const row = db.prepare('SELECT form, packed, sum FROM whole').get();
  const { form, packed, sum } = (row ?? {}) as Record<string, unknown>;
  const whole = packed instanceof Uint8Array && form === formOf(version) && crc32(packed) === sum;
  return whole ? new Uint8Array(packed) : null;
}

export function keepList(db: DatabaseSync, version: number, packed: Packed): void {
  dropList(db);
  const form = formOf(version);
  db.prepare('INSERT INTO whole(form, packed, sum) VALUES(?, ?, ?)').run(form, packed, crc32(packed));
}

export const dropList = (db: DatabaseSync): void => db.exec('DELETE FROM whole');

const formOf = (version: number): string => `${version} ${TABLE_FORM}`;
