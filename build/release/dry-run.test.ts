// The commands of the workflow, as they stand in it, run here over installers that are none and with a `gh`
// that only notes what it was asked: for a tag that may be released all of it goes through, for another
// nothing is published.
import { spawnSync } from 'node:child_process';
import { sign as signed } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { installersOf } from './artifacts.mjs';

const root = path.resolve(import.meta.dirname, '../..');
interface Step {
  name?: string;
  run?: string;
}
const { jobs }: { jobs: Record<string, { steps: Step[] }> } = parse(
  readFileSync(path.join(root, '.github/workflows/release.yml'), 'utf8'),
);
const { version }: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const TAG = `v${version}`;
const LIST = ['stet-updates.json', 'stet-updates.json.sig'] as const;
let house: string;

const NO_KEY = '[{ "name": "first", "spki": "no key yet" }]';

/**
 * GitHub's own program, as far as it is asked: the release before this one, where there is one, is in
 * before/.
 */
const GH = `#!/bin/sh
case "$1 $2" in
  "release list") if [ -d before ]; then echo v0.0.1; fi ;;
  "release download") cp before/* "$5" ;;
  *) printf "%s\\n" "$@" > published ;;
esac
`;

/** A checkout of the tag, with the installers that the jobs before have made, and the key of an owner. */
beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'stet release Übung '));
  for (const name of [
    'build',
    'package.json',
    'package-lock.json',
    'shared/domain/model/article.ts',
    'shared/document/formats.json',
  ]) {
    cpSync(path.join(root, name), path.join(house, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  writeFileSync(
    path.join(house, 'CHANGELOG.md'),
    `# Changes\n\n## ${version} - 2027-01-31\n\n- It is out.\n`,
  );
  mkdirSync(path.join(house, 'release'));
  for (const name of installersOf(version)) writeFileSync(path.join(house, 'release', name), name);
  mkdirSync(path.join(house, 'bin'));
  writeFileSync(path.join(house, 'bin/gh'), GH, { mode: 0o755 });
  mkdirSync(path.join(house, 'electron/services/updates'), { recursive: true });
  pin(newKey('owner.pem').line);
});
afterAll(() => {
  for (const name of ['', ' owner.pem', ' stranger.pem'])
    rmSync(`${house}${name}`, { recursive: true, force: true });
});

const script = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [path.join(house, 'build/release', name), ...args], {
    cwd: house,
    encoding: 'utf8',
  });
const pin = (line: string) => writeFileSync(path.join(house, 'electron/services/updates/keys.json'), line);
const pemOf = (name: string) => readFileSync(`${house} ${name}`, 'utf8');

/** Made as an owner makes one, beside the checkout: `line` is what is pinned. */
function newKey(name: string) {
  const { stdout, stderr } = script('new-key.mjs', `${house} ${name}`);
  return { line: `[${stdout.trim()}]`, stderr };
}

/**
 * Runs the commands of a job as GitHub does, until one fails; answers what it said, or '' where none did.
 * `last`: the step to stop after.
 */
function play(job: string, tag: string, secret = pemOf('owner.pem'), last = '') {
  const PATH = [path.join(house, 'bin'), path.dirname(process.execPath), process.env.PATH].join(
    path.delimiter,
  );
  const env = { ...process.env, PATH, TAG: tag, GH_TOKEN: 'none', STET_UPDATE_KEY: secret };
  for (const { name, run } of jobs[job]?.steps ?? []) {
    if (run === undefined) continue;
    const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: house,
      env,
      encoding: 'utf8',
    });
    if (status !== 0) return stderr || `${run} failed`;
    if (name === last) break;
  }
  return '';
}

const published = () => existsSync(path.join(house, 'published'));

