import path from 'node:path';
import { backupFiles, listBackups } from './backups';
import { filesIn, type Layout } from './layout';
import { namesIn } from './plain';
import { readWholeLog } from './whole-log';

/**
 * Whether a history goes on from what the backups hold of it. A chain of hashes tells a change in the middle, but whoever
 * owns the disk can make a whole chain anew; the backups, which may lie elsewhere, then hold another. `hashes`: of the
 * changes of the history, in order. A backup of a state that was replaced by restoring an earlier one is explained by what
 * was set aside then. Answers a sentence for each backup that is not explained, the newest first. Reads only.
 */
export async function againstBackups(
  layout: Layout,
  id: string,
  hashes: readonly string[],
): Promise<string[]> {
  const known = new Set([...hashes, ...(await hashesSetAside(layout, id))]);
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

async function hashesSetAside(layout: Layout, id: string): Promise<string[]> {
  const copies = (await namesIn(layout.setAside)).filter((name) => name.startsWith(`${id}-`));
  const logs = await Promise.all(
    copies.map((name) => readWholeLog(filesIn(path.join(layout.setAside, name)))),
  );
  return logs.flatMap(({ lines }) => lines.flatMap(({ event }) => event?.hash ?? []));
}
