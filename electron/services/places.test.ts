import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../storage/testing';
import { defaultLibrary, isInLibrary, userDataPlace } from './places';

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

test('what lies in the library is told, whatever way leads there', async () => {
  const at = (...names: string[]) => path.join(folder(), ...names);
  await mkdir(at('library', 'articles', 'one'), { recursive: true });
  await mkdir(at('library-of-another'));
  await symlink(at('library', 'articles'), at('shortcut'), 'junction');
  const inside = ['library/report.html', 'library/articles/one/events.jsonl', 'shortcut/report.html', 'library/../library/x'];
  const outside = ['report.html', 'library-of-another/report.html', '..report.html', 'nowhere/report.html'];
  for (const file of inside) expect([file, await isInLibrary(at('library'), at(file))]).toEqual([file, true]);
  for (const file of outside) expect([file, await isInLibrary(at('library'), at(file))]).toEqual([file, false]);
});
