import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DebUpdater, NsisUpdater } from 'electron-updater';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileOf, INSTALLER } from './feed-fixture';
import { handOver, kindsFor, replaceableBy, replaceAppImage, type Copy } from './installer';
import type { Ready } from './updates';

let folder: string;
let ready: Ready;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), `stet install ü ${process.pid}-`));
  await mkdir(path.join(folder, 'apps'));
  const file = path.join(folder, 'fetched.AppImage');
  await writeFile(file, INSTALLER, { mode: 0o600 });
  ready = {
    file,
    offer: { version: '0.2.0', released: '2026-03-01T09:00:00Z', notes: '', library: 'same', file: fileOf() },
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('by what a copy of Stet can be replaced', () => {
  const COPY: Copy = {
    packaged: true,
    system: 'linux',
    has: () => false,
    packageType: null,
    program: '/tmp/.mount_1/stet',
    env: {},
  };
  const APPIMAGE = { APPIMAGE: '/home/ada/Stet.AppImage', APPDIR: '/tmp/.mount_1' };

  test.each<[string, Partial<Copy>, string | null]>([
    ['an AppImage', { env: APPIMAGE }, 'AppImage'],
    [
      'unpacked, started from the terminal of another AppImage',
      { env: { ...APPIMAGE, APPDIR: '/tmp/.mount_12' } },
      null,
    ],
    ['a package of Debian', { packageType: 'deb' }, 'deb'],
    ['a package of others', { packageType: 'rpm' }, null],
    ['unpacked by hand', {}, null],
    ['its sources', { packaged: false, env: APPIMAGE }, null],
    [
      'Windows, installed',
      { system: 'win32', has: (where, name) => where === 'program' && name === 'Uninstall Stet.exe' },
      'nsis',
    ],
    ['Windows, unpacked', { system: 'win32' }, null],
    ['macOS', { system: 'darwin', has: (where) => where === 'resources' }, 'zip'],
    ['macOS, made without a release', { system: 'darwin' }, null],
  ])('%s', (_name, some, kind) => {
    expect(replaceableBy({ ...COPY, ...some })).toBe(kind);
  });

  test('one that cannot replace itself is offered what a person can install', () => {
    expect(kindsFor('deb', 'linux')).toEqual(['deb']);
    expect(kindsFor(null, 'linux')).toEqual(['AppImage', 'deb']);
    expect(kindsFor(null, 'darwin')).toEqual(['dmg', 'zip']);
    expect(kindsFor(null, 'aix')).toEqual([]);
  });
});

describe('an AppImage takes the place of the one that runs', () => {
  const apps = () => readdir(path.join(folder, 'apps'));
  const put = async (name: string) => {
    const old = path.join(folder, 'apps', name);
    await writeFile(old, 'the old one');
    await chmod(old, 0o755);
    return old;
  };

  test('under the name the person gave it', async () => {
    const old = await put('My Stet');
    expect(await replaceAppImage(ready, old)).toBe(old);
    expect(await readFile(old)).toEqual(INSTALLER);
    if (process.platform !== 'win32') expect((await stat(old)).mode & 0o777).toBe(0o755);
    expect(await apps()).toEqual(['My Stet']);
  });

  test('with its own version in its name', async () => {
    const old = await put('Stet-0.1.0-linux-x86_64.AppImage');
    await replaceAppImage(ready, old);
    expect(await apps()).toEqual(['Stet-0.2.0-linux-x86_64.AppImage']);
  });

  test('not, where it is not the one signed for: the old one stands', async () => {
    const old = await put('My Stet');
    await writeFile(ready.file, 'something else');
    await expect(replaceAppImage(ready, old)).rejects.toThrow('not what was signed for');
    expect(await readFile(old, 'utf8')).toBe('the old one');
    expect(await apps()).toEqual(['My Stet']);
  });

  test('not, where it is gone before it could be copied', async () => {
    const old = await put('My Stet');
    await rm(ready.file);
    await expect(replaceAppImage(ready, old)).rejects.toThrow('ENOENT');
    expect(await readFile(old, 'utf8')).toBe('the old one');
    expect(await apps()).toEqual(['My Stet']);
  });
});

describe('electron-updater is given what was checked, and asks nobody', () => {
  const updater = (Kind: typeof NsisUpdater | typeof DebUpdater = NsisUpdater) => {
    const made = new Kind(null, {
      version: '0.1.0',
      name: 'stet',
      isPackaged: true,
      appUpdateConfigPath: path.join(folder, 'app-update.yml'),
      userDataPath: folder,
      baseCachePath: path.join(folder, 'cache'),
      whenReady: () => Promise.resolve(),
      relaunch: () => {},
      quit: () => {},
      onQuit: () => {},
    });
    made.logger = null;
    return made;
  };

  beforeEach(async () => {
    await writeFile(
      path.join(folder, 'app-update.yml'),
      'provider: generic\nurl: https://stet.invalid/\nupdaterCacheDirName: u\n',
    );
    ready.offer.file = fileOf(INSTALLER, { name: 'Stet-0.2.0-win-x64.exe', kind: 'nsis', system: 'win32' });
    const file = path.join(folder, ready.offer.file.name);
    await writeFile(file, INSTALLER);
    ready = { ...ready, file };
  });
  const pending = () => readdir(path.join(folder, 'cache/u/pending'));

  test('it has the installer, and nothing of its own left beside', async () => {
    const made = updater();
    await handOver(made, ready);
    expect(await pending()).toContain('Stet-0.2.0-win-x64.exe');
    expect(await readFile(path.join(folder, 'cache/u/pending/Stet-0.2.0-win-x64.exe'))).toEqual(INSTALLER);
    // The id that its own check would have sent.
    expect(await readdir(folder)).not.toContain('.updaterId');
  });

  test('on Debian as on Windows', async () => {
    const name = 'Stet-0.2.0-linux-amd64.deb';
    const file = path.join(folder, name);
    await writeFile(file, INSTALLER);
    ready = { file, offer: { ...ready.offer, file: fileOf(INSTALLER, { name, kind: 'deb' }) } };
    await handOver(updater(DebUpdater), ready);
    expect(await readFile(path.join(folder, 'cache/u/pending', name))).toEqual(INSTALLER);
  });

  test('a version of before as well', async () => {
    ready.offer.version = '0.0.9';
    await handOver(updater(), ready);
    expect(await pending()).toContain('Stet-0.2.0-win-x64.exe');
  });

  test('a file that was changed meanwhile does not come to be installed', async () => {
    await writeFile(ready.file, 'something else');
    const made = updater();
    await expect(handOver(made, ready)).rejects.toThrow('not what was signed for');
    expect(await pending()).toEqual([]);
    expect(made.install()).toBe(false);
  });
});
