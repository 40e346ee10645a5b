// Electron's own program: is it here, does it start on this machine, and if not, can it be downloaded?
//
// The `electron` package carries no binary; electron-download.mjs fetches one (some 110 MB) from a download
// host. Newsroom laptops and build machines often cannot reach it, so a failure is remembered for a day and
// the next start is quick.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { downloadEnvironment, routeKey } from './electron-route.mjs';
import { isSealed, sealOf } from './electron-seal.mjs';
import { node24, systemCertificates } from './node24.mjs';
import { isRoot, sandboxCircumstances, sandboxRemedy } from './sandbox.mjs';

// Terminals inside of editors that are Electron apps themselves hand this on, and Electron would start as a
// mere Node. Gone for whatever is started from here, of all the ways in which Electron is.
delete process.env.ELECTRON_RUN_AS_NODE;

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'node_modules/electron');
const cache = path.join(root, 'node_modules/.cache/stet');
const memoryFile = path.join(cache, 'electron.json');

/**
 * Whether an Electron starts here, and why not; `lasting` where trying again is of no use.
 * @typedef {{ result: 'works' | 'no-sandbox' | 'failed', reason: string, lasting?: boolean }} Answer
 * @typedef {Answer & {
 *   version: string, route: string, circumstances: string, at: number,
 *   seal?: import('./electron-seal.mjs').Seal,
 * }} Memory what is noted of one
 */

const DAY = 24 * 60 * 60_000;

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

/** The version of the installed `electron` package ('' before the packages are installed). */
export function electronVersion() {
  return existsSync(folder) ? JSON.parse(read(path.join(folder, 'package.json'))).version : '';
}

/** Path of the Electron executable of the right version, or undefined. */
function executable() {
  const name = read(path.join(folder, 'path.txt'));
  const file = path.join(folder, 'dist', name);
  return name &&
    existsSync(file) &&
    read(path.join(folder, 'dist/version')).replace(/^v/, '') === electronVersion()
    ? file
    : undefined;
}

/**
 * What is known about this version on this machine, or undefined, with `result`: works · no-sandbox (it would
 * start, but for the sandbox that this system does not give it) · failed.
 * @returns {Memory | undefined}
 */
function memory() {
  try {
    const noted = JSON.parse(read(memoryFile));
    return noted.version === electronVersion() ? noted : undefined;
  } catch {
    return undefined;
  }
}

const circumstances = () => sandboxCircumstances(executable() ?? folder);

/**
 * @param {Memory['result']} result
 * @param {string} [reason]
 */
function remember(result, reason = '') {
  mkdirSync(cache, { recursive: true });
  const where = { version: electronVersion(), route: routeKey(), circumstances: circumstances() };
  const seal = result === 'failed' ? undefined : sealOf(path.join(folder, 'dist'));
  const noted = { ...where, result, reason, at: Date.now(), seal };
  // Renamed into place: a checkout may have been copied by hard links, and the note is this one's alone.
  writeFileSync(`${memoryFile}.new`, JSON.stringify(noted));
  renameSync(`${memoryFile}.new`, memoryFile);
}

/**
 * Whether the unpacked Electron is, file by file, the one looked at. Asked once: it may take a second.
 * @type {boolean | undefined}
 */
let intact;
const isIntact = () => (intact ??= isSealed(path.join(folder, 'dist'), memory()?.seal));

/**
 * The path of Electron, if it is here and was found to be `result` under the circumstances of now.
 * @param {Memory['result']} result
 * @returns {string | undefined}
 */
function found(result) {
  const noted = memory();
  if (noted?.result !== result || noted.circumstances !== circumstances()) return undefined;
  return executable() && isIntact() ? executable() : undefined;
}

/** Path of an Electron that has been seen to start on this machine, or undefined. Quick: nothing is run. */
export const workingElectron = () => found('works');

/**
 * Path of an Electron that is whole, although it may not start on this machine for want of a sandbox; or
 * undefined.
 */
export const wholeElectron = () => found('works') ?? found('no-sandbox');

/**
 * What to tell a person whose system keeps Electron from starting in its sandbox, with the remedy; '' where
 * it does not.
 */
export function sandboxTrouble() {
  const file = found('no-sandbox');
  if (!file) return '';
  return `Electron ${electronVersion()} is here, but this system does not let it make its sandbox
(${memory()?.reason}).
Stet is never started without one, so it runs on an installed browser meanwhile.
${sandboxRemedy(file)}
Then start Stet again. If that changes nothing: npm run setup electron`;
}

/**
 * Whether an Electron starts on this machine: { result: 'works' | 'no-sandbox' | 'failed', reason }. It is
 * run in its sandbox, as it will be; Chromium ends before the first script where it cannot make one
 * (ZygoteHostImpl::Init in content/browser/zygote_host/zygote_host_impl_linux.cc). As a mere Node it needs
 * none: what starts so and not otherwise lacks the sandbox alone. On a bare Linux neither starts, for want of
 * libraries such as libnss3 or libgtk-3.
 * @param {string} file
 * @returns {Answer}
 */
