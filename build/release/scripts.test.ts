// The scripts of a release, run dry: what they say and make on any system.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installersOf, missingIn, sumFaults, writeSums } from './artifacts.mjs';
import { entriesOf, releaseText } from './changelog.mjs';
import { starting, stepsFor } from './install-and-start.mjs';
import { obstacles } from './ready.mjs';
import { gaps, npmList, shipped } from './sbom.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const CHANGELOG = `# Changes

What a person notices.

## Unreleased

- A thing to come.

## 1.2.0 - 2027-01-31

- A point that goes on
  in the next line.
- Another,
  of two parts:
  - one
  - two

A closing
word.

## 1.1.0 - 2026-12-01

- Older.
`;

describe('the changelog', () => {
  test('its entry is the text of the release, and no line breaks inside of a sentence', () => {
    expect(releaseText(CHANGELOG, '1.2.0')).toBe(
      '- A point that goes on in the next line.\n- Another, of two parts:\n  - one\n  - two\n\nA closing word.',
    );
  });

  test('so it is when Windows has its own ends of lines', () => {
    expect(releaseText(CHANGELOG.replaceAll('\n', '\r\n'), '1.2.0')).toBe(releaseText(CHANGELOG, '1.2.0'));
  });

  test.each([
    ['no entry', CHANGELOG, '1.3.0', 'has 0 entries for 1.3.0'],
    ['two', `${CHANGELOG}\n## 1.2.0 - 2027-02-01\n\n- Again.\n`, '1.2.0', 'has 2 entries'],
    ['an empty one', '## 1.0.0 - 2027-01-01\n\n## 0.9.0 - 2026-01-01\n\n- A.\n', '1.0.0', 'is empty'],
    ['a heading that is neither', '## Version one\n', '1.0.0', 'neither'],
  ])('%s is an error in words', (_what, changelog, version, said) => {
    expect(() => releaseText(changelog, version)).toThrow(said);
  });

  test('the project’s own can be read, and says something', () => {
    const entries = entriesOf(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'));
    expect(entries.length).toBeGreaterThan(0);
    for (const { text } of entries) expect(text).not.toBe('');
  });
});

describe('a tag', () => {
  const right = { tag: 'v1.2.0', version: '1.2.0', locked: '1.2.0', changelog: CHANGELOG, keys: 1 };

  test('that says what all the others say may be released', () => expect(obstacles(right)).toEqual([]));

  test.each([
    ['of another version', { tag: 'v1.2.1' }, 'not that of the version'],
    ['without the v', { tag: '1.2.0' }, 'not that of the version'],
    ['beside an old lock file', { locked: '1.1.0' }, 'package-lock.json says 1.1.0'],
    ['that the changelog does not know', { tag: 'v1.3.0', version: '1.3.0', locked: '1.3.0' }, '0 entries'],
    ['while no key for updates is pinned', { keys: 0 }, 'nobody could ever update it'],
    ['of an older release', { tag: 'v1.1.0', version: '1.1.0', locked: '1.1.0' }, 'newest entry'],
  ])('%s may not', (_what, change, said) => {
    expect(obstacles({ ...right, ...change }).join()).toContain(said);
  });
});

describe('what the app is made of', () => {
  const bom = shipped(npmList(), own);
  const names = bom.components.map(({ name }) => name);

  test('nothing is missing in the list, and each has its hash', () => expect(gaps(bom, own)).toEqual([]));

  test('Electron is in it, and what only builds is not', () => {
    expect(names).toEqual(expect.arrayContaining(['electron', ...Object.keys(own.dependencies)]));
    for (const tool of ['vitest', 'electron-builder', '@electron/get', 'playwright', 'typescript'])
      expect(names).not.toContain(tool);
  });

  test('one that is left out is found', () => {
    const short = { ...bom, components: bom.components.filter(({ name }) => name !== 'zod') };
    expect(gaps(short, own)).toEqual([`zod@${own.dependencies.zod} is not in it.`]);
  });
});

describe('the files of a release', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'stet Ausgabe '))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, content = name) => writeFileSync(path.join(folder, name), content);

  test('are the ones that the configuration asks for', () => {
    expect(installersOf('1.2.0')).toEqual([
      'Stet-1.2.0-linux-x86_64.AppImage',
      'Stet-1.2.0-linux-arm64.AppImage',
      'Stet-1.2.0-linux-amd64.deb',
      'Stet-1.2.0-linux-arm64.deb',
      'Stet-1.2.0-mac-x64.dmg',
      'Stet-1.2.0-mac-arm64.dmg',
      'Stet-1.2.0-mac-x64.zip',
      'Stet-1.2.0-mac-arm64.zip',
      'Stet-1.2.0-win-x64.exe',
    ]);
  });

  test('one that is missing, or empty, is named', () => {
    for (const name of installersOf('1.2.0', ['win', 'mac'])) put(name);
    put('Stet-1.2.0-mac-x64.zip', '');
    rmSync(path.join(folder, 'Stet-1.2.0-win-x64.exe'));
    expect(missingIn(folder, '1.2.0', ['win', 'mac'])).toEqual(
      ['Stet-1.2.0-win-x64.exe is missing.', 'Stet-1.2.0-mac-x64.zip is empty.'].sort().reverse(),
    );
  });

  test('have checksums that sha256sum reads, and that tell every change', async () => {
    put('b.deb', 'abc');
    put('a list.json', '');
    expect(await writeSums(folder)).toBe(2);
    expect(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a list.json\n' +
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.deb\n',
    );
    expect(await sumFaults(folder)).toEqual([]);
    put('b.deb', 'abd');
    put('late.exe');
    rmSync(path.join(folder, 'a list.json'));
    expect(await sumFaults(folder)).toEqual([
      'a list.json is missing.',
      'b.deb is another file.',
      'late.exe is not in SHA256SUMS.',
    ]);
  });
});

describe('installing', () => {
  const steps = (kind: string) => stepsFor(kind, '/in/the file', '/own folder', '/programs');

  test.each([
    ['deb', '/opt/Stet/stet'],
    ['AppImage', '/own folder/the file'],
    ['dmg', '/own folder/Stet.app/Contents/MacOS/Stet'],
    ['zip', '/own folder/Stet.app/Contents/MacOS/Stet'],
    ['nsis', '/programs/Stet/Stet.exe'],
  ])('%s: the file is used, and the app is where that kind puts it', (kind, app) => {
    expect(steps(kind).app.replaceAll('\\', '/')).toBe(app);
    expect(steps(kind).steps.flat()).toContain('/in/the file');
  });

  test('no kind is started without its sandbox', () => {
    for (const kind of ['deb', 'AppImage', 'dmg', 'zip', 'nsis'])
      expect(JSON.stringify(steps(kind))).not.toContain('no-sandbox');
    expect(starting('/opt/Stet/stet', false).join(' ')).not.toContain('no-sandbox');
  });

  test('an unknown kind is an error in words', () =>
    expect(() => steps('rpm')).toThrow("There is no kind 'rpm'"));
});
