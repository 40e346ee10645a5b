// The app as the benches start it: in the real window, without a display, over a library and a profile of its
// own.
import path from 'node:path';
import { _electron } from 'playwright';
import { chooseRuntime, root } from '../runtime-choice.mjs';
import { processorTime } from './processor.mjs';

/**
 * What there is to run the app on, chosen for every start of this process; undefined where there is nothing.
 */
export function runtimeHere() {
  const runtime = chooseRuntime({ headless: true });
  // Playwright itself asks the `electron` package what to start, so the choice must be in our own
  // environment.
  if (runtime) Object.assign(process.env, runtime.env, { STET_HEADLESS: '1' });
  return runtime;
}

/**
 * Starts the app over the library and the profile in `home`, does `work` with its page, and ends it. `began`:
 * when the process did; `pid`: which it is; `app`: Playwright's hold on it.
 * @template T
 * @param {string} home
 * @param {(page: import('playwright').Page, began: number, pid: number,
 *   app: import('playwright').ElectronApplication) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withApp(home, work) {
  const began = Date.now();
  const app = await _electron.launch({
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${path.join(home, 'profile')}`,
      root,
      `--library=${path.join(home, 'library')}`,
    ],
    cwd: root,
  });
  try {
    return await work(await app.firstWindow(), began, app.process().pid ?? 0, app);
  } finally {
    await app.close();
  }
}

/**
 * Waits for the list of a library that `fill` made: ms since `began` until the page's own first paint, and
 * until the list; and the processor time of all processes of the app until then. The page itself looks, at
 * every frame: who asks from outside asks twice a second.
 * @param {import('playwright').Page} page
 * @param {number} began
 * @param {number} pid
 */
export async function listed(page, began, pid) {
  const seen = await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[role="row"]')].some((row) => /story-\d+/.test(row.textContent)) &&
      performance.timeOrigin + performance.now(),
    null,
    { polling: 'raf' },
  );
  const work = processorTime(pid);
  const list = Number(await seen.jsonValue());
  const paint = await page.evaluate(
    () =>
      performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );
  return { paint: paint - began, list: list - began, work };
}

/**
 * Watches the main process from now on; the function answers with the longest it was held up, in ms of its
 * thread's own processor time between two turns of its loop.
 * @param {import('playwright').ElectronApplication} app
 */
export async function watchedMain(app) {
  await app.evaluate(() => {
    const used = () => {
      const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
      return (user + system) / 1000;
    };
    const watch = { before: used(), longest: 0 };
    const timer = setInterval(() => {
      const now = used();
      watch.longest = Math.max(watch.longest, now - watch.before);
      watch.before = now;
    }, 1);
    Object.assign(globalThis, { watch, endWatch: () => clearInterval(timer) });
  });
  return () =>
    app.evaluate(() => {
      const here = /** @type {{ watch: { longest: number }, endWatch: () => void }} */ (
        /** @type {unknown} */ (globalThis)
      );
      here.endWatch();
      return here.watch.longest;
    });
}
