import { lstat, lutimes } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@shared/domain';
import { exists, finishRemoving, makeFolder, removeFolder, renameDurably } from './durable';
import { articleFiles, filesIn, type ArticleFiles, type Layout } from './layout';
import { notePlaced, placedNow } from './placed';
import { namesIn } from './plain';

/*
 * trash/<id> is the folder of an article, whole and as it was. Moving there and back is one rename, so
 * whenever the power goes the article is in one place or the other. An article that was put back from a
 * backup while it lay in the trash can be thrown away again: the second then lies in trash/<id>.2.
 */

export interface Trashed {
  /** The name of its folder, see `isTrashName`. */
  name: string;
  id: string;
  /** When it was moved there. */
  at: Date;
}

/** Whether that can be the name of a folder in the trash: nothing else may be looked for there. */
export const isTrashName = (name: string): boolean => idIn(name) !== null;

/** The article a folder in the trash is of, or null where it is none. */
export function idIn(name: string): string | null {
  const [, id = ''] = /^([0-9a-f-]{36})(?:\.\d{1,6})?$/.exec(name) ?? [];
  return isId(id) ? id : null;
}

/** The files of an article in the trash. Throws RangeError for what is no name there. */
export function trashedFiles(layout: Layout, name: string): ArticleFiles {
  if (!isTrashName(name)) throw new RangeError('Not a name in the trash.');
  return filesIn(path.join(layout.trash, name));
}

/** Whether there is an article of that name. Throws RangeError for what is no name there. */
export const isInTrash = (layout: Layout, name: string): Promise<boolean> =>
  exists(trashedFiles(layout, name).folder);

/** What lies in the trash, the latest first. */
export async function listTrash(layout: Layout): Promise<Trashed[]> {
  const found = await Promise.all(
    (await namesIn(layout.trash)).map(async (name): Promise<Trashed[]> => {
      const id = idIn(name);
      const at = await lstat(path.join(layout.trash, name)).then(
        ({ mtime }) => mtime,
        () => null,
      );
      return id !== null && at !== null ? [{ name, id, at }] : [];
    }),
  );
  return found.flat().sort((a, b) => b.at.getTime() - a.at.getTime() || (a.name < b.name ? -1 : 1));
}

/** Moves an article to the trash; nobody may have it open. Returns its name there. */
export async function moveToTrash(layout: Layout, id: string, now = new Date()): Promise<string> {
  const { folder } = articleFiles(layout, id);
  await makeFolder(layout.trash, layout.root);
  let name = id;
  for (let count = 2; await exists(path.join(layout.trash, name)); count += 1) name = `${id}.${count}`;
  // The folder's own time tells when; a disk so full or a folder so locked that it cannot be set is no reason
  // to stop.
  await lutimes(folder, now, now).catch(() => {});
  await renameDurably(folder, path.join(layout.trash, name));
  return name;
}

/** Puts an article back. False where the library has one with its id: neither is touched then. */
export async function moveFromTrash(layout: Layout, name: string): Promise<boolean> {
  const { folder } = trashedFiles(layout, name);
  const target = articleFiles(layout, idIn(name)!).folder;
  if (await exists(target)) return false;
  await notePlaced(folder, await placedNow(layout));
  await renameDurably(folder, target);
  return true;
}

/**
 * Whether a folder in the trash is all there is of its article: the library has none, nor does another folder
 * here.
 */
export async function isLast(layout: Layout, name: string): Promise<boolean> {
  const id = idIn(name);
  if (id === null || (await exists(articleFiles(layout, id).folder))) return false;
  return !(await namesIn(layout.trash)).some((other) => other !== name && idIn(other) === id);
}

/**
 * Deletes an article in the trash for good, and what was set aside of it (what a restored copy replaced),
 * unless the library or the trash has it a second time. The article itself goes last and at once: interrupted
 * before that, it is in the trash, and can be deleted again. Throws ENOENT where it is not there.
 */
export async function removeFromTrash(layout: Layout, name: string): Promise<void> {
  const { folder } = trashedFiles(layout, name);
  const id = idIn(name)!;
  await lstat(folder);
  if (await isLast(layout, name)) {
    const left = (await namesIn(layout.setAside)).filter((other) => other.startsWith(`${id}-`));
    for (const other of left) await removeFolder(path.join(layout.setAside, other));
  }
  await removeFolder(folder);
}

/** Ends deletions that were interrupted; only under the lock. */
export async function finishEmptying(layout: Layout): Promise<void> {
  for (const folder of [layout.trash, layout.setAside]) await finishRemoving(folder);
}
