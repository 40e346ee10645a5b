import { Low } from 'lowdb';
import { z } from 'zod';
import type { Article } from '@shared/domain';
import { DamagedFile, DurableJson } from './json-file';
import { readArticle } from './migrations';

/** article.json: the article as it stood after event `seq`, whose hash ties it to its log. */
export interface Snapshot {
  schema: number;
  seq: number;
  hash: string;
  /** When event `seq` was made, as its command says. */
  changedAt: string;
  article: Article;
}

const Envelope = z.object({
  seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/), changedAt: z.iso.datetime(), article: z.unknown(),
});

type Head = Omit<z.infer<typeof Envelope>, 'article'>;

/** What lies in article.json. `newer`: its article is what this Stet understands of it, or null. */
export type SnapshotReading =
  | { kind: 'none' }
  | { kind: 'damaged' }
  | (Head & { kind: 'newer'; schema: number; article: Article | null })
  | (Head & { kind: 'sound'; article: Article; bytes: number; migratedFrom: number | null });

/** Reads a snapshot. Throws only what the system reports (no permission, a failing disk). */
export async function readSnapshot(file: string): Promise<SnapshotReading> {
  const json = new DurableJson<unknown>(file);
  try {
    const value = await json.read();
    if (value === null) return { kind: json.bytes > 0 ? 'damaged' : 'none' };
    const envelope = Envelope.safeParse(value);
    if (!envelope.success) return { kind: 'damaged' };
    const { article, ...head } = envelope.data;
    const read = readArticle(article);
    switch (read.kind) {
      case 'damaged': return { kind: 'damaged' };
      case 'newer': return { kind: 'newer', schema: read.schema, ...head, article: read.article };
      default: return {
        kind: 'sound', ...head, article: read.article, bytes: json.bytes,
        migratedFrom: read.kind === 'migrated' ? read.from : null,
      };
    }
  } catch (error) {
    if (error instanceof DamagedFile) return { kind: 'damaged' };
    throw error;
  }
}

/** Writes a snapshot, whole or not at all. Returns its length in bytes. */
export async function writeSnapshot(file: string, snapshot: Snapshot): Promise<number> {
  const json = new DurableJson<Snapshot>(file);
  await new Low(json, snapshot).write();
  return json.bytes;
}
