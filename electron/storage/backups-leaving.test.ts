import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '@shared/domain';
import { expect, test } from 'vitest';
import { watchDisk } from '../../build/recovery/disk';
import { idOf, removeFromBackups, removeLeftovers, writeNote } from './backups';
import { layoutOf, type Layout } from './layout';
import { articlesIn } from './restore';
import { temporaryFolder } from './testing';

/* An article is removed from a backup, whose history is several files, and the power fails in between. */

const folder = temporaryFolder();
const BACKUP = '2026-03-01T09-00-00Z-daily';
const PARTS = [
  'article.json',
  'checkpoint-000001.json',
  'events-000001.jsonl',
  'events.jsonl',
  'segments.json',
];

async function backupOf(layout: Layout, ids: readonly string[]): Promise<string> {
  const backup = path.join(layout.backups, BACKUP);
  await mkdir(backup, { recursive: true });
  for (const id of ids) for (const part of PARTS) await writeFile(path.join(backup, `${id}.${part}`), part);
  await writeNote(backup, { made: 1, articles: ids.length, damaged: [], leaving: [] });
  return backup;
}

/** Has the power fail before the `last`th step on the disk; whether it came to that. */
async function failingAt(last: number, work: () => Promise<void>): Promise<boolean> {
  let steps = 0;
  const unwatched = await watchDisk((step) => {
    if (step.call !== 'open' && ++steps >= last) throw new Error('the end');
    return undefined;
  });
  return work()
    .then(
      () => false,
      () => true,
    )
    .finally(unwatched);
}

test('at every step the backup holds it whole or not at all, and what was begun is ended', async () => {
  let failed = true;
  for (let step = 1; failed; step += 1) {
    const layout = layoutOf(path.join(folder(), String(step)));
    const [going, staying] = [newId(), newId()];
    const backup = await backupOf(layout, [going, staying]);
    failed = await failingAt(step, () => removeFromBackups(layout, [going]));
    const left = async () => (await readdir(backup)).filter((name) => idOf(name) === going).length;
    const held = await articlesIn(layout, BACKUP);
    expect(held).toContain(staying);
    if (held.includes(going)) expect(await left()).toBe(PARTS.length);
    await removeLeftovers(layout);
    expect(await left()).toBe(held.includes(going) ? PARTS.length : 0);
    expect((await readdir(backup)).filter((name) => idOf(name) === staying)).toHaveLength(PARTS.length);
    if (!failed) expect(await left()).toBe(0);
  }
});
