// Tabs: what opening an article and going from one to another costs with few and with many open.
//
// Run by `npm run bench -- tabs`, or alone: node build/node24.mjs build/bench/tabs.mjs [--quick]
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { listed, runtimeHere, withApp } from './app.mjs';
import { bundled } from './bundle.mjs';
import { scratch } from '../scratch.mjs';

/**
 * @typedef {{ open: number[], few: number[], many: number[], memory: number[] }} Round times in ms, memory
 *   in bytes
 */
/**
 * @typedef {Window & { expectPaint: (name: string) => void, paintTime: Promise<number | null> }} Watched
 *   what `watch` adds
 */

const TABS = 40;
const SWITCHES = 12;

/** @param {number[]} list */
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
/** @param {number[]} list */
const ms = (list) => `${median(list).toFixed(0)} ms`.padStart(9);
/** @param {number} bytes */
const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`.padStart(9);

/**
 * Prints the table with `print`. `quick`: one round.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  const runtime = runtimeHere();
  if (!runtime) return print('Tabs: skipped, there is nothing here to run Stet on.');
  const home = scratch('tabs');
  try {
    /** @type {typeof import('./tabs.bench.ts').default} */
    const fill = await bundled('tabs');
    await fill(path.join(home, 'library'), TABS + 1);
    /** @type {Round[]} */
    const rounds = [];
    for (let round = 0; round < (quick ? 1 : 3); round++) rounds.push(await work(home));
    /** @param {(round: Round) => number[]} pick */
    const all = (pick) => rounds.flatMap(pick);
    print(
      `Tabs on ${runtime.describe()}: articles of 1,000 words with 12 marks, from the key to the painted text, ${rounds.length} round(s)`,
    );
    const [load = 0] = os.loadavg();
    if (load > os.availableParallelism())
      print(`  (the machine is busy: load ${load.toFixed(1)} on ${os.availableParallelism()} cores)`);
    print(
      `  opening      the first ${ms(all(({ open }) => open.slice(1, 2)))}   2nd to 5th ${ms(all(({ open }) => open.slice(2, 6)))}   36th to 40th ${ms(all(({ open }) => open.slice(TABS - 4, TABS + 1)))}`,
    );
    print(
      `  going along  of three  ${ms(all(({ few }) => few))}   of forty   ${ms(all(({ many }) => many))}`,
    );
    print(
      `  page memory  with five ${mb(median(all(({ memory }) => memory.slice(0, 1))))}   with forty ${mb(median(all(({ memory }) => memory.slice(1))))}`,
    );
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Opens an article to warm up, then forty others one by one; in between and at the end it goes along the
 * tabs.
 * @param {string} home
 */
async function work(home) {
  await writeFile(
    path.join(home, 'library', 'settings.json'),
    JSON.stringify({ person: 'Bench', welcomed: true }),
  );
  return withApp(home, async (page, began, pid) => {
    await listed(page, began, pid);
    await page.evaluate(watch);
    /** @type {number[]} */
    const open = [];
    const memory = [];
    /** @type {number[]} */
    let few = [];
    for (let n = 0; n <= TABS; n++) {
      open.push((await opened(page, `story-${n}`)) ?? NaN);
      if (n === 2) few = await goneAlong(page);
      if (n === 5 || n === TABS) memory.push(await heap(page));
    }
    return { open, few, many: await goneAlong(page), memory };
  });
}

/**
 * Opens an article by its name; the time from Return to the painted text.
 * @param {import('playwright').Page} page
 * @param {string} name
 */
async function opened(page, name) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill(name);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name}\\b`) })
    .first()
    .waitFor();
  return painted(page, 'Enter', `${name} `);
}

/** @param {import('playwright').Page} page */
async function goneAlong(page) {
  const times = [];
  for (let n = 0; n < SWITCHES; n++) times.push(await painted(page, 'Control+PageUp', 'story-'));
  // The library is one of the tabs, and not of interest here.
  return times.filter((time) => time !== null);
}

/**
 * Presses a key and waits until another article with this name is on the page and painted; null where none
 * comes (the library's tab).
 * @param {import('playwright').Page} page
 * @param {string} key
 * @param {string} name
 */
async function painted(page, key, name) {
  const watched = await page.evaluateHandle(() => /** @type {Watched} */ (/** @type {unknown} */ (window)));
  await watched.evaluate((each, wanted) => each.expectPaint(wanted), name);
  await page.keyboard.press(key);
  return watched.evaluate((each) => each.paintTime);
}

/** In the page: the time from a key to the frame after the manuscript of another article is there. */
function watch() {
  let began = 0;
  addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      if (!['Control', 'Shift'].includes(key)) began = timeStamp;
    },
    true,
  );
  const watched = /** @type {Watched} */ (/** @type {unknown} */ (window));
  watched.expectPaint = (name) => {
    const before = document.title;
    began = 0;
    watched.paintTime = new Promise((resolve) => {
      const look = () => {
        const there =
          document.title !== before &&
          document.title.startsWith(name.trim()) &&
          document.querySelector('.cm-content .cm-line');
        const library =
          began > 0 && document.title === 'Stet' && document.querySelector('.cm-content') === null;
        if (began > 0 && there)
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        else if (library && performance.now() - began > 500) resolve(null);
        else requestAnimationFrame(look);
      };
      look();
    });
  };
}

/** @param {import('playwright').Page} page */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

if (import.meta.filename === process.argv[1]) await bench();
