import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shell, shownBy } from './shell';

/* With a program of ours in the place of the system's own, which notes what it is asked to open. */

let folder = '';
const asked = async (): Promise<string[]> =>
  (await readFile(path.join(folder, 'asked'), 'utf8')).trim().split('\n');

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stand-in-shell-'));
  await mkdir(path.join(folder, 'bin'));
  for (const name of ['xdg-open', 'open']) {
    const program = path.join(folder, 'bin', name);
    await writeFile(program, `#!/bin/sh\nfor each in "$@"; do echo "$each" >> '${folder}/asked'; done\n`);
    await chmod(program, 0o755);
  }
  vi.stubEnv('PATH', path.join(folder, 'bin'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

it.each<[NodeJS.Platform, string, ReturnType<typeof shownBy>]>([
  ['linux', '/home/ada/my drafts/log', ['xdg-open', ['/home/ada/my drafts'], false]],
  ['darwin', '/Users/ada/my drafts/log', ['open', ['-R', '/Users/ada/my drafts/log'], false]],
  ['win32', 'C:\\my drafts, old\\log', ['explorer', ['/select,"C:\\my drafts, old\\log"'], true]],
])(
  'on %s a file in its folder is shown by the program that does, also where there is a space in it',
  (system, file, by) => expect(shownBy(file, system)).toEqual(by),
);

describe.skipIf(process.platform === 'win32')('what the system shows for us', () => {
  it('is the folder of a file, or the file in it', async () => {
    shell.showItemInFolder(path.join(folder, 'logs', 'a file.log'));
    await vi.waitFor(async () =>
      expect((await asked()).at(-1)).toBe(
        process.platform === 'darwin' ? path.join(folder, 'logs', 'a file.log') : path.join(folder, 'logs'),
      ),
    );
  });

  it('is a folder, and nothing is said when it worked', async () => {
    expect(await shell.openPath(folder)).toBe('');
    await vi.waitFor(async () => expect(await asked()).toEqual([folder]));
  });

  it('is said when it cannot be shown, in words and not by throwing', async () => {
    vi.stubEnv('PATH', path.join(folder, 'nothing here'));
    expect(await shell.openPath(folder)).toMatch(/ENOENT/);
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    shell.showItemInFolder(folder);
    await vi.waitFor(() => expect(error).toHaveBeenCalled());
    error.mockRestore();
  });

  it('is said on macOS, too, where no program was found for it', async () => {
    const { platform } = process;
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    try {
      await shell.openExternal('https://example.org/');
      await writeFile(path.join(folder, 'bin', 'open'), '#!/bin/sh\nexit 1\n');
      await expect(shell.openExternal('gopher://example.org/')).rejects.toThrow('No application found');
      expect(await shell.openPath(folder)).toBe('No application found');
    } finally {
      Object.defineProperty(process, 'platform', { value: platform });
    }
  });

  it('is an address whole, and nothing that is none', async () => {
    await shell.openExternal('https://example.org/a?b=c&d');
    await vi.waitFor(async () => expect(await asked()).toEqual(['https://example.org/a?b=c&d']));
    await expect(shell.openExternal('--help')).rejects.toThrow();
  });
});
