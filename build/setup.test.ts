// The two questions set-up asks before it does anything: are the packages the lock file's, and is a bundle
// out of date? They are asked of a house of cards in a temporary folder, by the scripts themselves.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const build = import.meta.dirname;
let house: string;

const write = (file: string, content: unknown) => {
  const target = path.join(house, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
};

const ask = (expression: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `console.log(JSON.stringify(${expression}))`],
      { cwd: house, encoding: 'utf8' },
    ),
  );

const dependenciesMatch = () => ask(`(await import('./build/dependencies.mjs')).dependenciesMatch()`);
const stale = () =>
  ask(`(await import('./build/bundles.mjs')).staleBundles()`) as { name: string; hash: string }[];
const staleNames = () => stale().map(({ name }) => name);

const lock = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } });

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'stet-house Übung 検証 '));
  for (const file of readdirSync(build).filter((name) => name.endsWith('.mjs')))
    cpSync(path.join(build, file), path.join(house, 'build', file));
  write('package.json', {});
  write(
    'package-lock.json',
    lock({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/only-mac': { version: '2.0.0', optional: true },
    }),
  );
  write('node_modules/.package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' } }));
  write('node_modules/a/package.json', {});
  write('electron/cli/main.ts', 'export {};');
  write('shared/a.ts', 'export {};');
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

test('the packages are there, an optional one for another system is not', () => {
  expect(dependenciesMatch()).toBe(true);
});

test.each([
  ['never installed', () => rmSync(path.join(house, 'node_modules'), { recursive: true })],
  [
    'another version',
    () => write('node_modules/.package-lock.json', lock({ 'node_modules/a': { version: '1.0.1' } })),
  ],
  [
    'a package that the lock file gained',
    () =>
      write(
        'package-lock.json',
        lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }),
      ),
  ],
  ['a folder deleted by hand', () => rmSync(path.join(house, 'node_modules/a'), { recursive: true })],
  ['an install that was cut short', () => write('node_modules/.package-lock.json', '{"packages": {"node_')],
  [
    'an optional package of another version',
    () => {
      write(
        'node_modules/.package-lock.json',
        lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/only-mac': { version: '1.9.0' } }),
      );
      write('node_modules/only-mac/package.json', {});
    },
  ],
])('the packages are fetched again: %s', (_why, change) => {
  change();
  expect(dependenciesMatch()).toBe(false);
});

/** As if the terminal's bundle had just been built. */
function built() {
  const [cli] = stale();
  write('dist/cli.cjs', '');
  write('dist/.stamps/cli', cli?.hash ?? '');
}

test('only the bundles whose entry exists are built', () => {
  expect(staleNames()).toEqual(['cli']);
});

test('a bundle that was built from these sources is left alone', () => {
  built();
  expect(staleNames()).toEqual([]);
  write('shared/a.ts', 'export {};'); // a new time stamp, the same words
  write('shared/a.test.ts', 'a test is no part of the bundle');
  expect(staleNames()).toEqual([]);
});

test.each([
  ['a source changed', () => write('shared/a.ts', 'export const a = 1;')],
  ['a source was added', () => write('electron/cli/verbs.ts', 'export {};')],
  [
    'a source was renamed',
    () => (rmSync(path.join(house, 'shared/a.ts')), write('shared/b.ts', 'export {};')),
  ],
  ['its configuration changed', () => write('build/vite.cli.config.ts', 'export default {};')],
  ['the lock file changed', () => write('package-lock.json', lock({}))],
  ['its output is gone', () => rmSync(path.join(house, 'dist/cli.cjs'))],
])('a bundle is built again: %s', (_why, change) => {
  built();
  change();
  expect(staleNames()).toEqual(['cli']);
});

test('a worker is a bundle under its own name', () => {
  write('electron/services/search.worker.ts', 'export {};');
  expect(staleNames()).toEqual(['cli', 'search.worker']);
});

test('without Electron there is nothing to check on it: a sentence, and 1', () => {
  built();
  write('node_modules/electron/package.json', { version: '45.4.1' });
  write('node_modules/electron/checksums.json', {});
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/setup.mjs', 'check-electron'], {
    cwd: house,
    encoding: 'utf8',
    env,
  });
  expect(stdout).toContain('Electron 45.4.1 is not published for this system');
  expect(stderr).toContain('There is nothing to check: Electron 45.4.1 is not here');
  expect(status).toBe(1);
});
