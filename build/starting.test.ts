// What is found out about an Electron before it is used, and how the app is started and ended. The Electrons
// here are scripts in a house of cards; a shell runs them, so they are for the systems that have one.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const build = import.meta.dirname;
let house: string;

const write = (file: string, content: string, mode = 0o644): string => {
  const target = path.join(house, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  chmodSync(target, mode);
  return target;
};

const ask = (expression: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `console.log(JSON.stringify(${expression}))`],
      {
        cwd: house,
        encoding: 'utf8',
      },
    ),
  );

const binary = `(await import('./build/electron-binary.mjs'))`;
const choice = `(await import('./build/runtime-choice.mjs'))`;

/**
 * An Electron that does this when it is started; a mere Node it is with ELECTRON_RUN_AS_NODE, and then
 * starts.
 */
const electron = (whenStarted: string, asNode = 'exit 0'): string =>
  write(
    'node_modules/electron/dist/electron',
    `#!/bin/sh\nif [ -n "$ELECTRON_RUN_AS_NODE" ]; then ${asNode}; fi\n${whenStarted}\n`,
    0o755,
  );

/** As one word of a shell. */
const quoted = (file: string): string => `'${file.replaceAll("'", `'\\''`)}'`;

const NO_SANDBOX =
  'echo "[71:71:1129/101500.1:FATAL:zygote_host_impl_linux.cc(127)] ' +
  'No usable sandbox! You can try --no-sandbox." >&2; exit 133';
const NO_LIBRARY = 'echo "electron: error while loading shared libraries: libnss3.so" >&2; exit 127';

beforeEach(() => {
  // A folder as people have them, with all that a command line could stumble over.
  house = mkdtempSync(path.join(tmpdir(), "stet-starting, für's Büro & Co-"));
  for (const file of readdirSync(build).filter((name) => name.endsWith('.mjs')))
    cpSync(path.join(build, file), path.join(house, 'build', file));
  write('package.json', '{}');
  write('node_modules/electron/package.json', '{"version":"45.4.1"}');
  write('node_modules/electron/path.txt', 'electron');
  write('node_modules/electron/dist/version', '45.4.1');
  write('node_modules/electron/dist/chrome-sandbox', '');
  // A stand-in that says what it was started with.
  const browser = JSON.stringify({ kind: 'chosen', executable: process.execPath });
  write('dist/runtime/find-browser.cjs', `exports.findBrowser = () => (${browser});`);
  write('dist/runtime/electron', 'console.log(`as node: ${process.env.ELECTRON_RUN_AS_NODE}`);');
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

// The sandbox that has to be set up is Linux's alone.
if (process.platform === 'linux') {
  describe('an Electron that was fetched', () => {
    const check = (file: string, root: boolean) => ask(`${binary}.check(${JSON.stringify(file)}, ${root})`);

    test('works', () => expect(check(electron('exit 0'), false)).toEqual({ result: 'works', reason: '' }));

    test('lacks nothing but the sandbox, and is not called broken', () => {
      expect(check(electron(NO_SANDBOX), false)).toEqual({
        result: 'no-sandbox',
        reason: 'No usable sandbox! You can try --no-sandbox.',
      });
    });

    test('does not start, sandbox or not', () => {
      const file = electron(NO_LIBRARY, NO_LIBRARY);
      const found = check(file, false);
      expect(found).toMatchObject({ result: 'failed', reason: expect.stringContaining('libnss3') as string });
    });

    test('is tried without a sandbox as root alone, who can have none', () => {
      const file = electron(`case "$1" in --no-sandbox) exit 0;; esac; ${NO_SANDBOX}`);
      expect(check(file, true)).toMatchObject({ result: 'works' });
      expect(check(file, false)).toMatchObject({ result: 'no-sandbox' });
    });
  });

  describe('an Electron without a sandbox', () => {
    const here = () => path.join(house, 'node_modules/electron/dist/electron');
    /** As set-up would have noted it, on this system as it is now or on another. */
    const noted = (result: string, where: 'here' | 'elsewhere' = 'here') => {
      const now = ask(
        `(await import('./build/sandbox.mjs')).sandboxCircumstances(${JSON.stringify(here())})`,
      );
      const circumstances = where === 'here' ? now : 'another system';
      const reason = 'No usable sandbox!';
      const dist = JSON.stringify(path.dirname(here()));
      const seal = ask(`(await import('./build/electron-seal.mjs')).sealOf(${dist})`);
      const all = { version: '45.4.1', route: '', result, reason, circumstances, seal, at: Date.now() };
      write('node_modules/.cache/stet/electron.json', JSON.stringify(all));
    };
    const kind = () => ask(`${choice}.chooseRuntime({ headless: false })?.kind`);
    const settled = () => ask(`${binary}.electronIsSettled()`);

    beforeEach(() => void electron('exit 0'));

    test('is never started without one: the stand-in takes its place, and the remedy is said', () => {
      noted('no-sandbox');
      expect([kind(), settled()]).toEqual(['stand-in', true]);
      const said = ask(`${binary}.sandboxTrouble()`) as string;
      expect(said).toContain('does not let it make its sandbox\n(No usable sandbox!)');
      expect(said).toContain(
        `sudo chown root:root ${quoted(`${house}/node_modules/electron/dist/chrome-sandbox`)}`,
      );
    });

    test('is whole enough to be packaged', () => {
      noted('no-sandbox');
      expect(ask(`${binary}.wholeElectron()`)).toBe(here());
    });

    test('is looked at again when somebody has set the sandbox up', () => {
      noted('no-sandbox', 'elsewhere');
      expect([settled(), ask(`${binary}.sandboxTrouble()`)]).toEqual([false, '']);
    });

    test('that worked is looked at again where the system has changed', () => {
      noted('works', 'elsewhere');
      expect([kind(), settled()]).toEqual(['stand-in', false]);
      noted('works');
      expect([kind(), settled()]).toEqual(['electron', true]);
    });
  });

  test('an unpacked app that would end at once says so, with the remedy', () => {
    const app = path.join(house, 'node_modules/electron/dist/electron');
    const advice = (refused: boolean) =>
      ask(`(await import('./build/sandbox.mjs')).unpackedAdvice(${JSON.stringify(app)}, ${refused})`);
    expect(advice(false)).toBe('');
    expect(advice(true)).toContain(`sudo chmod 4755 ${quoted(`${path.dirname(app)}/chrome-sandbox`)}`);
    rmSync(path.join(path.dirname(app), 'chrome-sandbox'));
    expect(advice(false)).toContain('Its helper is missing');
  });
}

test('what an editor’s terminal hands on does not make a mere Node of the app', () => {
  const { stdout } = spawnSync(process.execPath, ['build/start.mjs'], {
    cwd: house,
    encoding: 'utf8',
    env: {
      ...process.env,
      ELECTRON_RUN_AS_NODE: '1',
      ELECTRON_OVERRIDE_DIST_PATH: undefined,
      STET_HEADLESS: '1',
    },
  });
  expect(stdout).toContain('as node: undefined');
});

describe('a wish to end', () => {
  const handedOn = (platform: string, signal: string) =>
    ask(`await (async () => {
      const { handOn } = await import('./build/ending.mjs');
      const did = [];
      const child = { pid: 42, kill: (name) => did.push(name) };
      const run = (file, args) => (did.push([file, ...args].join(' ')), { on() {} });
      handOn('${signal}', child, { platform: '${platform}', run });
      return did;
    })()`);

  test.each([
    ['linux', 'SIGINT', []],
    ['darwin', 'SIGTERM', ['SIGTERM']],
    ['linux', 'SIGHUP', ['SIGHUP']],
    ['win32', 'SIGINT', ['taskkill /pid 42']],
    ['win32', 'SIGHUP', ['taskkill /pid 42']],
  ])('on %s, %s', (platform, signal, did) => expect(handedOn(platform, signal)).toEqual(did));
});

test('a company’s certificates are trusted where this Node can', () => {
  const node24 = `(await import('./build/node24.mjs'))`;
  const knows = process.allowedNodeEnvironmentFlags.has('--use-system-ca');
  expect(ask(`${node24}.systemCertificates(process.execPath)`)).toEqual(knows ? ['--use-system-ca'] : []);
  expect(ask(`${node24}.systemCertificates('/packaged/node')`)).toEqual(['--use-system-ca']);
});
