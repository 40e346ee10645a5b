import { rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@shared/domain';
import { unfinished } from './article-file';
import { backupFiles, isBackupName } from './backups';
import { copyDurably, exists, linkOrCopy, makeFolder, renameDurably, syncFolder } from './durable';
import { articleFiles, filesIn, type ArticleFiles, type Layout } from './layout';
import { isWhole } from './load';
import { namesIn, requireFolder } from './plain';
import { stampOf } from './quarantine';
import { closedAmong, namesOf, segmentFile } from './segments';
import { codeOf } from './trouble';

/*
 * Articles are put back all or none. First their copies are built and looked at, in a folder that the next start clears
 * away; then that folder gets the name RESTORED, and from that moment on the restoring is certain: whatever a crash leaves,
 * the next start carries on. Each article then changes places with what is there by two renames.
 */

/** The articles a backup holds. Throws where there is no such backup. */
export async function articlesIn(layout: Layout, backup: string): Promise<string[]> {
  const names = await listed(folderOf(layout, backup));
  return [...new Set(names.map((file) => file.slice(0, file.indexOf('.'))).filter(isId))];
}

/** Throws RangeError for what is not the name of a backup, because names become paths. */
export function folderOf(layout: Layout, backup: string): string {
  if (!isBackupName(backup)) throw new RangeError('Not the name of a backup.');
  return path.join(layout.backups, backup);
}

const RESTORED = '.restored';

/** Articles that are built and certain to be put back. */
export interface Restoring {
  /**
   * Puts one of them in its place; what was there is moved to set-aside/, whole. Only under the lock, while the article is
   * not open. Returns where what was there is now, or null where there was nothing.
   */
  putBack(id: string): Promise<string | null>;
  /** Undoes `putBack`: the article is as it was before. */
  undo(id: string, aside: string | null): Promise<void>;
  /** Clears away what was not put back. */
  end(): Promise<void>;
}

export type Built = { ok: true; restoring: Restoring } | { ok: false; damaged: string[] };

/**
 * Builds copies of articles as a backup has them; files attached since then are at them too. `damaged` names those that the
 * backup does not hold as they were written; then nothing is kept of any. Only under the lock.
 */
export async function buildRestored(layout: Layout, backup: string, ids: readonly string[], now = new Date()): Promise<Built> {
  const from = folderOf(layout, backup);
  const building = unfinished(layout.articles, 'restoring');
  await rm(building, { recursive: true, force: true });
  try {
    const attached = attachedIn(await listed(from));
    const damaged: string[] = [];
    for (const id of ids) {
      const copy = filesIn(path.join(building, id));
      await makeFolder(copy.files);
      await copyFrom(from, id, copy, attached.get(id) ?? []);
      if (!(await isWhole(copy, id))) damaged.push(id);
      for (const hash of await namesIn(articleFiles(layout, id).files)) {
        await linkOrCopy(path.join(articleFiles(layout, id).files, hash), path.join(copy.files, hash));
      }
      await syncFolder(copy.files);
      await syncFolder(copy.folder);
    }
    if (damaged.length > 0) return { ok: false, damaged };
    await syncFolder(building);
    await makeFolder(layout.setAside);
    await renameDurably(building, path.join(layout.articles, RESTORED));
    return { ok: true, restoring: restoringOf(layout, now) };
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

function restoringOf(layout: Layout, now: Date): Restoring {
  const restored = path.join(layout.articles, RESTORED);
  return {
    async putBack(id) {
      const { folder } = articleFiles(layout, id);
      let aside: string | null = null;
      if (await exists(folder)) {
        aside = path.join(layout.setAside, `${id}-${stampOf(now)}`);
        while (await exists(aside)) aside += '-again';
        await renameDurably(folder, aside);
      }
      await renameDurably(path.join(restored, id), folder);
      return aside;
    },
    async undo(id, aside) {
      const { folder } = articleFiles(layout, id);
      if (!(await exists(path.join(restored, id)))) await renameDurably(folder, path.join(restored, id));
      if (aside !== null) await renameDurably(aside, folder);
    },
    end: () => rm(restored, { recursive: true, force: true }),
  };
}

/** Ends a restoring that was interrupted: every article of it is put back. Only under the lock, before anything else. */
export async function finishRestoring(layout: Layout, now = new Date()): Promise<void> {
  await finishOlder(layout);
  const restored = path.join(layout.articles, RESTORED);
  const waiting = (await namesIn(restored)).filter(isId);
  if (waiting.length > 0) await makeFolder(layout.setAside);
  const restoring = restoringOf(layout, now);
  for (const id of waiting) await restoring.putBack(id);
  await rmdir(restored).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

/** Stet 0.1 named each article by itself (`.restored-<id>`) and kept what was there before until it had moved that away. */
async function finishOlder(layout: Layout): Promise<void> {
  for (const name of await namesIn(layout.articles)) {
    if (!name.startsWith(`${RESTORED}-`)) continue;
    const restored = path.join(layout.articles, name);
    const target = path.join(layout.articles, name.slice(RESTORED.length + 1));
    if (await exists(target)) await rm(restored, { recursive: true, force: true });
    else await renameDurably(restored, target);
  }
}

async function copyFrom(backup: string, id: string, copy: ArticleFiles, attached: readonly string[]): Promise<void> {
  const kept = backupFiles(backup, id);
  const numbers = closedAmong(await namesOf(kept), kept);
  const closed = numbers.map((number) => [segmentFile(kept, number), segmentFile(copy, number)] as const);
  const open = [[kept.snapshot, copy.snapshot], [kept.log, copy.log], [kept.segments, copy.segments]] as const;
  // Copied, not linked: the log will be added to, and the backup must not grow with it.
  for (const [source, target] of [...open, ...closed]) {
    if (await exists(source)) await copyDurably(source, target);
  }
  for (const name of attached) await linkOrCopy(path.join(backup, name), path.join(copy.files, name.slice(name.lastIndexOf('.') + 1)));
}

/** The names of attached files in a backup's folder (`<id>.file.<sha256>`), by article. */
function attachedIn(names: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const [, id] = /^([0-9a-f-]{36})\.file\.[0-9a-f]{64}$/.exec(name) ?? [];
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), name]);
  }
  return found;
}

/** Throws ENOENT where there is no such folder: a backup that is named must be there. */
async function listed(folder: string): Promise<string[]> {
  await requireFolder(folder);
  return namesIn(folder);
}
