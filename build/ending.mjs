// How `npm start` hands a wish to end on to the app, so that it saves and leaves.
import { spawn } from 'node:child_process';

/** What a script may be told, and the app with it. */
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * What to do with a signal that came. Ctrl-C (SIGINT) reaches the app by itself where it is in the terminal's
 * process group; Windows tells it to whoever has a console, and Electron, a program with windows, has one or
 * not. There a signal would end it as it stands, so its window is asked to close instead, as by its cross.
 * @param {NodeJS.Signals} signal
 * @param {Pick<import('node:child_process').ChildProcess, 'pid' | 'kill'>} child
 * @param {{ platform?: NodeJS.Platform, run?: typeof spawn }} [here]
 */
export function handOn(signal, child, { platform = process.platform, run = spawn } = {}) {
  if (platform !== 'win32') return signal === 'SIGINT' || child.kill(signal);
  // Without /F, taskkill asks. A child that is a console program (the stand-in) has heard by itself.
  return run('taskkill', ['/pid', String(child.pid)], { stdio: 'ignore', windowsHide: true }).on(
    'error',
    () => {},
  );
}

/**
 * Hands every such signal on to `child`, and lets this process wait for it.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWith(child) {
  for (const signal of SIGNALS) process.on(signal, () => handOn(signal, child));
}
