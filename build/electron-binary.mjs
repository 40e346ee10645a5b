// Electron's own program: is it here, does it start on this machine, and if not, can it be downloaded?
//
// The `electron` package carries no binary; its install.js fetches one (some 110 MB) from a download host. Newsroom
// laptops and build machines often cannot reach it, so a failure is remembered for a day and the next start is quick.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node24, systemCertificates } from './node24.mjs';
import { isRoot, sandboxCircumstances, sandboxRemedy } from './sandbox.mjs';

// Terminals inside of editors that are Electron apps themselves hand this on, and Electron would start as a
// mere Node. Gone for whatever is started from here, of all the ways in which Electron is.
delete process.env.ELECTRON_RUN_AS_NODE;

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'node_modules/electron');
const cache = path.join(root, 'node_modules/.cache/stet');
const memoryFile = path.join(cache, 'electron.json');

const DAY = 24 * 60 * 60_000;
/** No byte for this long: the host is not answering, whatever the sockets say. */
const STALLED = 30_000;
/** 110 MB at 1 Mbit/s. Slower than that, the stand-in is the better choice for today. */
const TOO_LONG = 15 * 60_000;

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

/** The version of the installed `electron` package ('' before the packages are installed). */
export function electronVersion() {
  return existsSync(folder) ? JSON.parse(read(path.join(folder, 'package.json'))).version : '';
}

/** Path of the Electron executable of the right version, or undefined. */
function executable() {
  const name = read(path.join(folder, 'path.txt'));
  const file = path.join(folder, 'dist', name);
  return name && existsSync(file) && read(path.join(folder, 'dist/version')).replace(/^v/, '') === electronVersion() ? file : undefined;
}

/**
 * What is known about this version on this machine, or undefined, with `result`: works · no-sandbox (it would
 * start, but for the sandbox that this system does not give it) · failed.
 */
function memory() {
  try {
    const noted = JSON.parse(read(memoryFile));
    return noted.version === electronVersion() ? noted : undefined;
  } catch {
    return undefined;
  }
}

const mirror = () => process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? '';

const circumstances = () => sandboxCircumstances(executable() ?? folder);

function remember(result, reason = '') {
  mkdirSync(cache, { recursive: true });
  const where = { version: electronVersion(), mirror: mirror(), circumstances: circumstances() };
  const noted = { ...where, result, reason, at: Date.now() };
  writeFileSync(memoryFile, JSON.stringify(noted));
}

/** The path of Electron, if it is here and was found to be `result` under the circumstances of now. */
function found(result) {
  const noted = memory();
  return noted?.result === result && noted.circumstances === circumstances() ? executable() : undefined;
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
(${memory().reason}).
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
 */
export function check(file, root = isRoot()) {
  const run = (args, env = {}) =>
    spawnSync(file, args, { encoding: 'utf8', timeout: 20_000, windowsHide: true, env: { ...process.env, ...env } });
  const { status, stderr, error } = run([...(root ? ['--no-sandbox'] : []), '--version']);
  if (status === 0) return { result: 'works', reason: '' };
  const lines = (stderr || error?.message || 'it does not start').trim().split('\n');
  const ofSandbox = lines.find((line) => /sandbox/i.test(line));
  const sandboxAlone = process.platform === 'linux' && !root && ofSandbox !== undefined;
  if (sandboxAlone && run(['-e', '0'], { ELECTRON_RUN_AS_NODE: '1' }).status === 0) {
    return { result: 'no-sandbox', reason: withoutPlace(ofSandbox) };
  }
  return { result: 'failed', reason: withoutPlace(lines[0]) };
}

/**
 * A line of Chromium's log without process, time and place:
 * "[7:7:1129/…:FATAL:zygote_host_impl_linux.cc(127)] No …".
 */
const withoutPlace = (line) => line.replace(/^\[[^\]]*\] */, '').slice(0, 200);

/** Bytes below a folder: how far a download has come. */
function bytesBelow(where) {
  if (!existsSync(where)) return 0;
  return readdirSync(where, { withFileTypes: true, recursive: true }).reduce((sum, entry) => {
    try {
      return entry.isFile() ? sum + statSync(path.join(entry.parentPath, entry.name)).size : sum;
    } catch {
      return sum; // the downloader renames its files while we look
    }
  }, 0);
}

/** Runs the package's own downloader. Answers with the reason why it failed, or ''. */
async function download(say) {
  // The downloader works in the system's temporary folder; one of our own lets us see how far it is.
  const scratch = path.join(cache, 'download');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const proxied = process.env.HTTPS_PROXY || process.env.https_proxy || process.env.HTTP_PROXY || process.env.http_proxy;
  const env = { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch, ELECTRON_GET_NO_PROGRESS: '1' };
  delete env.ELECTRON_OVERRIDE_DIST_PATH; // would make the downloader believe there is nothing to do
  if (proxied) env.ELECTRON_GET_USE_PROXY = '1';

  const options = { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true };
  const child = spawn(node24(), [...systemCertificates(), path.join(folder, 'install.js')], options);
  let complaint = '';
  let stopped = '';
  child.stderr.on('data', (text) => (complaint += text));

  const started = Date.now();
  let seen = { bytes: 0, at: started };
  let told = started;
  const watch = setInterval(() => {
    const bytes = bytesBelow(scratch) + bytesBelow(path.join(folder, 'dist'));
    const now = Date.now();
    if (bytes !== seen.bytes) seen = { bytes, at: now };
    if (now - seen.at > STALLED) stopped = `nothing arrived for ${STALLED / 1000} seconds`;
    if (now - started > TOO_LONG) stopped = `it was not complete after ${TOO_LONG / 60_000} minutes`;
    if (stopped) child.kill();
    else if (now - told >= 5_000) {
      told = now;
      say(`  Electron: ${Math.round(bytes / 1e6)} MB`);
    }
  }, 1_000);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  clearInterval(watch);
  rmSync(scratch, { recursive: true, force: true });
  if (code === 0) return '';
  return stopped || complaint.trim().split('\n')[0].replace(/^\w*Error: /, '') || 'the download failed';
}

/** Whether there is nothing to find out today: Electron works here, or was tried within a day and could not be had. */
export function electronIsSettled() {
  if (workingElectron()) return true;
  const noted = memory();
  // Somebody who has set up the sandbox (or moved to a system that forbids it) is not to wait for a day.
  if (found('no-sandbox')) return Date.now() - noted.at < DAY;
  // Somebody who sets a mirror after a failure means: try again.
  return noted?.result === 'failed' && noted.mirror === mirror() && Date.now() - noted.at < DAY;
}

/**
 * Sees to it that Electron is here and starts, downloading it where needed, and says what it does.
 * A failure is no error: it is told once and remembered for a day.
 */
export async function fetchElectron(say) {
  if (workingElectron()) return;
  let reason = '';
  if (!executable()) {
    say(`Fetching Electron ${electronVersion()} (about 110 MB, once) …`);
    reason = await download(say);
    if (!reason && !executable()) reason = 'what arrived is not complete';
  }
  const { result, reason: broken } = reason ? { result: 'failed', reason } : check(executable());
  remember(result, broken);
  if (result === 'works') return say('  Electron ready');
  if (result === 'no-sandbox') return say(sandboxTrouble().replaceAll(/^/gm, '  '));
  if (reason) say(`  Electron could not be downloaded (${reason}).`);
  else say(`  Electron is here but does not start on this machine (${broken}).`);
  say('  Stet tries again tomorrow, or now with: npm run setup electron');
}
