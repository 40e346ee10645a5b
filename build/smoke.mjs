// Does `npm start` really open the app? node build/smoke.mjs
//
// Starts it with a library and a profile of its own, for whoever runs this may have Stet open, and waits
// until the app has made that library and stays; then ends it. The end-to-end specs start the app another
// way (through Playwright), so this is the one check of the command itself.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseRuntime, hasDisplay, root } from './runtime-choice.mjs';
import { scratch } from './scratch.mjs';
import { run, Trouble } from './trouble.mjs';

/** Fetching Electron and the packages may be part of it. */
const PATIENCE = 10 * 60_000;
/** How long the app must stay once it is there: a window that closes at once has not opened. */
const STAYS = 5_000;
/** How long it may take to leave. */
const LEAVES = 20_000;

const home = scratch('smoke');
const library = path.join(home, 'library');
const opened = () => existsSync(library) && readdirSync(library).length > 0;
const posix = process.platform !== 'win32';

/** Without a display: a virtual one for Electron, no window for the stand-in. */
function stage() {
  if (hasDisplay()) return { wrap: [], env: {} };
  const runtime = chooseRuntime({ headless: true, virtualDisplay: true });
  return { wrap: runtime?.wrap ?? [], env: runtime?.wrap.length ? {} : { STET_HEADLESS: '1' } };
}

/** Sends a signal to npm and everything behind it; false where nothing of it is left. 0 only asks. */
function signal(child, name) {
  try {
    return process.kill(-child.pid, name);
  } catch {
    return false;
  }
}

function end(child) {
  if (posix) signal(child, 'SIGTERM');
  else if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
}

/** npm leaves before the app does, which is still writing its last lines. */
async function gone(child) {
  if (!posix) return;
  const until = Date.now() + LEAVES;
  while (signal(child, 0) && Date.now() < until) await sleep(50);
  signal(child, 'SIGKILL');
}

await run(async () => {
  const { wrap, env } = stage();
  // As in a terminal inside of an editor that is an Electron app: it must make no difference.
  const leaking = { ELECTRON_RUN_AS_NODE: '1' };
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, ...leaking } };
  const asked = ['--library', library, '--user-data-dir', path.join(home, 'profile')];
  const [file, ...args] = [...wrap, 'npm', 'start', '--', ...asked];
  // Its own process group, so that the app behind npm behind a shell can be ended too. Windows starts
  // npm.cmd by a shell.
  const child = posix
    ? spawn(file, args, { ...options, detached: true })
    : spawn(`npm start -- ${asked.map((word) => `"${word}"`).join(' ')}`, { ...options, shell: true });
  // Ended from outside, this script leaves no app behind.
  process.prependListener('exit', () => end(child));
  let left = '';
  child.on('error', (error) => (left = error.message));
  child.on('exit', (code) => (left = `it ended with code ${code}`));
  const ended = new Promise((resolve) => child.on('close', resolve));
  try {
    const until = Date.now() + PATIENCE;
    while (!left && !opened() && Date.now() < until) await sleep(250);
    if (!left && opened()) await sleep(STAYS);
    if (left) throw new Trouble(`npm start did not stay open: ${left}.`);
    if (!opened()) throw new Trouble(`npm start did not open a library within ${PATIENCE / 60_000} minutes.`);
    console.log('npm start opened the app, and it stayed.');
  } finally {
    end(child);
    if (!left) await ended;
    await gone(child);
  }
});
