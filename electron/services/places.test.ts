import { link, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeDurably } from '../storage/durable';
import { temporaryFolder } from '../storage/testing';
import { defaultLibrary, isSameFolder, leadToOne, userDataPlace, whyNotThere } from './places';

const home = path.join('/', 'home', 'ada');
const CASES: [NodeJS.Platform, NodeJS.ProcessEnv, string[]][] = [
  ['linux', {}, [home, '.config', 'Stet']],
  ['linux', { XDG_CONFIG_HOME: '/data' }, ['/data', 'Stet']],
  ['darwin', {}, [home, 'Library', 'Application Support', 'Stet']],
  ['win32', { APPDATA: '/roaming' }, ['/roaming', 'Stet']],
  ['win32', {}, [home, 'AppData', 'Roaming', 'Stet']],
];
test.each(CASES)('%s with %j', (platform, env, parts) => {
  expect(userDataPlace(platform, env, home)).toBe(path.join(...parts));
  expect(defaultLibrary(userDataPlace(platform, env, home))).toBe(path.join(...parts, 'library'));
});

const folder = temporaryFolder();

const at = (...names: string[]) => path.join(folder(), ...names);

test('no report goes into a library, whatever way leads there, nor in place of what is no file', async () => {
  await mkdir(at('library', 'articles', 'one'), { recursive: true });
  await mkdir(at('library-of-another'));
  await mkdir(at('second', 'articles', '01890000-0000-7000-8000-000000000000'), { recursive: true });
  await mkdir(at('third', 'articles'), { recursive: true });
  await writeFile(at('third', 'index.jsonl'), '');
  await mkdir(at('site', 'articles'), { recursive: true });
  await symlink(at('library', 'articles'), at('shortcut'), 'junction');
  await mkdir(at('folder'));
  const inside = [
    'library/report.html',
    'library/articles/one/events.jsonl',
    'shortcut/report.html',
    'library/../library/x',
    'second/settings.json',
    'second/articles/new/folder/y.html',
    'third/settings.json',
    'shortcut',
    'folder',
  ];
  const outside = [
    'report.html',
    'library-of-another/report.html',
    '..report.html',
    'nowhere/report.html',
    'site/report.html',
    'site/articles/a.html',
  ];
  for (const file of inside) {
    expect([file, await whyNotThere(at('library'), at(file))]).toEqual([
      file,
      expect.stringContaining('Nothing was written'),
    ]);
  }
  for (const file of outside)
    expect([file, await whyNotThere(at('library'), at(file))]).toEqual([file, null]);
});

test('folders of a disk that does not number them are not all one', () => {
  const numbered = { dev: 7n, ino: 2n ** 60n + 1n };
  expect(isSameFolder(numbered, { ...numbered })).toBe(true);
  expect(isSameFolder(numbered, { ...numbered, ino: 2n ** 60n })).toBe(false);
  expect(isSameFolder(numbered, { ...numbered, dev: 8n })).toBe(false);
  expect(isSameFolder({ dev: 7n, ino: 0n }, { dev: 7n, ino: 0n })).toBe(false);
});

// Windows has its own names for these.
if (process.platform !== 'win32') {
  test('one folder is one by whatever way, and what is not there is none', async () => {
    await mkdir(at('library'), { recursive: true });
    await symlink(at('library'), at('Bibliothèque'));
    expect(await leadToOne(at('library'), at('Bibliothèque'))).toBe(true);
    expect(await leadToOne(at('library'), path.dirname(at('library')))).toBe(false);
    expect(await leadToOne(at('library'), at('nowhere'))).toBe(false);
    expect(await leadToOne(at('nowhere'), at('nowhere'))).toBe(true);
  });

  test.each(['/dev/stdout', '/dev/null', '/dev/fd/1'])('%s is no place for a report', async (device) => {
    expect(await whyNotThere(at('library'), device)).toContain('does not replace');
  });

  test('a file with a second name in the library is replaced, and the library keeps its own', async () => {
    await mkdir(at('library', 'articles'), { recursive: true });
    await writeFile(at('library', 'settings.json'), 'settings');
    await link(at('library', 'settings.json'), at('report.html'));
    expect(await whyNotThere(at('library'), at('report.html'))).toBeNull();
    await writeDurably(at('report.html'), ['report']);
    expect(await readFile(at('library', 'settings.json'), 'utf8')).toBe('settings');
  });
}
