// What only Electron itself can show, in ten minutes: npm run check-electron [-- --hand]. Set-up has run
// before.
//
// Ends with a table for an issue (.github/ISSUE_TEMPLATE/electron.yml), which is left in test-results/ too,
// and with 0 only where nothing failed. --hand: somebody is there to answer the system's dialogs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import config from '../electron-builder.config.mjs';
import { electronVersion, workingElectron } from '../electron-binary.mjs';
import { chooseRuntime, hasDisplay, root } from '../runtime-choice.mjs';
import { isRoot, unpackedAdvice } from '../sandbox.mjs';
import { noOnesProfile, scratch } from '../scratch.mjs';
import { staysOpen } from '../stays-open.mjs';
import { playwright, tool } from '../tools.mjs';
import { asError, run, Trouble } from '../trouble.mjs';
import { namedTests } from './named.mjs';
import { table, verdict } from './table.mjs';

const home = scratch('check');
const hand = process.argv.includes('--hand');

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {import('../runtime-choice.mjs').Runtime} Runtime */
/** @typedef {Pick<Row, 'result' | 'note'>} Found */

/** @returns {Found} */
const passed = (note = '') => ({ result: 'passed', note });
/** @param {string} note @returns {Found} */
const failed = (note) => ({ result: 'failed', note });
/** @param {string} note @returns {Found} */
const notRun = (note) => ({ result: 'not run', note });

/**
 * A Playwright suite as a row. None that ran is none that passed.
 * @param {string} name
 * @param {string} settings
 * @param {Runtime} runtime
 * @param {string[]} [specs]
 */
async function suite(name, settings, runtime, specs) {
  const {
    code,
    passed: right,
    failed: wrong,
    skipped,
  } = await playwright(name, settings, runtime, { specs });
  const note = `${right} passed, ${wrong} failed${skipped ? `, ${skipped} left out` : ''}`;
  return code === 0 && right > 0 && wrong === 0 ? passed(note) : failed(note);
}

/** Where packaging leaves the program. */
function packagedProgram() {
  const out = path.join(root, 'out');
  const unpacked = existsSync(out) ? readdirSync(out).find((name) => /unpacked$|^mac/.test(name)) : undefined;
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const inside = {
    linux: config.linux.executableName,
    darwin: `${config.productName}.app/Contents/MacOS/${config.productName}`,
    win32: `${config.productName}.exe`,
  };
  const file = unpacked && path.join(out, unpacked, inside[process.platform] ?? '');
  return file && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

async function packagedStart() {
  const { code } = await tool('build/package.mjs', []);
  const program = packagedProgram();
  if (code !== 0 || !program) return failed('npm run package made no app');
  if (!isRoot() && unpackedAdvice(program)) return notRun(unpackedAdvice(program));
  const command = [program, ...(isRoot() ? ['--no-sandbox'] : [])];
  await staysOpen(command, { name: path.basename(program), home, patience: 2 * 60_000 });
  return passed('it opened a library, and stayed');
}

/**
 * The report of the sample story, by the terminal, which starts the app without a window.
 * @param {Runtime} runtime
 */
async function pdf(runtime) {
  const folder = path.join(home, 'pdf');
  const [program = '', ...args] = [
    ...runtime.wrap,
    process.execPath,
    path.join(root, 'build/demo.mjs'),
    '--out',
    folder,
  ];
  const env = { ...process.env, ...noOnesProfile(home), ...runtime.env };
  const { status } = spawnSync(program, args, { cwd: root, env, stdio: 'inherit', timeout: 5 * 60_000 });
  const file = path.join(folder, 'report.pdf');
  if (status !== 0 || !existsSync(file)) return failed('npm run demo made no PDF');
  const bytes = readFileSync(file);
  const size = `${Math.round(bytes.length / 1000)} kB`;
  return bytes.subarray(0, 5).toString() === '%PDF-' ? passed(size) : failed(`${size}, and not a PDF`);
}

/**
 * The rows that the probe prints; one that never ends, or ends early, has failed.
 * @param {Runtime} runtime
 * @returns {Row[]}
 */
function probe(runtime) {
  const asked = [path.join(import.meta.dirname, 'probe'), `--user-data-dir=${path.join(home, 'probe')}`];
  const [file = '', ...args] = [...runtime.wrap, runtime.executable, ...runtime.args, ...asked];
  const env = { ...process.env, ...runtime.env, STET_CHECK_HAND: hand ? '1' : '0' };
  const timeout = (hand ? 10 : 2) * 60_000;
  const { stdout, status } = spawnSync(file, args, {
    env,
    timeout,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  const rows = (stdout ?? '').split('\n').filter((line) => line.startsWith('{"name"'));
  const ended = { name: 'the probe ends by itself', ...(status === 0 ? passed() : failed(`code ${status}`)) };
  return [...rows.map((line) => JSON.parse(line)), ended];
}

function about() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const git = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  const commit = git.stdout?.trim();
  const desktop = process.env.WAYLAND_DISPLAY ? 'Wayland' : hasDisplay() ? 'X11' : 'a virtual display';
  const shown = process.platform === 'linux' && desktop;
  const system = [`${os.type()} ${os.release()}`, os.arch(), shown, isRoot() && 'root'];
  return [
    `Stet ${version}${commit ? ` (${commit})` : ''}, Electron ${electronVersion()}, ${today()}`,
    system.filter(Boolean).join(', '),
  ];
}

const today = () => new Date().toISOString().slice(0, 10);

await run(async () => {
  const runtime = chooseRuntime({ headless: true, virtualDisplay: true });
  if (!workingElectron() || runtime?.kind !== 'electron') {
    throw new Trouble(
      'Electron needs a display for this, and there is none. On Linux, xvfb-run gives it one.',
    );
  }
  /** @type {Row[]} */
  const rows = [];
  /**
   * @param {string} name
   * @param {() => Promise<Found | Row[]>} work
   */
  const row = async (name, work) => {
    console.log(`\n━━ ${name} ${'━'.repeat(Math.max(3, 76 - name.length))}\n`);
    const found = await work().catch((error) => failed(asError(error).message.split('\n', 1).join()));
    rows.push(...(Array.isArray(found) ? found : [{ name, ...found }]));
  };
  const shared = 'build/check-electron/playwright.config.ts';
  await row('what the stand-in and Electron do alike', () => suite('alike', shared, runtime));
  const { files, titles } = namedTests();
  const named = [...files, '-g', titles.source];
  await row('what the sheet of conformance rests on', () =>
    suite('sheet', 'build/playwright.config.ts', runtime, named),
  );
  await row('security', () => suite('security', 'build/playwright.config.ts', runtime, ['security.spec.ts']));
  await row('a packaged start', packagedStart);
  await row('a report as PDF', () => pdf(runtime));
  await row('what no suite tries', async () => probe(runtime));

  const text = table(about(), rows);
  const { passed: all, line } = verdict(rows);
  const left = path.join(root, 'test-results');
  mkdirSync(left, { recursive: true });
  writeFileSync(path.join(left, 'check-electron.md'), text);
  const noted = { system: process.platform, electron: electronVersion(), on: today(), passed: all };
  writeFileSync(path.join(left, 'check-electron.json'), `${JSON.stringify(noted)}\n`);
  console.log(`\n${text}\n${line}`);
  console.log(
    'The table is in test-results/check-electron.md too, to paste into an issue ("Stet on Electron").',
  );
  return all ? 0 : 1;
});
