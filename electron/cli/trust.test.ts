import { execFileSync } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { terminalIn } from './testing';

/*
 * The terminal on libraries that are not this person's own, or open to others; and what it leaves alone on
 * its way out.
 */

let folder: string;
let article: string;
let mark: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-terminal-'));
  await writeFile(at('story.txt'), 'The bridge of 1890\n\nThe bridge was built in 1890 by two sisters.');
  article = (await stet('import', at('story.txt'))).out;
  mark = (await stet('mark', article, '--kind', 'claim', '--start', '0', '--end', '10')).out;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(folder, ...names);

/** As one person; `profile` makes it another. */
const stet = (...argv: string[]) => terminalIn(folder, argv);

/** A copy, as another person finds it. */
async function unpacked() {
  await cp(at('library'), at('copy'), { recursive: true });
  return (...argv: string[]) => stet(...argv, '--library', at('copy'), '--user-data-dir', at('another'));
}

async function contents(): Promise<string[]> {
  const names = (await readdir(at('copy'), { recursive: true })).sort();
  return Promise.all(
    names.map(async (name) => {
      const found = await lstat(at('copy', name));
      const content = found.isFile() ? await readFile(at('copy', name), 'utf8') : '';
      return `${name} ${found.mode} ${found.mtimeMs} ${content}`;
    }),
  );
}

describe('a library from elsewhere', () => {
  test('is read by every verb that reads, and nothing in it changes', async () => {
    const another = await unpacked();
    const before = await contents();
    expect((await another('list')).out).toContain(article);
    expect((await another('show', article)).out).toContain('The bridge of 1890');
    expect((await another('verify-log', article)).out).toContain('2 changes');
    expect(await another('report', article, '--out', at('report.html'))).toMatchObject({ code: 0, err: '' });
    expect(await contents()).toEqual(before);
  });

  test('is changed by no verb: each says why in a line, and what to do', async () => {
    const another = await unpacked();
    const before = await contents();
    for (const verb of [
      ['import', at('story.txt')],
      ['note', article, mark, 'x'],
      ['status', article, mark, 'wrong'],
      ['mark', article, '--kind', 'claim', '--start', '0', '--end', '3'],
      ['draft', article, at('story.txt')],
      ['private'],
    ]) {
      const { code, out, err } = await another(...verb);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^This library comes from elsewhere.*stet trust --library .*copy$/);
    }
    expect(await contents()).toEqual(before);
  });

  test('once it is trusted it is worked in, by who trusts it', async () => {
    const another = await unpacked();
    const trusted = await another('trust');
    expect(trusted).toMatchObject({ code: 0, err: expect.stringContaining('You trust the library') });
    expect((await another('note', article, mark, 'Three sisters.')).code).toBe(0);
    const third = ['--library', at('copy'), '--user-data-dir', at('third')];
    const refused = await stet('note', article, mark, 'x', ...third);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('from elsewhere') });
    const nowhere = await stet('trust', '--library', at('nowhere'));
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining('no library') });
  });
});

const windows = process.platform === 'win32';

test.skipIf(windows)('a library that others can read is said once, and closed when asked to be', async () => {
  await chmod(at('library'), 0o755);
  const note = () => stet('note', article, mark, 'x');
  expect((await note()).err).toMatch(/^Others who use this machine can read the library .*stet private/);
  expect((await note()).err).toBe('');
  expect(await stet('private')).toMatchObject({ code: 0, err: expect.stringContaining('Nobody but you') });
  expect((await lstat(at('library'))).mode & 0o777).toBe(0o700);
  expect((await note()).err).toBe('');
});

test.skipIf(windows)('a report takes the place of a file, and of nothing else', async () => {
  await writeFile(at('thesis.html'), 'mine');
  await symlink(at('thesis.html'), at('link.html'));
  execFileSync('mkfifo', [at('pipe.html')]);
  for (const out of [at('link.html'), at('pipe.html')]) {
    const { code, err } = await stet('report', article, '--format', 'html', '--out', out, '--overwrite');
    expect(code).toBe(1);
    expect(err).toMatch(/is a link, a pipe or a device and was left alone/);
  }
  expect((await lstat(at('link.html'))).isSymbolicLink()).toBe(true);
  expect((await lstat(at('pipe.html'))).isFIFO()).toBe(true);
  expect(await readFile(at('thesis.html'), 'utf8')).toBe('mine');
});
