// The packaging on a fake Electron, of a small project in which everything lies that must not be shipped;
// and the inspection, of apps that were spoilt one way at a time: it must find each.
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import asar from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import config from '../electron-builder.config.mjs';
import { archiveFaults, isWhole, readArchive } from './archive.mjs';
import { configuredFuses } from './fuses.mjs';
import type { System } from './artifacts.mjs';
import { appFaults } from './inspect.mjs';
import { SYSTEMS, unpackedOn } from './rehearsal.mjs';

const repository = path.resolve(import.meta.dirname, '../..');
let house: string;
let project: string;
let packaged: string;

/** Spoils the app, or what it is packed from, in the folder `at`. */
type Spoil = (at: string) => unknown;

const put = (folder: string, file: string, content: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
};

/**
 * Packs `folder` into the archive `file`. The package says it is done when the last byte was handed over
 * (its `writeFilesystem` answers `out.end()`, not its end), so the archive is waited for: a header and as
 * many bytes as it promises.
 */
async function pack(folder: string, file: string) {
  rmSync(file, { force: true });
  await asar.createPackage(folder, file);
  await vi.waitFor(() => expect(isWhole(file)).toBe(true), { timeout: 20_000, interval: 5 });
}

/** What is in dist/ when everything is built, in short. */
function bundles(folder: string) {
  put(
    folder,
    'dist/main.cjs',
    `require('electron'); require("node:sqlite"); new Worker(path.join(__dirname, 'search.worker.cjs'));`,
  );
  put(folder, 'dist/preload.cjs', `require('electron');`);
  put(folder, 'dist/search.worker.cjs', `require('node:worker_threads');`);
  put(folder, 'dist/icon.png', 'a picture');
  put(
    folder,
    'dist/renderer/index.html',
    '<script type="module" src="./assets/index.js"></script><link rel="stylesheet" href="./assets/index.css">',
  );
  put(folder, 'dist/renderer/assets/index.js', 'export {};');
  put(folder, 'dist/renderer/assets/index.css', '@font-face { src: url(./inter.woff2) }');
  put(folder, 'dist/renderer/assets/inter.woff2', 'a font');
}

/** Names with a space and letters of other languages: a person's folders have them. */
beforeAll(async () => {
  house = mkdtempSync(path.join(tmpdir(), 'stet Prüfung 検証 '));
  project = path.join(house, 'project');
  bundles(project);
  for (const file of ['package.json', 'LICENSE', 'build/icons'])
    cpSync(path.join(repository, file), path.join(project, file), { recursive: true });
  for (const file of [
    '.env',
    '.git/config',
    'key.pem',
    'electron/main.ts',
    'electron/main.test.ts',
    'node_modules/stray/index.js',
    'README.md',
    'dist/cli.cjs',
    'dist/main.cjs.map',
    'dist/.stamps/main',
    'dist/runtime/electron',
    'test-results/trace.zip',
  ])
    put(project, file, 'not to be shipped');
  put(project, 'dist/renderer/addon.node', 'loaded by the system, by a path');
  const before = process.umask(0o022);
  packaged = await packagedFor('linux');
  process.umask(before);
}, 60_000);

async function packagedFor(system: System) {
  const folder = path.join(house, system);
  const [app = ''] = await unpackedOn(system, { projectDir: project, folder, version: '45.4.1' });
  return app;
}

afterAll(() => rmSync(house, { recursive: true, force: true }));

const archive = () => path.join(packaged, 'resources/app.asar');

test('the archive holds the app’s own files and nothing else that lies in the project', () => {
  expect(
    readArchive(archive())
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    'LICENSE',
    'dist/icon.png',
    'dist/main.cjs',
    'dist/preload.cjs',
    'dist/renderer/addon.node',
    'dist/renderer/assets/index.css',
    'dist/renderer/assets/index.js',
    'dist/renderer/assets/inter.woff2',
    'dist/renderer/index.html',
    'dist/search.worker.cjs',
    'package.json',
  ]);
});

test('a native module lies beside the archive, where the system can load it, and all else inside', () => {
  expect(
    readArchive(archive())
      .filter(({ node }) => node.unpacked)
      .map(({ name }) => name),
  ).toEqual(['dist/renderer/addon.node']);
});

test('nothing is wrong with what was packaged: integrity, fuses, modes, no other app beside it', async () => {
  expect(await appFaults(packaged, project)).toEqual([]);
});

test('every fuse this Electron’s tool knows is decided, and on the safe side', () => {
  expect(
    Object.fromEntries(configuredFuses(config.electronFuses).map(({ name, wanted }) => [name, wanted])),
  ).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
});

describe('an app that was spoilt is found out', () => {
  const spoilt = async (spoil: Spoil) => {
    const folder = path.join(house, 'spoilt');
    rmSync(folder, { recursive: true, force: true });
    cpSync(packaged, folder, { recursive: true });
    await spoil(folder);
    return appFaults(folder, project);
  };

  // Windows has no modes.
  const modes: [what: string, spoil: Spoil, said: string][] = [
    [
      'a file that its user alone can read',
      (at) => chmodSync(path.join(at, 'resources/app.asar'), 0o600),
      'not everybody',
    ],
    [
      'a helper that cannot be started',
      (at) => chmodSync(path.join(at, 'chrome-sandbox'), 0o644),
      'chrome-sandbox',
    ],
    [
      'a program that others may change',
      (at) => chmodSync(path.join(at, 'stet'), 0o777),
      'others may change it',
    ],
  ];

  test.each<[what: string, spoil: Spoil, said: string]>([
    ...(process.platform === 'win32' ? [] : modes),
    ['no archive', (at) => rmSync(path.join(at, 'resources/app.asar')), 'no archive'],
    ['another app beside it', (at) => put(at, 'resources/default_app.asar', ''), 'default_app.asar'],
    [
      'a fuse put back',
      (at) => flipFuses(path.join(at, 'stet'), { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true }),
      'The fuse RunAsNode is true',
    ],
    [
      'a native module taken away',
      (at) => rmSync(path.join(at, 'resources/app.asar.unpacked/dist/renderer/addon.node')),
      'addon.node',
    ],
  ])('%s', async (_what, spoil, said) => {
    const faults = await spoilt(spoil);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
  });
});

