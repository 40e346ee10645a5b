import path from 'node:path';
import { z } from 'zod';
import { listBackups } from './backups';
import { writeDurably } from './durable';
import type { Layout } from './layout';
import { readPlain } from './plain';

/*
 * placed.json in an article's folder: that Stet itself put this history where it is, from a backup or from the
 * trash. What was known of another one by then was let go by the person, and is not missing. Only a note: where
 * it is gone, what is missing from the history is told once too often.
 */
const Placed = z.object({
  /** The how manieth backup was the newest then. */
  backups: z.int().min(0),
  /** When, in milliseconds. */
  at: z.number(),
});
export type Placed = z.infer<typeof Placed>;

const NAME = 'placed.json';

/** Notes in `folder`, which is about to become an article's, that it was put there. */
export async function notePlaced(layout: Layout, folder: string, now = Date.now()): Promise<void> {
  const backups = Math.max(0, ...(await listBackups(layout)).map(({ made }) => made));
  await writeDurably(path.join(folder, NAME), [JSON.stringify({ backups, at: now } satisfies Placed)]);
}

/** Null where it lies where it was begun, or nobody can tell. Never throws. */
export async function placedIn(folder: string): Promise<Placed | null> {
  const text = await readPlain(path.join(folder, NAME)).catch(() => null);
  try {
    return text && Placed.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return null;
  }
}
