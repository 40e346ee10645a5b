import { readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createArticle, sign } from '@shared/domain/testing';
import { temporaryFolder } from '../storage/testing';
import { openLibrary, type Library } from './library';

/*
 * A folder that this program itself has a file of open cannot be renamed on Windows, and no patience helps.
 * So whatever is renamed has been let go of before. Which files a process has open, Linux tells.
 */

const held: { rename: string; files: string[] }[] = [];

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    rename: (from: string, to: string) => {
      for (const name of [from, to]) held.push({ rename: path.basename(name), files: openBelow(name) });
      return real.rename(from, to);
    },
  };
});

function openBelow(name: string): string[] {
  const links = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return []; // the descriptor of the listing itself
    }
  });
  return links.filter((file) => file === name || file.startsWith(name + path.sep));
}

const folder = temporaryFolder();
let library: Library;
beforeEach(async () => {
  held.length = 0;
  library = await openLibrary(folder(), { dailyBackup: false });
});
afterEach(() => library.close());

if (process.platform === 'linux') {
  test('articles that are open are let go of before their folders or files are renamed', async () => {
    const create = createArticle();
    expect(await library.create(create)).toMatchObject({ ok: true });
    const id = create.article;
    const headline = { headline: 'Changed' };
    const change = async () =>
      expect(await library.apply(id, sign({ type: 'details.set', set: headline }))).toMatchObject({
        ok: true,
      });
    await change();
    // What is open is seen.
    expect(openBelow(path.join(folder(), 'articles', id))).not.toEqual([]);
    const backup = await library.backups.take('asked');
    if (!backup?.ok) throw new Error('no backup');
    await change();
    expect(await library.restore(backup.backup.name)).toMatchObject({ ok: true });
    await change();
    const moved = await library.trash.put([id]);
    expect(moved.moved).toHaveLength(1);
    expect((await library.trash.restore(moved.moved.map(({ name }) => name))).moved).toHaveLength(1);
    await change();
    await library.close();

    expect(held.length).toBeGreaterThan(10);
    expect(held.filter(({ files }) => files.length > 0)).toEqual([]);
  });
}
