import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareVersions,
  judge,
  readManifest,
  updateFolder,
  writeManifest,
  type Asking,
  type Manifest,
} from './index';

const SHA = 'A'.repeat(86) + '==';
const file = (system: string, arch: string, kind: string) => ({
  name: `Stet-${system}-${arch}.${kind}`,
  system,
  arch,
  kind,
  size: 9,
  sha512: SHA,
});
const FILES = [
  file('linux', 'x64', 'deb'),
  file('linux', 'x64', 'AppImage'),
  file('linux', 'arm64', 'deb'),
  file('win32', 'x64', 'nsis'),
  file('darwin', 'arm64', 'zip'),
  file('plan9', 'x64', 'tar'),
];
const release = (version: string, schema = 2) => ({
  version,
  released: '2026-01-01T00:00:00Z',
  schema,
  notes: '',
  files: FILES,
});
const manifest = (...releases: Manifest['releases']): Manifest => ({
  format: 1,
  app: 'org.stet.Stet',
  sequence: 3,
  issued: '2026-01-01T00:00:00Z',
  expires: '2026-06-01T00:00:00Z',
  releases,
});
const LINUX: Asking = {
  version: '1.2.0',
  system: 'linux',
  arch: 'x64',
  kinds: ['AppImage', 'deb'],
  schema: 2,
};
const judged = (asking: Asking, ...releases: Manifest['releases']) => {
  const answer = judge(manifest(...releases), asking, {
    sha512: SHA,
    taken: null,
    now: '2026-02-01T00:00:00Z',
  });
  if ('reason' in answer) throw new Error(answer.message);
  return answer;
};

describe('what a list has for the Stet that asks', () => {
  test('the newest above it, and those below it to go back to', () => {
    const { newer, back } = judged(
      LINUX,
      release('1.1.0', 1),
      release('1.3.0'),
      release('1.10.0', 3),
      release('1.2.0'),
      release('1.0.9', 1),
    );
    expect(newer).toMatchObject({ version: '1.10.0', library: 'newer' });
    expect(back.map(({ version, library }) => [version, library])).toEqual([
      ['1.1.0', 'older'],
      ['1.0.9', 'older'],
    ]);
  });

  test.each<[string, Partial<Asking>, string | null]>([
    ['its own kind first', {}, 'Stet-linux-x64.AppImage'],
    ['what was installed as a package', { kinds: ['deb'] }, 'Stet-linux-x64.deb'],
    ['another processor', { arch: 'arm64' }, 'Stet-linux-arm64.deb'],
    ['Windows', { system: 'win32', kinds: ['nsis'] }, 'Stet-win32-x64.nsis'],
    ['macOS', { system: 'darwin', arch: 'arm64', kinds: ['zip'] }, 'Stet-darwin-arm64.zip'],
    ['nothing for this machine', { system: 'darwin', kinds: ['zip'] }, null],
  ])('%s', (_name, some, name) => {
    expect(judged({ ...LINUX, ...some }, release('1.3.0')).newer?.file.name ?? null).toBe(name);
  });

  test('nothing, where nothing is newer', () => {
    expect(judged(LINUX, release('1.2.0'))).toEqual({ newer: null, back: [] });
  });
});

const version = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)).map((figures) => figures.join('.'));

test('versions are in the order of their figures', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      expect(compareVersions(a, a)).toBe(0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }),
  );
  expect(compareVersions('0.9.10', '0.10.9')).toBeLessThan(0);
});

test('a list is never offered as new that is not above the one that asks', () => {
  fc.assert(
    fc.property(version, fc.array(version, { minLength: 1, maxLength: 8 }), (own, others) => {
      const { newer, back } = judged({ ...LINUX, version: own }, ...others.map((each) => release(each)));
      if (newer) expect(compareVersions(newer.version, own)).toBeGreaterThan(0);
      for (const each of back) expect(compareVersions(each.version, own)).toBeLessThan(0);
    }),
  );
});

test('what is written is read again; what a later Stet adds is passed over', () => {
  const made = manifest(release('1.3.0'));
  expect(readManifest(writeManifest(made))).toEqual(made);
  expect(readManifest(JSON.stringify({ ...made, mood: 'good' }))).toEqual(made);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readManifest(text)).toBe('not-one');
    }),
  );
});

test.each([
  ['https://desk.example/stet', 'https://desk.example/stet/'],
  [' https://desk.example/stet/ ', 'https://desk.example/stet/'],
  ['http://localhost:8080/a', 'http://localhost:8080/a/'],
  ['http://[::1]:1/', 'http://[::1]:1/'],
  ['http://localhost.example/', null],
  ['http://127.0.0.1.example/', null],
  ['https://desk.example/#x', null],
])('the folder of %j: %j', (address, folder) => {
  expect(updateFolder(address)?.href ?? null).toBe(folder);
});
