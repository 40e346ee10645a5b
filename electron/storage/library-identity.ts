import { createHmac, timingSafeEqual } from 'node:crypto';
import { lstat, realpath, stat } from 'node:fs/promises';
import os from 'node:os';
import { newId } from '@shared/domain';
import { z } from 'zod';
import { exists, writeDurably } from './durable';
import type { Layout } from './layout';
import { namesIn, openPlain } from './plain';
import { closeFolder, isOwn } from './privacy';
import { machineOf } from './process-identity';
import { StorageError } from './trouble';

/*
 * library.json says which library this is: an id made when it was begun, random enough that nobody knows it
 * who has not had the library in hands. And it says where that was, by a proof that only this user's
 * processes on this machine can make: keyed with the identity of the machine, over the user, the place and
 * the id. A library that lies where it was made has come from nowhere; one that was copied, unpacked, carried
 * here or moved does not bear the proof out. The proof gives nothing of the machine away, and is no secret:
 * whoever copies it has it for that place alone.
 */

const LibraryIdentity = z.object({
  id: z.uuid({ version: 'v7' }),
  here: z.string().max(200),
});
export type LibraryIdentity = z.infer<typeof LibraryIdentity>;

/** More than an identity has to say: a stranger's may be of any length. */
const LONGEST = 4096;

/** What the library says of itself; null where it says nothing, or nothing that Stet has written. */
export async function readIdentity(layout: Layout): Promise<LibraryIdentity | null> {
  try {
    const handle = await openPlain(layout.identity);
    const { buffer, bytesRead } = await handle
      .read(Buffer.alloc(LONGEST), 0, LONGEST, 0)
      .finally(() => handle.close());
    const found = LibraryIdentity.safeParse(JSON.parse(buffer.toString('utf8', 0, bytesRead)));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}

/**
 * Where no library is kept yet, begins one: it gets its identity, and the folder is private where nothing
 * else lies in it.
 */
export async function begin(layout: Layout): Promise<void> {
  if ((await exists(layout.identity)) || !(await isUnbegun(layout))) return;
  // Memory sticks know no modes.
  if (await isOwn(layout)) await closeFolder(layout.root).catch(() => {});
  await giveIdentity(layout);
}

/**
 * Gives the library an identity where it has none. Nothing that can be read is replaced. Throws what the
 * system reports, and a StorageError where a link, a pipe or a folder lies in its place.
 */
export async function giveIdentity(layout: Layout): Promise<LibraryIdentity> {
  const known = await readIdentity(layout);
  if (known) return known;
  const id = newId();
  const identity = { id, here: await proofOf(layout, id) };
  await writeDurably(layout.identity, [`${JSON.stringify(identity, null, 1)}\n`]);
  return identity;
}

/** Whether this user began the library on this machine, and it lies where it was begun. */
export async function isMadeHere(layout: Layout, { id, here }: LibraryIdentity): Promise<boolean> {
  const [said, own] = [Buffer.from(here), Buffer.from(await proofOf(layout, id))];
  return said.length === own.length && timingSafeEqual(said, own);
}

async function proofOf({ root }: Layout, id: string): Promise<string> {
  // A system without an identity of its own, a container say, has a name at least.
  const machine = (await machineOf()) ?? os.hostname();
  const place = JSON.stringify([process.getuid?.() ?? os.userInfo().username, await realpath(root), id]);
  return createHmac('sha256', machine).update(place).digest('hex');
}

/**
 * Whether nothing is kept in that folder yet: a library that is begun there is this user's own. Settings
 * alone are nothing to be lost. What may not be looked into is not empty; a link or a file in the place of a
 * folder is no library, and is told by whoever opens it.
 */
export async function isUnbegun(layout: Layout): Promise<boolean> {
  try {
    // In this order: whoever begins it at this very moment writes the identity before the first article.
    for (const folder of [layout.articles, layout.trash, layout.backups, layout.setAside]) {
      if ((await namesIn(folder)).length > 0) return false;
    }
    return !(await exists(layout.identity));
  } catch (error) {
    return error instanceof StorageError && error.reason === 'not-plain';
  }
}

/**
 * The users, as the system numbers them, to whom the library's folders and its identity belong; none on
 * Windows.
 */
export async function ownersOf(layout: Layout): Promise<number[]> {
  if (!process.getuid) return [];
  const places = [stat(layout.root), lstat(layout.articles), lstat(layout.identity)];
  const found = await Promise.all(places.map(quietly));
  return [...new Set(found.flatMap((entry) => entry?.uid ?? []))];
}

const quietly = <T>(looking: Promise<T>): Promise<T | null> => looking.catch(() => null);
