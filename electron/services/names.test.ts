import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { goodLibrary } from '../../build/attacks/libraries/good';
import { removeTree } from '../storage/durable';
import { temporaryFolder } from '../storage/testing';
import { openLibrary } from './library';

const folder = temporaryFolder();
const at = (...names: string[]) => path.join(folder(), ...names);

/*
 * Disks differ in what is one name: some take capitals for small letters, some an accent for a letter of
 * its own, some cut at 255 bytes, some refuse a colon. So nothing Stet names depends on any of it; that
 * holds on a disk like that without having one.
 */
test('every name in a library is the same name on every disk', async () => {
  await goodLibrary(at('library'));
  const entries = await readdir(at('library'), { recursive: true, withFileTypes: true });
  expect(entries.length).toBeGreaterThan(30);
  const folded = new Set<string>();
  for (const { parentPath, name } of entries) {
    expect(name).toMatch(/^[\w.-]{1,150}$/);
    expect(name).not.toMatch(/[.]$|^(con|prn|aux|nul|com\d|lpt\d)([.]|$)/i);
    folded.add(path.join(parentPath, name.toLowerCase()));
  }
  expect(folded.size).toBe(entries.length);
});

test.each([
  ['a thousand folders deep', () => Array.from({ length: 1000 }, () => 'folder')],
  ['with a name of 256 bytes', () => ['x'.repeat(256)]],
  ['with a name of 300 bytes in 150 letters', () => ['é'.repeat(150)]],
])('a library %s is answered in a sentence', async (_, parts) => {
  const library = await openLibrary(at(...parts()), { dailyBackup: false });
  expect(library.trouble).toMatch(
    /^The library can only be looked at\. Its path, or a name in it, is longer than this system takes\. Move it/,
  );
  expect((await library.list()).articles).toEqual([]);
  await library.close();
  expect(await readdir(folder())).toEqual(expect.not.arrayContaining(['library.lock']));
});

test('a library with names of 255 bytes above it is like any other', async () => {
  const library = await openLibrary(at('é'.normalize('NFD').repeat(85), 'x'.repeat(255)), {
    dailyBackup: false,
  });
  expect(library.trouble).toBeNull();
  await library.close();
});

test('a folder nested deeper than any path is deleted', async () => {
  const home = process.cwd();
  await mkdir(at('deep'));
  process.chdir(at('deep'));
  for (let depth = 0; depth < 1000; depth += 1) {
    await mkdir('folder');
    process.chdir('folder');
  }
  await writeFile('last', '');
  process.chdir(home);
  await removeTree(at('deep'));
  expect(await readdir(folder())).toEqual([]);
});
