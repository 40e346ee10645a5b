import path from 'node:path';
import { z } from 'zod';
import { listBackups } from './backups';
import { writeDurably } from './durable';
import { parsedFile } from './json';
import type { Layout } from './layout';

/*
 * placed.json in an article's folder: that Stet itself put this history where it is, from a backup or from
 * the trash. What was known of another one by then was let go by the person, and is not missing. Only a note:
 * where it is gone, what is missing from the history is told once too often.
 */
const Placed = z.object({
  /** The how manieth backup was the newest then. */
  backups: z.int().min(0),
  /** When, in milliseconds. */
  at: z.number(),
});
export type Placed = z.infer<typeof Placed>;

const NAME = 'placed.json';

/** What to note of a history that is put in its place now. */
export const placedNow = async (layout: Layout, now = Date.now()): Promise<Placed> => ({
  backups: (await listBackups(layout))[0]?.made ?? 0,
  at: now,
});

/** Notes in `folder`, which is about to become an article's, that it was put there. */
export async function notePlaced(folder: string, placed: Placed): Promise<void> {
  await writeDurably(path.join(folder, NAME), [JSON.stringify(placed)]);
}

/** Null where it lies where it was begun, or nobody can tell. Never throws. */
export const placedIn = async (folder: string): Promise<Placed | null> =>
  Placed.safeParse(await parsedFile(path.join(folder, NAME))).data ?? null;
