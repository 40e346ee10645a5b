import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@shared/domain';
import { unfinished } from './article-file';
import { isBackupName } from './backups';
import { copyDurably, exists, linkOrCopy, makeFolder, renameDurably, syncFolder } from './durable';
import { articleFiles, filesIn, type Layout } from './layout';
import { stampOf } from './quarantine';
import { codeOf } from './trouble';

/** The articles a backup holds. Throws where there is no such backup. */
export async function articlesIn(layout: Layout, backup: string): Promise<string[]> {
  const names = await readdir(folderOf(layout, backup));
  return [...new Set(names.map((file) => file.slice(0, file.indexOf('.'))).filter(isId))];
}

/** Throws RangeError for what is not the name of a backup, because names become paths. */
export function folderOf(layout: Layout, backup: string): string {
  if (!isBackupName(backup)) throw new RangeError('Not the name of a backup.');
  return path.join(layout.backups, backup);
}

/**
 * Puts one article back as it was in a backup. What is there now is moved to set-aside/, whole; files attached since then
 * are at the restored article too. Only under the lock, while the article is not open. Returns where what was there is
 * now, or null where there was nothing.
 */
export async function restoreArticle(layout: Layout, backup: string, id: string, now = new Date()): Promise<string | null> {
  const current = articleFiles(layout, id);
  const building = filesIn(unfinished(layout.articles, id));
  await rm(building.folder, { recursive: true, force: true });
  await makeFolder(building.files);
  await copyFrom(folderOf(layout, backup), id, building.folder, building.files);
  for (const hash of await namesIn(current.files)) await linkOrCopy(path.join(current.files, hash), path.join(building.files, hash));
  await syncFolder(building.files);
  await syncFolder(building.folder);

  // From here a crash leaves the restored article under this name; see finishRestoring.
  const restored = path.join(layout.articles, `${RESTORED}${id}`);
  await renameDurably(building.folder, restored);
  let aside: string | null = null;
  if (await exists(current.folder)) {
    await makeFolder(layout.setAside);
    aside = path.join(layout.setAside, `${id}-${stampOf(now)}`);
    while (await exists(aside)) aside += '-again';
    await renameDurably(current.folder, aside);
  }
  await renameDurably(restored, current.folder);
  return aside;
}

const RESTORED = '.restored-';

/** Ends a restoring that was interrupted: the article has either form, never none. Only under the lock, before anything else. */
export async function finishRestoring(layout: Layout): Promise<void> {
  for (const name of await readdir(layout.articles)) {
    if (!name.startsWith(RESTORED)) continue;
    const restored = path.join(layout.articles, name);
    const target = path.join(layout.articles, name.slice(RESTORED.length));
    if (await exists(target)) await rm(restored, { recursive: true, force: true });
    else await renameDurably(restored, target);
  }
}

async function copyFrom(backup: string, id: string, folder: string, files: string): Promise<void> {
  for (const name of await readdir(backup)) {
    if (!name.startsWith(`${id}.`)) continue;
    const rest = name.slice(id.length + 1);
    if (rest.startsWith('file.')) await linkOrCopy(path.join(backup, name), path.join(files, rest.slice('file.'.length)));
    // Copied, not linked: the log will be added to, and the backup must not grow with it.
    else await copyDurably(path.join(backup, name), path.join(folder, rest));
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
}