export function check(file, root = isRoot()) {
  /**
   * @param {string[]} args
   * @param {Record<string, string>} [env]
   */
  const run = (args, env = {}) =>
    spawnSync(file, args, {
      encoding: 'utf8',
      timeout: 20_000,
      windowsHide: true,
      env: { ...process.env, ...env },
    });
  const { status, stdout, stderr, error } = run([...(root ? ['--no-sandbox'] : []), '--version']);
  if (status === 0) {
    // It may be another version under this one's name, put there by hand.
    const said = /^v(\d+\.\d+\.\d+\S*)/.exec(stdout)?.[1] ?? electronVersion();
    if (said === electronVersion()) return { result: 'works', reason: '' };
    return { result: 'failed', reason: `it is version ${said} and not ${electronVersion()}` };
  }
  const lines = (stderr || error?.message || 'it does not start').trim().split('\n');
  const ofSandbox = lines.find((line) => /sandbox/i.test(line));
  const sandboxAlone = process.platform === 'linux' && !root && ofSandbox !== undefined;
  if (sandboxAlone && run(['-e', '0'], { ELECTRON_RUN_AS_NODE: '1' }).status === 0) {
    return { result: 'no-sandbox', reason: withoutPlace(ofSandbox) };
  }
  return { result: 'failed', reason: withoutPlace(lines[0] ?? '') };
}

/**
 * A line of Chromium's log without process, time and place:
 * "[7:7:1129/…:FATAL:zygote_host_impl_linux.cc(127)] No …".
 * @param {string} line
 */
const withoutPlace = (line) => line.replace(/^\[[^\]]*\] */, '').slice(0, 200);

/**
 * Runs the downloader. Answers with why it failed, in sentences or '', and whether that will last.
 * @param {(line: string) => void} say
 */
async function download(say) {
  const script = path.join(import.meta.dirname, 'electron-download.mjs');
  const child = spawn(node24(), [...systemCertificates(), script], {
    env: downloadEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  createInterface({ input: child.stdout }).on('line', say);
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += text));
  const code = await new Promise((resolve) => {
    child.on('error', ({ message }) => ((complaint = message), resolve(1)));
    child.on('close', resolve);
  });
  return { reason: code === 0 ? '' : complaint.trim() || 'The download failed.', lasting: code === 2 };
}

/**
 * Whether there is nothing to find out today: Electron works here, or was tried within a day and could not be
 * had.
 */
export function electronIsSettled() {
  if (workingElectron()) return true;
  const noted = memory();
  if (!noted) return false;
  // Somebody who has set up the sandbox (or moved to a system that forbids it) is not to wait for a day.
  if (found('no-sandbox')) return Date.now() - noted.at < DAY;
  // Somebody who sets a mirror or a proxy after a failure means: try again.
  return noted.result === 'failed' && noted.route === routeKey() && Date.now() - noted.at < DAY;
}

/** Whether what is unpacked is not what was looked at; it counts as not here then, for its package too. */
function putAsideChanged() {
  if (!executable() || !memory()?.seal || isIntact()) return false;
  rmSync(path.join(folder, 'path.txt'), { force: true });
  return true;
}

/**
 * Sees to it that Electron is here and starts, downloading it where needed, and says what it does.
 * A failure is no error: it is told once and remembered for a day.
 * @param {(line: string) => void} say
 */
export async function fetchElectron(say) {
  if (workingElectron()) return;
  if (putAsideChanged()) say('Electron has changed since it was unpacked here, and is not used as it is.');
  const there = executable();
  const before = there ? check(there) : undefined;
  const after = !before || before.result === 'failed' ? await fetchAnew(before ?? {}, say) : before;
  remember(after.result, after.reason);
  intact = undefined;
  if (after.result === 'works') return say('  Electron ready');
  if (after.result === 'no-sandbox') return say(sandboxTrouble().replaceAll(/^/gm, '  '));
  const again = after.lasting ? '' : '\nStet tries again tomorrow, or now with: npm run setup electron';
  say(`${after.reason}${again}`.replaceAll(/^/gm, '  '));
}

/**
 * One that does not start may have lost a file, or be another version: unpacked anew, it may.
 * @param {{ reason?: string }} before
 * @param {(line: string) => void} say
 * @returns {Promise<Answer>}
 */
async function fetchAnew({ reason: broken }, say) {
  const version = electronVersion();
  if (broken) say(`Electron is here but does not start on this machine (${broken}).`);
  say(`Fetching Electron ${version} (about 110 MB, once) …`);
  const { reason, lasting } = await download(say);
  if (reason) return { result: 'failed', reason: `Electron could not be had.\n${reason}`, lasting };
  const fetched = executable();
  if (!fetched) return { result: 'failed', reason: 'Electron is not whole.' };
  const { result, reason: said } = check(fetched);
  if (result !== 'failed') return { result, reason: said };
  return { result, reason: `Electron does not start on this machine (${said}).` };
}
