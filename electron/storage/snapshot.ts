import { Low } from 'lowdb';
import { z } from 'zod';
import { SCHEMA, type Article } from '@shared/domain';
import { DamagedFile, DurableJson, isSealed } from './json-file';
import { readArticle, SEGMENTED, shapeOfArticles } from './migrations';
import { readPlain } from './plain';

/**
 * article.json: the article as it stood after event `seq`, whose hash ties it to its log. Sealed: see
 * DurableJson.
 */
export interface Snapshot {
  seq: number;
  hash: string;
  /** When event `seq` was made, as its command says. */
  changedAt: string;
  article: Article;
}

const Envelope = z.object({
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  changedAt: z.iso.datetime(),
  shape: z.string().optional(),
  article: z.unknown(),
});

type Head = Omit<Snapshot, 'article'>;

/**
 * What lies in article.json.
 * - `none`: nothing. - `damaged`: nothing that can be used.
 * - `doubtful`: an article, but not byte for byte what Stet wrote.
 * - `newer`: made by a newer Stet; `article` is what this one understands of it, or null.
 * - `sound`: as it was written; `migratedFrom` where it was of an older schema.
 */
export type SnapshotReading =
  | { kind: 'none' }
  | { kind: 'damaged' }
  | (Head & { kind: 'doubtful'; article: Article })
  | (Head & { kind: 'newer'; schema: number; article: Article | null })
  | (Head & { kind: 'sound'; article: Article; bytes: number; migratedFrom: number | null });

/** Reads a snapshot. Throws only what the system reports (no permission, a failing disk). */
export async function readSnapshot(file: string): Promise<SnapshotReading> {
  const json = new DurableJson<unknown>(file, true);
  try {
    const value = await json.read();
    return value === null ? { kind: 'none' } : reading(value, json.bytes, true);
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    const found = reading(error.content, json.bytes, false);
    if (found.kind !== 'sound') return { kind: 'damaged' };
    const { seq, hash, changedAt, article } = found;
    return { kind: 'doubtful', seq, hash, changedAt, article };
  }
}

const HEAD = /^\{\s*"schema": (\d+),\s*"shape": "([0-9a-f]+)",\s*"seq": (\d+),\s*"hash": "([0-9a-f]{64})",/;
const LONGEST_HEAD = 300;

/**
 * The change that a snapshot was made after, without reading the article in it; null where it is not one that
 * a Stet with this very idea of an article wrote. Throws what the system reports, and ENOENT where there is
 * none.
 */
export async function madeAfter(file: string): Promise<{ seq: number; hash: string } | null> {
  const bytes = await readPlain(file);
  const [, schema, shape, seq, hash] = HEAD.exec(bytes.toString('latin1', 0, LONGEST_HEAD)) ?? [];
  const ours = Number(schema) === SCHEMA && shape === shapeOfArticles() && (await isSealed(bytes));
  return ours ? { seq: Number(seq), hash: hash! } : null;
}

function reading(value: unknown, bytes: number, sealed: boolean): SnapshotReading {
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return { kind: 'damaged' };
  const { article: filed, shape, ...head } = envelope.data;
  // Ten thousand marks take long to check one by one; sealed by a Stet with the very same idea of an article
  // they are sound.
  const article = readArticle(filed, { trusted: sealed && shape === shapeOfArticles() });
  switch (article.kind) {
    case 'damaged':
      return { kind: 'damaged' };
    case 'newer':
      return { kind: 'newer', schema: article.schema, ...head, article: article.article };
    case 'current':
      return { kind: 'sound', ...head, article: article.article, bytes, migratedFrom: null };
    case 'migrated':
      return { kind: 'sound', ...head, article: article.article, bytes, migratedFrom: article.from };
  }
}

/**
 * Writes a snapshot, whole or not at all. `segmented`: its log has closed segments. Returns its length in
 * bytes.
 */
export async function writeSnapshot(
  file: string,
  { seq, hash, changedAt, article }: Snapshot,
  segmented = false,
): Promise<number> {
  const schema = segmented ? SCHEMA + SEGMENTED : SCHEMA;
  const filed = { schema, shape: shapeOfArticles(), seq, hash, changedAt, article: { ...article, schema } };
  const json = new DurableJson<typeof filed>(file, true);
  await new Low(json, filed).write();
  return json.bytes;
}
