// The commands of the workflow, as they stand in it, run here over installers that are none and with a `gh`
// that only notes what it was asked: for a tag that may be released all of it goes through, for another
// nothing is published.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { installersOf } from './artifacts.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { jobs } = parse(readFileSync(path.join(root, '.github/workflows/release.yml'), 'utf8'));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const TAG = `v${version}`;
let house;

/** A checkout of the tag, with the installers that the jobs before have made. */
beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'stet release Übung '));
  for (const name of ['build', 'package.json', 'package-lock.json', 'shared/domain/article.ts']) {
    cpSync(path.join(root, name), path.join(house, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  writeFileSync(path.join(house, 'CHANGELOG.md'), `# Changes\n\n## ${version} - 2027-01-31\n\n- It is out.\n`);
  mkdirSync(path.join(house, 'release'));
  for (const name of installersOf(version)) writeFileSync(path.join(house, 'release', name), name);
  mkdirSync(path.join(house, 'bin'));
  writeFileSync(path.join(house, 'bin/gh'), '#!/bin/sh\nprintf "%s\\n" "$@" > published\n', { mode: 0o755 });
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** Runs the commands of a job as GitHub does, until one fails; answers what it said, or '' where none did. */
function play(job, tag) {
  const PATH = [path.join(house, 'bin'), path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH, TAG: tag, GH_TOKEN: 'none', STET_UPDATE_KEY: '' };
  for (const { run } of jobs[job].steps.filter((step) => step.run)) {
    const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: house, env, encoding: 'utf8',
    });
    if (status !== 0) return stderr || `${run} failed`;
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
    const [name] = installersOf(version);
    rmSync(path.join(house, 'release', name));
    expect(play('publish', TAG)).toContain(`${name} is missing`);
    expect(published()).toBe(false);
    writeFileSync(path.join(house, 'release', name), name);
  });

  test('a whole one is, with its text, its parts list and its checksums', () => {
    expect(play('ready', TAG)).toBe('');
    expect(play('publish', TAG)).toBe('');
    const asked = readFileSync(path.join(house, 'published'), 'utf8').trim().split('\n');
    expect(asked.slice(0, 7)).toEqual([
      'release', 'create', TAG, '--verify-tag', '--title', `Stet ${version}`, '--notes-file',
    ]);
    const files = [...installersOf(version), 'SHA256SUMS', 'sbom.cdx.json'].map((name) => `release/${name}`);
    expect(asked.slice(8).sort()).toEqual(files.sort());
    expect(readFileSync(path.join(house, 'notes.md'), 'utf8')).toBe('- It is out.\n');
  });
}
