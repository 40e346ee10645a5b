// Which program runs the app on this machine: Electron, or the stand-in on an installed browser
// (build/runtime/).
//
// ELECTRON_OVERRIDE_DIST_PATH is read by the `electron` package itself and is the only switch: `npm start`,
// Playwright's _electron.launch and the terminal's PDF printing all follow it, and the app never asks which
// one it runs on.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { electronVersion, workingElectron } from './electron-binary.mjs';
import { node24 } from './node24.mjs';
import { isRoot, ROOT_WARNING } from './sandbox.mjs';
import { asError, Trouble } from './trouble.mjs';

/**
 * What runs the app: `executable` and `args` (what to start, before the app's folder), `env` (what to add to
 * the environment), `wrap` (a command to put in front), `warning` (to be shown when a window opens, or ''),
 * `describe()` (in words, for people).
 * @typedef {{ kind: 'electron' | 'stand-in', executable: string, args: string[], env: Record<string,
 *   string>, wrap: string[], warning: string, describe: () => string,
 * }} Runtime
 * @typedef {import('./runtime/browser-finder.ts').FoundBrowser} Browser
 */

export const root = path.resolve(import.meta.dirname, '..');
const standIn = path.join(root, 'dist/runtime');

/** Whether a window can be shown: everywhere but on a Linux without X11 and Wayland. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Path of a program on the PATH, or undefined (not for Windows, where nothing of the kind is needed).
 * @param {string} name
 */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

/**
 * The stand-in's own answer to which browser it would run on. `headless`: one that can show no window will
 * do.
 * @param {boolean} headless
 * @returns {Browser | undefined}
 */
function findBrowser(headless) {
  const finder = path.join(standIn, 'find-browser.cjs');
  if (!existsSync(finder)) return undefined;
  try {
    return createRequire(import.meta.url)(finder).findBrowser(headless);
  } catch (error) {
    throw new Trouble(asError(error).message); // for example: STET_CHROMIUM names something that cannot be run
  }
}

/**
 * The browser in words, with its version where asking is harmless (Windows would open a window instead).
 * @param {Browser} browser
 */
function describeBrowser({ kind, executable }) {
  if (kind === 'headless-shell') return 'the headless Chromium from npm';
  const asked =
    process.platform === 'win32'
      ? undefined
      : spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return asked?.status === 0 ? `${asked.stdout.trim().split('\n')[0]?.trim()} (${executable})` : executable;
}

/**
 * The runtime to use, or undefined where there is none. Nothing is downloaded and nothing is started.
 *
 * `headless`: for tests, the demo and printing. Electron needs a display even to print, so without one a
 * headless browser takes its place, unless the caller can wrap the command in xvfb-run (`virtualDisplay`).
 * `standInOnly`: for the stand-in's own tests.
 *
 * @param {{ headless?: boolean, virtualDisplay?: boolean, standInOnly?: boolean }} [options]
 * @returns {Runtime | undefined}
 */
export function chooseRuntime({ headless = false, virtualDisplay = false, standInOnly = false } = {}) {
  const electron = standInOnly || process.env.ELECTRON_OVERRIDE_DIST_PATH ? undefined : workingElectron();
  const xvfb = electron && virtualDisplay && !hasDisplay() ? onPath('xvfb-run') : undefined;
  if (electron && (!headless || hasDisplay() || xvfb)) {
    return {
      kind: 'electron',
      executable: electron,
      args: isRoot() ? ['--no-sandbox'] : [],
      warning: isRoot() ? ROOT_WARNING : '',
      env: {},
      wrap: xvfb ? [xvfb, '-a'] : [],
      describe: () => `Electron ${electronVersion()}${xvfb ? ' on a virtual display (xvfb-run)' : ''}`,
    };
  }
  const browser = findBrowser(headless);
  if (!browser) return undefined;
  // The stand-in runs the app under the Node that is nearest to Electron's own. Playwright starts it by its
  // first line, which looks for `node` on the PATH; we start it through Node, because Windows does not read
  // that line.
  const node = node24();
  return {
    kind: 'stand-in',
    executable: node,
    args: [path.join(standIn, 'electron')],
    warning: '',
    env: {
      ELECTRON_OVERRIDE_DIST_PATH: process.env.ELECTRON_OVERRIDE_DIST_PATH ?? standIn,
      PATH: [path.dirname(node), process.env.PATH].join(path.delimiter),
      ...(headless ? { STET_HEADLESS: '1' } : {}),
    },
    wrap: [],
    describe: () => `the stand-in on ${describeBrowser(browser)}${headless ? ', without a window' : ''}`,
  };
}