describe('an archive that was spoilt is found out', () => {
  const packed = async (spoil: Spoil) => {
    const folder = path.join(house, 'inside');
    rmSync(folder, { recursive: true, force: true });
    bundles(folder);
    put(folder, 'package.json', JSON.stringify({ main: 'dist/main.cjs' }));
    spoil(folder);
    const file = path.join(house, 'spoilt.asar');
    await pack(folder, file);
    return archiveFaults(file, project);
  };

  test('and one that was not is let pass', async () => {
    expect(await packed(() => {})).toEqual([]);
  });

  test.each<[what: string, spoil: Spoil, said: string]>([
    ['a source', (at) => put(at, 'dist/main.ts', ''), 'not meant'],
    ['a map', (at) => put(at, 'dist/renderer/assets/index.js.map', ''), 'not meant'],
    ['settings of the environment', (at) => put(at, '.env', ''), 'not meant'],
    ['a folder of packages', (at) => put(at, 'node_modules/a/index.js', ''), 'not meant'],
    [
      'a pointer to a map',
      (at) => put(at, 'dist/renderer/assets/index.js', '//# sourceMappingURL=index.js.map'),
      'a source map',
    ],
    [
      'a private key',
      (at) => put(at, 'dist/renderer/assets/index.js', `'-----BEGIN ${'PRIVATE'} KEY-----'`),
      'a private key',
    ],
    [
      'a path of the builder’s machine',
      (at) => put(at, 'dist/preload.cjs', `'${project}/electron/preload.ts'`),
      'a path of the machine',
    ],
    [
      'a package that was left outside',
      (at) => put(at, 'dist/preload.cjs', `require('zod')`),
      'requires zod',
    ],
    [
      'a worker that was forgotten',
      (at) => rmSync(path.join(at, 'dist/search.worker.cjs')),
      'search.worker.cjs, which is missing',
    ],
    [
      'a font that was forgotten',
      (at) => rmSync(path.join(at, 'dist/renderer/assets/inter.woff2')),
      'inter.woff2, which is missing',
    ],
    ['a native module inside', (at) => put(at, 'dist/renderer/addon.node', ''), 'beside the archive'],
    [
      'a page’s script that was forgotten',
      (at) => rmSync(path.join(at, 'dist/renderer/assets/index.js')),
      'index.js, which is missing',
    ],
  ])('%s', async (_what, spoil, said) => {
    const faults = await packed(spoil);
    expect(faults.join('\n')).toContain(said);
  });

  test('an end that is missing', async () => {
    await packed(() => {});
    const file = path.join(house, 'spoilt.asar');
    truncateSync(file, statSync(file).size - 1);
    const [fault, ...others] = archiveFaults(file, project);
    expect(fault).toContain('cut off');
    expect(others).toEqual([]);
  });

  test('bytes that are not those of the header', async () => {
    await packed(() => {});
    const file = path.join(house, 'spoilt.asar');
    const bytes = readFileSync(file);
    bytes.write('b', bytes.indexOf('a font'));
    writeFileSync(file, bytes);
    expect(archiveFaults(file, project)).toEqual([
      'dist/renderer/assets/inter.woff2 has not the integrity that its header promises.',
    ]);
  });
});

describe.each(SYSTEMS.filter((system) => system !== 'linux'))('for %s', (system) => {
  let app: string;
  beforeAll(async () => {
    const before = process.umask(0o022);
    app = await packagedFor(system);
    process.umask(before);
  }, 60_000);
  const resources = () => path.join(app, system === 'mac' ? 'Stet.app/Contents/Resources' : 'resources');
  const inside = (file: string) => path.join(resources(), file);
  const program = () => (system === 'mac' ? path.join(app, 'Stet.app') : path.join(app, 'Stet.exe'));

  test('nothing is wrong with what was packaged', async () => {
    expect(await appFaults(app, project)).toEqual([]);
  });

  test('another archive is not the one that the app knows', async () => {
    const kept = readFileSync(inside('app.asar'));
    const folder = path.join(house, 'another');
    bundles(folder);
    put(folder, 'package.json', JSON.stringify({ main: 'dist/main.cjs' }));
    await pack(folder, inside('app.asar'));
    expect(await appFaults(app, project)).toEqual(['The app knows another archive than this one.']);
    writeFileSync(inside('app.asar'), kept);
  });

  test('a fuse put back is found', async () => {
    await flipFuses(program(), { version: FuseVersion.V1, [FuseV1Options.OnlyLoadAppFromAsar]: false });
    const [fault, ...others] = await appFaults(app, project);
    expect(fault).toContain('The fuse OnlyLoadAppFromAsar is false');
    expect(others).toEqual([]);
  });
});
