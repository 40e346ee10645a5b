import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownIdentity } from '../storage/process-identity';
import { inScratch, sweepScratch } from './scratch';

const DAY_MS = 24 * 3_600_000;
let temporary: string;

beforeEach(async () => {
  temporary = await mkdtemp(path.join(os.tmpdir(), 'stet-scratch-test-'));
  vi.spyOn(os, 'tmpdir').mockReturnValue(temporary);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(temporary, { recursive: true, force: true });
});

const left = () => readdir(temporary);

/**
 * A folder as a process leaves it that was killed outright; without an owner, one that was killed before it
 * said so.
 */
async function leftover(name: string, owner: object | null, age = 0): Promise<void> {
  const folder = path.join(temporary, name);
  await mkdir(path.join(folder, 'profile'), { recursive: true });
  if (owner) await writeFile(path.join(folder, 'owner.json'), JSON.stringify(owner));
  const then = new Date(Date.now() - age);
  await utimes(folder, then, then);
}

/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('the folder is this user’s alone while the work lasts, and gone afterwards', async () => {
  const answer = await inScratch('print', async (folder) => {
    await writeFile(path.join(folder, 'draft.html'), 'words');
    if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o777).toBe(0o700);
    return path.dirname(folder);
  });
  expect(answer).toBe(temporary);
  expect(await left()).toEqual([]);
});

test('it is gone also when the work fails', async () => {
  await expect(inScratch('print', () => Promise.reject(new Error('no printer')))).rejects.toThrow(
    'no printer',
  );
  expect(await left()).toEqual([]);
});

test('two at once have two', async () => {
  const folders = await Promise.all(
    [1, 2].map(() =>
      inScratch('print', async (folder) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect((await stat(folder)).isDirectory()).toBe(true);
        return folder;
      }),
    ),
  );
  expect(new Set(folders).size).toBe(2);
});

test('what a dead process left is removed; what a living or unknown one has, another kind and a link are not', async () => {
  const me = await ownIdentity();
  await leftover('stet-print-dead', { ...me, pid: ended() });
  await leftover('stet-print-before', { ...me, boot: me.boot && 'an earlier boot', pid: ended() });
  await leftover('stet-print-forgotten', null, 2 * DAY_MS);
  await leftover('stet-print-alive', me);
  await leftover('stet-print-elsewhere', {
    ...me,
    host: 'another machine',
    machine: 'another',
    boot: me.boot && 'another boot',
    pid: ended(),
  });
  await leftover('stet-print-new', null);
  await leftover('stet-other-dead', { ...me, pid: ended() });
  await symlink(path.join(temporary, 'stet-other-dead'), path.join(temporary, 'stet-print-link'), 'junction');
  await sweepScratch('print');
  expect((await left()).sort()).toEqual([
    'stet-other-dead',
    'stet-print-alive',
    'stet-print-elsewhere',
    'stet-print-link',
    'stet-print-new',
  ]);
  expect(await readdir(path.join(temporary, 'stet-other-dead'))).toContain('profile');
});

// Windows ends a process without a word to it.
if (process.platform !== 'win32') {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends the work first, then the folder, then the process',
    async (signal) => {
      const program = await bundled();
      const child = spawn(
        process.execPath,
        [
          '-e',
          `
      const { inScratch } = require(${JSON.stringify(program)});
      void inScratch('print', (folder, stop) => new Promise((resolve) => {
        stop.addEventListener('abort', () => { console.log('stopped'); resolve(); });
        console.log('begun');
        setTimeout(() => {}, 60_000);
      }));`,
        ],
        { env: { ...process.env, TMPDIR: temporary }, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (text.includes('begun')) child.kill(signal);
      });
      const how = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
      expect(how).toBe(signal);
      expect(said).toBe('begun\nstopped\n');
      expect((await left()).filter((name) => name.startsWith('stet-print-'))).toEqual([]);
    },
  );
}

/** The module as a process of its own can load it. */
async function bundled(): Promise<string> {
  const { build } = await import('vite');
  const outDir = path.join(temporary, 'bundle');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, 'scratch.ts'),
      outDir,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'scratch.cjs' } },
    },
  });
  return path.join(outDir, 'scratch.cjs');
}
