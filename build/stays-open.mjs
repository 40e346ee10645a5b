// Whether a command opens the app: it is started with a library and a profile of its own, for whoever runs
// this may have Stet open, has to make that library and to stay; then it is ended.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseRuntime, hasDisplay, root } from './runtime-choice.mjs';
import { Trouble } from './trouble.mjs';

/** How long the app must stay once it is there: a window that closes at once has not opened. */
const STAYS = 5_000;
/** How long it may take to leave. */
const LEAVES = 20_000;

const posix = process.platform !== 'win32';

/**
 * Without a display: a virtual one for Electron, no window for the stand-in.
 * @returns {{ wrap: string[], env: Record<string, string> }}
 */
function stage() {
  if (hasDisplay()) return { wrap: [], env: {} };
  const runtime = chooseRuntime({ headless: true, virtualDisplay: true });
  return { wrap: runtime?.wrap ?? [], env: runtime?.wrap.length ? {} : { STET_HEADLESS: '1' } };
}

/**
 * Sends a signal to a command and everything behind it; false where nothing of it is left. 0 only asks.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals | 0} name
 */
function signal(child, name) {
  try {
    return child.pid !== undefined && process.kill(-child.pid, name);
  } catch {
    return false;
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (posix) signal(child, 'SIGTERM');
  else if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
}

/**
 * npm leaves before the app does, which is still writing its last lines.
 * @param {import('node:child_process').ChildProcess} child
 */
async function gone(child) {
  if (!posix) return;
  const until = Date.now() + LEAVES;
  while (signal(child, 0) && Date.now() < until) await sleep(50);
  signal(child, 'SIGKILL');
}

/**
 * Starts `command` (program and arguments) with a library and a profile below `home`, and waits at most
 * `patience` ms for the library. `npm`: the command is an npm script, which Windows starts by a shell. Throws
 * Trouble where the app does not open or does not stay.
 * @param {string[]} command
 * @param {{ name: string, home: string, patience: number, npm?: boolean }} asked
 */
export async function staysOpen(command, { name, home, patience, npm = false }) {
  const library = path.join(home, 'library');
  const opened = () => existsSync(library) && readdirSync(library).length > 0;
  const { wrap, env } = stage();
  // As in a terminal inside of an editor that is an Electron app: it must make no difference.
  const leaking = { ELECTRON_RUN_AS_NODE: '1' };
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, ...leaking } };
  const [program = '', ...args] = [
    ...wrap,
    ...command,
    '--library',
    library,
    '--user-data-dir',
    path.join(home, 'profile'),
  ];
  // Its own process group, so that the app behind npm behind a shell can be ended too.
  const child =
    npm && !posix
      ? spawn([program, ...args].map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' '), {
          ...options,
          shell: true,
        })
      : spawn(program, args, { ...options, detached: posix });
  // Ended from outside, this script leaves no app behind.
  process.prependListener('exit', () => end(child));
  let left = '';
  child.on('error', (error) => (left = error.message));
  child.on('exit', (code) => (left = `it ended with code ${code}`));
  const ended = new Promise((resolve) => child.on('close', resolve));
  try {
    const until = Date.now() + patience;
    while (!left && !opened() && Date.now() < until) await sleep(250);
    if (!left && opened()) await sleep(STAYS);
    if (left) throw new Trouble(`${name} did not stay open: ${left}.`);
    if (!opened()) throw new Trouble(`${name} did not open a library within ${patience / 60_000} minutes.`);
  } finally {
    end(child);
    if (!left) await ended;
    await gone(child);
  }
}
