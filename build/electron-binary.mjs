// Electron's own program: is it here, does it start on this machine, and if not, can it be downloaded?
//
// The `electron` package carries no binary; its install.js fetches one (some 110 MB) from a download host. Newsroom
// laptops and build machines often cannot reach it, so a failure is remembered for a day and the next start is quick.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node24 } from './node24.mjs';

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

/** What is known about this version on this machine: { result: 'works' | 'failed', reason, mirror, at } or undefined. */
function memory() {
  try {
    const noted = JSON.parse(read(memoryFile));
    return noted.version === electronVersion() ? noted : undefined;
  } catch {
    return undefined;
  }
}

const mirror = () => process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? '';

function remember(result, reason = '') {
  mkdirSync(cache, { recursive: true });
  writeFileSync(memoryFile, JSON.stringify({ version: electronVersion(), mirror: mirror(), result, reason, at: Date.now() }));
}

/** Path of an Electron that has been seen to start on this machine, or undefined. Quick: nothing is run. */
export function workingElectron() {
  return memory()?.result === 'works' ? executable() : undefined;
}

/** Whether the executable starts at all; on a bare Linux it lacks libraries such as libnss3 or libgtk-3. */
function check(file) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { status, stderr, error } = spawnSync(file, [...asRoot, '--version'], { encoding: 'utf8', timeout: 20_000, windowsHide: true });
  if (status === 0) return '';
  return (stderr || error?.message || 'it does not start').trim().split('\n')[0];
}

/** Why Chromium's sandbox cannot work for this Electron, with what would help; '' where it can. */
export function sandboxTrouble(file) {
  if (process.platform !== 'linux') return '';
  if (process.getuid() === 0) return 'You are root: Electron runs without its sandbox. Start Stet as an ordinary user to keep it.';
  // Either the helper is set up as root's, or the system must give namespaces to ordinary users. Ubuntu since 24.04
  // gives them only to programs it has a profile for, and Electron would end at once.
  const helper = path.join(path.dirname(file), 'chrome-sandbox');
  const stat = existsSync(helper) ? statSync(helper) : undefined;
  if (stat?.uid === 0 && stat.mode & 0o4000) return '';
  const denied =
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    read('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    read('/proc/sys/user/max_user_namespaces') === '0';
  if (!denied) return '';
  return `This system does not let Electron make its sandbox, so it runs without. To have it:
  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
}

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
  const child = spawn(node24(), [path.join(folder, 'install.js')], options);
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
  const broken = reason ? '' : check(executable());
  remember(reason || broken ? 'failed' : 'works', reason || broken);
  if (reason) say(`  Electron could not be downloaded (${reason}).`);
  if (broken) say(`  Electron is here but does not start on this machine (${broken}).`);
  if (reason || broken) say('  Stet tries again tomorrow, or now with: npm run setup electron');
  else say('  Electron ready');
}