// GitHub runs these two jobs on Linux alone.
if (process.platform !== 'win32') {
  test('a tag that is not that of the version stops before anything is built', () => {
    expect(play('ready', 'v99.0.0')).toContain('Nothing was built');
    expect(play('publish', 'v99.0.0')).toContain('0 entries for 99.0.0');
    expect(published()).toBe(false);
  });

  test('a release that lacks an installer is not published', () => {
    const [name = ''] = installersOf(version);
    rmSync(path.join(house, 'release', name));
    expect(play('publish', TAG)).toContain(`${name} is missing`);
    expect(published()).toBe(false);
    writeFileSync(path.join(house, 'release', name), name);
  });

  test.each([
    ['without the owner’s key', () => '', 'no key to sign with'],
    ['with a key that the app does not know', () => pemOf('stranger.pem'), 'not pinned in the app'],
  ])('what no Stet would be updated to is not published: %s', (_what, secret, said) => {
    newKey('stranger.pem');
    expect(play('publish', TAG, secret())).toContain(said);
    expect(published()).toBe(false);
  });

  test('while no key is pinned, nothing is built, and nothing published', () => {
    const pinned = readFileSync(path.join(house, 'electron/services/updates/keys.json'), 'utf8');
    pin(NO_KEY);
    expect(play('ready', TAG)).toContain('No key for updates is pinned');
    expect(play('publish', TAG)).toContain('No key for updates is pinned');
    expect(published()).toBe(false);
    pin(pinned);
  });

  test('a whole one is, with its text, its parts list, its list for updates and its checksums', () => {
    expect(play('ready', TAG)).toBe('');
    expect(play('publish', TAG)).toBe('');
    const asked = readFileSync(path.join(house, 'published'), 'utf8').trim().split('\n');
    expect(asked.slice(0, 7)).toEqual([
      'release',
      'create',
      TAG,
      '--verify-tag',
      '--title',
      `Stet ${version}`,
      '--notes-file',
    ]);
    const files = [...installersOf(version), 'SHA256SUMS', 'sbom.cdx.json', ...LIST].map(
      (name) => `release/${name}`,
    );
    expect(asked.slice(8).sort()).toEqual(files.sort());
    expect(readFileSync(path.join(house, 'notes.md'), 'utf8')).toBe('- It is out.\n');
  });

  test('the list goes on from the one before: a higher number, and its release to go back to', () => {
    const before = path.join(house, 'before');
    mkdirSync(before);
    const first = readFileSync(path.join(house, 'release', LIST[0]), 'utf8');
    const list = JSON.parse(first.replaceAll(version, '0.0.1'));
    list.sequence = 4_000_000_000;
    const bytes = Buffer.from(JSON.stringify(list));
    const sign = (pem: string) => {
      const [{ name }] = JSON.parse(
        readFileSync(path.join(house, 'electron/services/updates/keys.json'), 'utf8'),
      );
      const ed25519 = signed(null, Buffer.concat([Buffer.from('Stet updates, format 1\n'), bytes]), pem);
      writeFileSync(path.join(before, LIST[0]), bytes);
      const signatures = [{ key: name, ed25519: ed25519.toString('base64') }];
      writeFileSync(path.join(before, LIST[1]), JSON.stringify({ signatures }));
    };
    sign(pemOf('stranger.pem'));
    rmSync(path.join(house, 'published'));
    expect(play('publish', TAG)).toContain('not signed by a key that the app knows');
    expect(published()).toBe(false);

    sign(pemOf('owner.pem'));
    expect(play('publish', TAG, pemOf('owner.pem'), 'The list for updates')).toBe('');
    const { sequence, releases } = JSON.parse(readFileSync(path.join(house, 'release', LIST[0]), 'utf8'));
    expect([sequence, releases.map((each: { version: string }) => each.version)]).toEqual([
      4_000_000_001,
      [version, '0.0.1'],
    ]);
  });

  test('a key is made for its owner alone, once, and never in the repository', () => {
    expect(statSync(`${house} owner.pem`).mode & 0o777).toBe(0o600);
    const before = pemOf('owner.pem');
    expect(newKey('owner.pem').stderr).toContain(
      'is there already, and was left as it is. Nothing was made.',
    );
    expect(pemOf('owner.pem')).toBe(before);
    expect(script('new-key.mjs', path.join(house, 'key.pem')).stderr).toContain('must not lie');
    expect(existsSync(path.join(house, 'key.pem'))).toBe(false);
  });
}
