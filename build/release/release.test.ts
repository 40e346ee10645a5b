import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSigner, openFeed, type Feed } from '../../electron/services/updates/feed-fixture';
import { Updates } from '../../electron/services/updates/updates';
import { checkFolder, signFolder } from './manifest.mjs';

/* The scripts of a release, run dry: what they sign, the app takes; what is amiss, they say in time. */

const signer = makeSigner('owner');
const NAMES = [
  'Stet-0.2.0-linux-x86_64.AppImage',
  'Stet-0.2.0-linux-amd64.deb',
  'Stet-0.2.0-mac-arm64.zip',
  'Stet-0.2.0-win-x64.exe',
];
let folder: string;
let keys: string;
let feed: Feed;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), `stet-release-${process.pid}-`));
  keys = path.join(folder, 'keys.json');
  await writeFile(keys, JSON.stringify([signer.pinned]));
  for (const name of NAMES) await writeFile(path.join(folder, name), `installer ${name}`);
  feed = await openFeed();
});
afterEach(async () => {
  await feed.close();
  await rm(folder, { recursive: true, force: true });
});

const sign = (some = {}) =>
  signFolder(folder, {
    version: '0.2.0',
    schema: 2,
    notes: 'New.',
    keys,
    env: { STET_UPDATE_KEY: signer.secret },
    ...some,
  });
const host = async () => {
  for (const name of ['stet-updates.json', 'stet-updates.json.sig', ...NAMES]) {
    feed.files.set(name, await readFile(path.join(folder, name)));
  }
};
const look = (system: string, kinds: string[], arch = 'x64') =>
  new Updates({
    folder,
    keys: [signer.pinned],
    asking: { version: '0.1.0', system, arch, kinds, schema: 2 },
  });

test.each([
  ['linux', 'AppImage', 'x64', 'Stet-0.2.0-linux-x86_64.AppImage'],
  ['linux', 'deb', 'x64', 'Stet-0.2.0-linux-amd64.deb'],
  ['darwin', 'zip', 'arm64', 'Stet-0.2.0-mac-arm64.zip'],
  ['win32', 'nsis', 'x64', 'Stet-0.2.0-win-x64.exe'],
])('what they sign the app takes: %s, %s', async (system, kind, arch, name) => {
  await sign();
  await checkFolder(folder, { keys });
  await host();
  const updates = look(system, [kind], arch);
  expect(await updates.check(feed.address)).toMatchObject({
    newer: { version: '0.2.0', notes: 'New.', file: { name } },
  });
  const ready = await updates.download('0.2.0');
  expect(await readFile('file' in ready ? ready.file : '', 'utf8')).toBe(`installer ${name}`);
});

test('the next list has a higher number and keeps the releases to go back to', async () => {
  const first = await sign();
  await writeFile(path.join(folder, 'Stet-0.3.0-win-x64.exe'), 'newer');
  const second = await sign({ version: '0.3.0' });
  expect(second.sequence).toBeGreaterThan(first.sequence);
  expect(second.releases.map(({ version }) => version)).toEqual(['0.3.0', '0.2.0']);
  const renewed = await sign({ version: undefined });
  expect(renewed.sequence).toBeGreaterThan(second.sequence);
  expect(renewed.releases).toEqual(second.releases);
});

test('a list that was made where the one before was not at hand has a higher number all the same', async () => {
  const now = new Date();
  const renewed = await sign({ now });
  await rm(path.join(folder, 'stet-updates.json'));
  expect((await sign({ now: new Date(now.getTime() + 1000) })).sequence).toBe(renewed.sequence + 1);
});

test.each<[string, RegExp, () => Promise<unknown>]>([
  [
    'a file that was changed',
    /is not the file that was signed for/,
    () => appendFile(path.join(folder, NAMES[0]!), '!'),
  ],
  ['a file that is missing', /not in the folder/, () => rm(path.join(folder, NAMES[1]!))],
  ['a list that was changed', /not signed/, () => appendFile(path.join(folder, 'stet-updates.json'), ' ')],
])('said before it is hosted: %s', async (_name, words, spoil) => {
  await sign();
  await spoil();
  await expect(checkFolder(folder, { keys })).rejects.toThrow(words);
});

test('a list that has run out is said to have', async () => {
  await sign({ days: 1 });
  await expect(checkFolder(folder, { keys, now: new Date(Date.now() + 2 * 86_400_000) })).rejects.toThrow(
    'Sign it anew',
  );
});

test('nothing is signed that the app would refuse', async () => {
  await expect(sign({ env: { STET_UPDATE_KEY: makeSigner().secret } })).rejects.toThrow('not pinned');
  await expect(sign({ env: {} })).rejects.toThrow('no key to sign with');
  await expect(sign({ env: { STET_UPDATE_KEY: 'a word' } })).rejects.toThrow('not a private key');
  await expect(sign({ version: '0.4.0' })).rejects.toThrow('no installer');
});

test('while no key is pinned, a release ends before it is built', () => {
  const script = path.join(import.meta.dirname, 'verify-manifest.mjs');
  expect(() => execFileSync(process.execPath, [script], { stdio: 'pipe' })).toThrow(
    /No key for updates is pinned/,
  );
});
