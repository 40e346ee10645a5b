import path from 'node:path';
import { listBackups } from './backups';
import { writeDurably } from './durable';
import { parsedFile } from './json';
import type { Layout } from './layout';
import { removePatiently } from './patience';
import { namesIn, readPlain } from './plain';
import { idIn, trashedFiles } from './trash';

/*
 * Deleted is deleted. What an article leaves outside of its own folder stands in the settings, which keep how
 * Stet was left: its name among the tabs, and what was typed for one of its marks and not sent. They know it
 * and its marks by ids.
 */

const ANY_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Every id that ever stood in an article in the trash, of marks that are gone as well; but for those of other
 * articles.
 */
export async function idsEverIn(layout: Layout, name: string): Promise<Set<string>> {
  const { folder } = trashedFiles(layout, name);
  const found = new Set<string>();
  for (const file of await namesIn(folder))
    for (const id of await idsIn(path.join(folder, file))) found.add(id);
  const own = idIn(name);
  for (const other of [...(await namesIn(layout.articles)), ...(await namesIn(layout.trash)).map(idIn)]) {
    if (other !== null && other !== own) found.delete(other);
  }
  return found;
}

/**
 * Takes how Stet was left out of the settings that the backups hold: it is never restored from there.
 * Settings that were damaged and put aside go where they mention any of these ids, for nothing can be cut out
 * of them.
 */
export async function forgetInOldSettings(layout: Layout, ids: ReadonlySet<string>): Promise<void> {
  for (const { name } of await listBackups(layout))
    await withoutSession(layout, path.join(layout.backups, name, 'settings.json'));
  const damaged = (await namesIn(layout.root)).filter((name) =>
    name.startsWith(`${path.basename(layout.settings)}.`),
  );
  for (const name of damaged) {
    const file = path.join(layout.root, name);
    if ((await idsIn(file)).some((id) => ids.has(id))) await removePatiently(file);
  }
}

async function withoutSession(layout: Layout, file: string): Promise<void> {
  const settings = await parsedFile(file);
  if (typeof settings !== 'object' || settings === null || !('session' in settings)) return;
  const { session: _, ...others } = settings;
  await writeDurably(file, [JSON.stringify(others, null, 1)], layout.backups);
}

/**
 * The ids that stand in a file, whatever it is; none where it cannot be read, as the folder of attached files
 * cannot.
 */
async function idsIn(file: string): Promise<string[]> {
  const text = await readPlain(file).then(
    (bytes) => bytes.toString('latin1'),
    () => '',
  );
  return text.match(ANY_ID) ?? [];
}
