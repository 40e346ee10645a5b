import path from 'node:path';
import { backupFiles, listBackups } from './backups';
import { filesIn, type Layout } from './layout';
import { namesIn } from './plain';
import { listTrash, trashedFiles } from './trash';
import { readWholeLog } from './whole-log';

/**
 * Whether a history goes on from what the backups hold of it. A chain of hashes tells a change in the middle,
 * but whoever owns the disk can make a whole chain anew; the backups, which may lie elsewhere, then hold
 * another. `hashes`: of the changes of the history, in order. A backup of a state that was replaced by
 * restoring an earlier one is explained by what was set aside then, and where the article was in the trash
 * when an earlier one was restored, by that. Answers a sentence for each backup that is not explained, the
 * newest first. Reads only.
 */
export async function againstBackups(
  layout: Layout,
  id: string,
  hashes: readonly string[],
): Promise<string[]> {
  const known = new Set([...hashes, ...(await hashesElsewhere(layout, id))]);
  const problems: string[] = [];
  for (const { name } of await listBackups(layout)) {
    const { lines } = await readWholeLog(backupFiles(path.join(layout.backups, name), id));
    const strange = lines.findIndex(({ event }) => event !== null && !known.has(event.hash));
    if (strange !== -1) {
      problems.push(
        `The backup ${name} holds a change ${lines[strange]!.event!.seq} that this history does not: one of the two was altered, or saved changes are missing.`,
      );
    }
  }
  return problems;
}

async function hashesElsewhere(layout: Layout, id: string): Promise<string[]> {
  return (await logsElsewhere(layout, id)).flat();
}

/**
 * The last change of each history that was set aside when a backup took its place, or that lies in the trash.
 */
export async function endsElsewhere(layout: Layout, id: string): Promise<string[]> {
  return (await logsElsewhere(layout, id)).flatMap((hashes) => hashes.at(-1) ?? []);
}

/** The hashes in the logs of what was set aside of an article, and in the trash. */
async function logsElsewhere(layout: Layout, id: string): Promise<string[][]> {
  const aside = (await namesIn(layout.setAside)).filter((name) => name.startsWith(`${id}-`));
  const trashed = (await listTrash(layout)).filter((one) => one.id === id);
  const copies = [
    ...aside.map((name) => filesIn(path.join(layout.setAside, name))),
    ...trashed.map(({ name }) => trashedFiles(layout, name)),
  ];
  const logs = await Promise.all(copies.map((files) => readWholeLog(files)));
  return logs.map(({ lines }) => lines.flatMap(({ event }) => event?.hash ?? []));
}
