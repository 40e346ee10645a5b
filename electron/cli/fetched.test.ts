import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTerminal } from './run';
import { root } from './testing';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'stet-fetched-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Runs `stet import` in a library whose settings say this of addresses. */
async function imported(
  addresses: 'never' | 'ask',
  ...words: string[]
): Promise<[code: number, said: string]> {
  const library = path.join(home, addresses);
  await mkdir(library, { recursive: true, mode: 0o700 });
  await writeFile(path.join(library, 'settings.json'), JSON.stringify({ addresses }));
  let said = '';
  const code = await runTerminal(
    ['import', ...words, '--library', library, '--user-data-dir', path.join(home, 'profile')],
    {
      cwd: home,
      app: { folder: root, version: '0.0.0', runtime: null },
      out: (text) => void (said += text),
      err: (text) => void (said += text),
    },
  );
  return [code, said];
}

test('an address is not fetched unless the command line says so', async () => {
  const [code, said] = await imported('ask', 'https://news.example.org/story');
  expect([code, said]).toEqual([2, expect.stringContaining('unless --fetch says so. Nothing was imported.')]);
});

test('nor where the settings say never', async () => {
  const [code, said] = await imported('never', 'https://news.example.org/story', '--fetch');
  expect([code, said]).toEqual([1, expect.stringContaining('Fetching from addresses is off.')]);
});

test('nor where it leads to this computer', async () => {
  const [code, said] = await imported('ask', 'http://127.0.0.1/', '--fetch');
  expect([code, said]).toEqual([1, expect.stringContaining('leads to this computer')]);
});
