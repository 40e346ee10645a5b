import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIBRARY, DEFAULT_SETTINGS, NO_FILTER } from '@shared/contract';
import { temporaryFolder } from '../storage/testing';
import { openSettings } from './settings';
import { DEFAULT_ASKED, NOTHING_ASKED, oneFrom } from '@shared/domain';

const folder = temporaryFolder();
const file = () => path.join(folder(), 'settings.json');

test('what was set is there after opening again, and what was not keeps its default', async () => {
  const settings = await openSettings(folder());
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  await Promise.all([settings.set({ person: ' Ada ' }), settings.set({ theme: 'dark' })]);
  const again = await openSettings(folder());
  expect(again.get()).toEqual({ ...DEFAULT_SETTINGS, person: 'Ada', theme: 'dark' });
  expect(again.notices).toEqual([]);
});

describe('settings that are damaged', () => {
  test.each(['', '{"person":', '[]', 'null', '{"textSize":"large"}', '\0\0\0'])(
    '%j: set aside, defaults, and a notice',
    async (content) => {
      await writeFile(file(), content);
      const settings = await openSettings(folder());
      expect(settings.get()).toEqual(DEFAULT_SETTINGS);
      expect(settings.notices).toEqual([{ level: 'warning', message: expect.stringContaining('set aside') }]);
      const [aside] = (await readdir(folder())).filter((name) => name.startsWith('settings.json.damaged-'));
      expect(await readFile(path.join(folder(), aside!), 'utf8')).toBe(content);
      await settings.set({ person: 'Ada' });
      expect((await openSettings(folder())).get().person).toBe('Ada');
    },
  );

  test('are left where they are while another process holds the library', async () => {
    await writeFile(file(), '{');
    const settings = await openSettings(folder(), { writable: false });
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    expect(settings.notices).toHaveLength(1);
    expect(await settings.set({ theme: 'dark' })).toMatchObject({
      settings: { theme: 'dark' },
      notice: { level: 'warning' },
    });
    expect(await readdir(folder())).toEqual(['settings.json']);
  });
});

test('settings of a newer Stet are kept beside ours', async () => {
  await writeFile(file(), '{"person":"Ada","telepathy":true}');
  await (await openSettings(folder())).set({ theme: 'light' });
  expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({
    person: 'Ada',
    telepathy: true,
    theme: 'light',
  });
});

test('how the library is looked at: what only a newer Stet can read begins anew, the rest stays', async () => {
  const saved = [
    {
      id: 'a',
      name: 'Mine',
      shelf: 'articles',
      query: '',
      filter: NO_FILTER,
      sort: { by: 'desk', down: false },
    },
  ];
  await writeFile(
    file(),
    JSON.stringify({ person: 'Ada', library: { shelf: 'attic', columns: ['name', 'moon'], saved } }),
  );
  const settings = await openSettings(folder());
  expect(settings.notices).toEqual([]);
  expect(settings.get()).toMatchObject({ person: 'Ada', library: { ...DEFAULT_LIBRARY, saved } });
});

test('settings that cannot be kept hold until the end, and say so', async () => {
  const settings = await openSettings(folder());
  await mkdir(file());
  const { settings: now, notice } = await settings.set({ theme: 'dark' });
  expect(now.theme).toBe('dark');
  expect(notice?.message).toContain('were not kept');
});

test('a new library asks for evidence at high and legal risk; one that has its rules keeps what it has', async () => {
  expect((await openSettings(folder())).get().rules.sourced).toEqual(DEFAULT_ASKED);
  for (const [kept, read] of [
    [false, NOTHING_ASKED],
    [true, oneFrom('high')],
    ['legal', oneFrom('legal')],
    ['routine', oneFrom('routine')],
    [undefined, NOTHING_ASKED],
  ] as const) {
    await writeFile(file(), JSON.stringify({ person: 'Ada', rules: { decided: true, sourced: kept } }));
    const settings = await openSettings(folder());
    expect([settings.get().rules.sourced, settings.notices]).toEqual([read, []]);
  }
});
