// Does `npm start` really open the app? node build/smoke.mjs
//
// Starts it on a library of its own and waits until the app has made that library and stays; then ends it. The
// end-to-end specs start the app another way (through Playwright), so this is the one check of the command itself.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseRuntime, hasDisplay, root } from './runtime-choice.mjs';
import { run, Trouble } from './trouble.mjs';

/** Fetching Electron and the packages may be part of it. */
const PATIENCE = 10 * 60_000;
/** How long the app must stay once it is there: a window that closes at once has not opened. */
const STAYS = 5_000;

const library = mkdtempSync(path.join(tmpdir(), 'stet-smoke-'));
const posix = process.platform !== 'win32';

/** Without a display: a virtual one for Electron, no window for the stand-in. */
function stage() {
  if (hasDisplay()) return { wrap: [], env: {} };
  const runtime = chooseRuntime({ headless: true, virtualDisplay: true });
  return { wrap: runtime?.wrap ?? [], env: runtime?.wrap.length ? {} : { STET_HEADLESS: '1' } };
}

function end(child) {
  if (posix) process.kill(-child.pid, 'SIGTERM');
  else spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
}

await run(async () => {
  const { wrap, env } = stage();
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  const [file, ...args] = [...wrap, 'npm', 'start', '--', '--library', library];
  // Its own process group, so that the app behind npm behind a shell can be ended too. Windows starts npm.cmd by a shell.
  const child = posix ? spawn(file, args, { ...options, detached: true }) : spawn(`npm start -- --library "${library}"`, { ...options, shell: true });
  let left = '';
  child.on('error', (error) => (left = error.message));
  child.on('exit', (code) => (left = `it ended with code ${code}`));
  const ended = new Promise((resolve) => child.on('close', resolve));
  try {
    const until = Date.now() + PATIENCE;
    while (!left && readdirSync(library).length === 0 && Date.now() < until) await sleep(250);
    if (!left && readdirSync(library).length > 0) await sleep(STAYS);
    if (left) throw new Trouble(`npm start did not stay open: ${left}.`);
    if (readdirSync(library).length === 0) throw new Trouble(`npm start did not open a library within ${PATIENCE / 60_000} minutes.`);
    console.log('npm start opened the app, and it stayed.');
  } finally {
    if (!left) {
      end(child);
      await ended;
    }
    // The app may still be writing its last lines: npm leaves before it does.
    if (existsSync(library)) rmSync(library, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
  }
});
