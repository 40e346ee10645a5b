import { rmdir } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@shared/domain';
import { unfinished } from './article-file';
import { soundness } from './backup-sound';
import { idOf, idsAmong, isBackupName, isPaper, nameInArticle, noteIn } from './backups';
import {
  copyDurably,
  exists,
  keepDurably,
  linkOrCopy,
  makeFolder,
  renameDurably,
  syncFolder,
} from './durable';
import { articleFiles, filesIn, type ArticleFiles, type Layout } from './layout';
import { isWhole } from './load';
import { removePatiently } from './patience';
import { notePlaced, placedNow } from './placed';
import { hashOf, namesIn, requireFolder } from './plain';
import { stampOf } from './quarantine';
import { codeOf } from './trouble';

/*
 * Articles are put back all or none. First their copies are built and looked at, in a folder that the next
 * start clears away; then that folder gets the name RESTORED, and from that moment on the restoring is
 * certain: whatever a crash leaves, the next start carries on. Each article then changes places with what is
 * there by two renames.
 */

/** The articles a backup holds. Throws RangeError where there is no such backup. */
export async function articlesIn(layout: Layout, backup: string): Promise<string[]> {
  await requireFolder(layout.backups);
  const folder = folderOf(layout, backup);
  const there = idsAmong(await listed(folder));
  const { leaving } = await noteIn(folder);
  return there.filter((id) => !leaving.includes(id));
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
   * Puts one of them in its place; what was there is moved to set-aside/, whole. Only under the lock, while
   * the article is not open. Returns where what was there is now, or null where there was nothing.
   */
  putBack(id: string): Promise<string | null>;
  /** Undoes `putBack`: the article is as it was before. */
  undo(id: string, aside: string | null): Promise<void>;
  /** Clears away what was not put back. */
  end(): Promise<void>;
}

export type Built = { ok: true; restoring: Restoring } | { ok: false; damaged: string[] };

/**
 * Builds copies of articles as a backup has them; files attached since then are at them too. `damaged` names
 * those that the backup does not hold as they were written; then nothing is kept of any. Null where `signal`
 * stopped it: nothing has changed. `check` throws where this process may not write the library; asked last,
 * before it is certain. Only under the lock.
 */
export async function buildRestored(
  layout: Layout,
  backup: string,
  ids: readonly string[],
  { now = new Date(), signal, check }: BuildingOptions = {},
): Promise<Built | null> {
  const from = folderOf(layout, backup);
  const building = unfinished(layout.articles, 'restoring');
  await removePatiently(building, { recursive: true });
  try {
    const held = copiesIn(await listed(from));
    const { made, damaged: known } = await noteIn(from);
    const placed = await placedNow(layout, now.getTime());
    const damaged: string[] = [];
    for (const id of ids) {
      if (signal?.aborted) return null;
      const copy = filesIn(path.join(building, id));
      const papers = await build(articleFiles(layout, id), from, held.get(id) ?? [], copy);
      // What was whole when the backup was taken has to be so still; of what had a gap then, there is no
      // more.
      const wasWhole = made > 0 && !known.includes(id);
      const whole = wasWhole ? (await soundness(copy, id)).whole : await isWhole(copy, id);
      if (!papers || !whole) damaged.push(id);
      else await notePlaced(copy.folder, placed);
    }
    if (damaged.length > 0) return { ok: false, damaged };
    await syncFolder(building);
    await makeFolder(layout.setAside, layout.root);
    await check?.();
    await renameDurably(building, path.join(layout.articles, RESTORED));
    return { ok: true, restoring: restoringOf(layout, now) };
  } finally {
    await removePatiently(building, { recursive: true });
  }
}

export interface BuildingOptions {
  now?: Date;
  signal?: AbortSignal;
  check?: () => Promise<void>;
}

/**
 * Builds one article in `copy`; false where a paper is not whole. `current`: as the library has it, if it
 * has.
 */
async function build(
  current: ArticleFiles,
  from: string,
  held: readonly string[],
  copy: ArticleFiles,
): Promise<boolean> {
  await makeFolder(copy.files);
  const papers = held.filter((name) => isPaper(nameInArticle(name) ?? ''));
  // Copied, not linked: the log will be added to, and the backup must not grow with it.
  for (const name of held) {
    const own = nameInArticle(name)!;
    if (!isPaper(own)) await copyDurably(path.join(from, name), path.join(copy.folder, own));
  }
  let whole = true;
  // What the library has as it should be needs no second place; what it has damaged comes from the backup.
  for (const name of await namesIn(current.files).catch(() => [])) {
    const paper = path.join(current.files, name);
    if (isPaper(name) && (await isAsNamed(paper))) await linkOrCopy(paper, path.join(copy.files, name));
  }
  for (const name of papers) {
    const paper = path.join(copy.files, nameInArticle(name)!);
    if (await exists(paper)) continue;
    await keepDurably(path.join(from, name), paper);
    whole &&= await isAsNamed(paper);
  }
  await syncFolder(copy.files);
  await syncFolder(copy.folder);
  return whole;
}

/** Whether a paper still is what it is called by, the sha256 of its content. */
const isAsNamed = (paper: string): Promise<boolean> =>
  hashOf(paper).then(
    (hash) => hash === path.basename(paper),
    () => false,
  );

function restoringOf(layout: Layout, now: Date): Restoring {
  const restored = path.join(layout.articles, RESTORED);
  return {
    async putBack(id) {
      const { folder } = articleFiles(layout, id);
      let aside: string | null = null;
      if (await exists(folder)) {
        const name = path.join(layout.setAside, `${id}-${stampOf(now)}`);
        aside = name;
        for (let count = 2; await exists(aside); count += 1) aside = `${name}-${count}`;
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
    end: () => removePatiently(restored, { recursive: true }),
  };
}

/**
 * Ends a restoring that was interrupted: every article of it is put back. Only under the lock, before
 * anything else.
 */
export async function finishRestoring(layout: Layout, now = new Date()): Promise<void> {
  await finishOlder(layout);
  const restored = path.join(layout.articles, RESTORED);
  const waiting = (await namesIn(restored)).filter(isId);
  if (waiting.length > 0) await makeFolder(layout.setAside, layout.root);
  const restoring = restoringOf(layout, now);
  for (const id of waiting) await restoring.putBack(id);
  await rmdir(restored).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

/**
 * Stet 0.1 named each article by itself (`.restored-<id>`) and kept what was there before until it had moved
 * that away.
 */
async function finishOlder(layout: Layout): Promise<void> {
  for (const name of await namesIn(layout.articles)) {
    if (!name.startsWith(`${RESTORED}-`)) continue;
    const restored = path.join(layout.articles, name);
    const target = path.join(layout.articles, name.slice(RESTORED.length + 1));
    if (await exists(target)) await removePatiently(restored, { recursive: true });
    else await renameDurably(restored, target);
  }
}

/** What a backup's folder has of each article, among its `names`. */
function copiesIn(names: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    if (!isId(idOf(name)) || nameInArticle(name) === null) continue;
    const of = found.get(idOf(name));
    if (of) of.push(name);
    else found.set(idOf(name), [name]);
  }
  return found;
}

/** Throws RangeError where there is no such folder: a backup that is named must be there. */
async function listed(folder: string): Promise<string[]> {
  await requireFolder(folder).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? new RangeError('There is no such backup.') : error;
  });
  return namesIn(folder);
}
