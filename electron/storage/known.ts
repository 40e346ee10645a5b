import path from 'node:path';
import { backupFiles, listBackups, type Backup } from './backups';
import { endsElsewhere } from './continuation';
import { readLog } from './event-log';
import { articleFiles, type Layout } from './layout';
import { placedIn, type Placed } from './placed';
import { sizeOfLog } from './segments';
import { noteOf, type Head, type ListNote } from './cache/list-notes';

/*
 * How far a history is known to have gone. A chain of hashes tells what was changed in it, and not that its
 * end is gone: a log cut at the end of a line is a sound log. So what lies elsewhere is asked: the list's
 * own notes, which have the last change of every article that was closed, and the newest backup. Where
 * neither has it, nobody can tell.
 */
export interface Known extends Head {
  /**
   * Whether Stet itself put another history in its place: then the one that ends with this change is set
   * aside, or in the trash. (That it is somewhere in what was set aside says nothing: an older state has
   * the same beginning.)
   */
  explained: () => Promise<boolean>;
}

/** What the list notes of a history: its last change, and the time of its log then. */
type Noted = Pick<ListNote, 'head' | 'mtime'>;

/**
 * What is known of one article. `noted`: by the list, or null where it has nothing; without it the list's
 * file is asked. `newest`: for who asks after many articles, and looks for the newest backup once. Reads
 * only.
 */
export async function knownOf(
  layout: Layout,
  id: string,
  noted?: Noted | null,
  newest = newestBackup(layout),
): Promise<Known | null> {
  const placed = await placedIn(articleFiles(layout, id).folder);
  const byList = headSince(placed, noted === undefined ? noteOf(layout, id) : noted);
  const byBackup = await inBackup(layout, await newest, id, placed);
  const furthest = (byBackup?.seq ?? 0) > (byList?.seq ?? 0) ? byBackup : byList;
  return furthest === null ? null : knownFrom(layout, id, furthest);
}

/** What the list alone knows of it. Reads only. */
export async function knownByList(layout: Layout, id: string, noted: Noted): Promise<Known | null> {
  const head = headSince(await placedIn(articleFiles(layout, id).folder), noted);
  return head && knownFrom(layout, id, head);
}

const knownFrom = (layout: Layout, id: string, { seq, hash }: Head): Known => ({
  seq,
  hash,
  explained: async () => (await endsElsewhere(layout, id)).includes(hash),
});

/** A log that was last written before this history was put in its place was the log of another. */
const headSince = (placed: Placed | null, noted: Noted | null): Head | null =>
  noted && (placed === null || noted.mtime > placed.at) ? noted.head : null;

/** Null where there is none, or they cannot be listed. Never throws. */
export const newestBackup = (layout: Layout): Promise<Backup | null> =>
  listBackups(layout).then(
    ([newest]) => newest ?? null,
    () => null,
  );

/**
 * Only where the backup's log is the longer one: a log only grows, and reading it costs what opening the
 * article costs.
 */
async function inBackup(
  layout: Layout,
  backup: Backup | null,
  id: string,
  placed: Placed | null,
): Promise<Head | null> {
  if (!backup || (placed !== null && backup.made <= placed.backups)) return null;
  try {
    const kept = backupFiles(path.join(layout.backups, backup.name), id);
    const [then, now] = await Promise.all([kept, articleFiles(layout, id)].map(sizeOfLog));
    if (!then || then.bytes <= (now?.bytes ?? 0)) return null;
    const last = (await readLog(then.end)).lines.findLast(({ event }) => event !== null)?.event;
    return last ? { seq: last.seq, hash: last.hash } : null;
  } catch {
    // Backups that cannot be looked at are told where they are needed.
    return null;
  }
}
