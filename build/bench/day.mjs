// A checker's day: the sample story is marked, decided and sourced, then a feature of 4,000 words with 300
// marks, whose second draft comes in and is checked again; by keyboard alone, through the real window. Keys
// and milliseconds of each act, from its first key until its outcome was seen. The keys are held by
// e2e/specs/keys.spec.ts.
//
// Run by `npm run bench -- day`, or alone: node build/node24.mjs build/bench/day.mjs [--quick]
import { mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runtimeHere, withApp } from './app.mjs';
import { bundled } from './bundle.mjs';
import { scratch } from '../scratch.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {typeof import('./day.bench.ts').default} Day */
/** @typedef {InstanceType<Day['Hand']>} Hand */

/**
 * Prints the table with `print`. `quick`: a fifth of the acts.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  const runtime = runtimeHere();
  if (!runtime) return print('A day: skipped, there is nothing here to run Stet on.');
  const home = scratch('day');
  const times = quick ? 1 : 5;
  try {
    /** @type {Day} */
    const day = await bundled('day');
    const library = path.join(home, 'library');
    await mkdir(library, { recursive: true, mode: 0o700 });
    await writeFile(
      path.join(library, 'settings.json'),
      JSON.stringify({ person: 'Ada Checker', welcomed: true, toured: true }),
    );
    const revised = await day.fill(library);
    await withApp(home, async (page) => {
      page.setDefaultTimeout(60_000);
      await page.setViewportSize({ width: 1280, height: 800 });
      const sample = new day.Hand(page);
      await onSample(page, sample, times);
      const feature = new day.Hand(page);
      await onFeature(page, feature, times, day.LONG_HEADLINE, revised);
      print(
        `A day on ${runtime.describe()}: keys, and milliseconds from the first until the outcome was seen`,
      );
      const [load = 0] = os.loadavg();
      if (load > os.availableParallelism())
        print(`  (the machine is busy: load ${load.toFixed(1)} on ${os.availableParallelism()} cores)`);
      table(print, 'the sample story, 900 words', sample);
      table(print, '4,000 words with 300 marks', feature);
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** @param {Page} page */
const manuscript = (page) => page.getByRole('textbox', { name: 'Manuscript' });

/**
 * @param {Page} page
 * @param {Hand} hand
 * @param {number} times
 */
async function onSample(page, hand, times) {
  await page.getByRole('grid').waitFor();
  await page.getByRole('menuitem', { name: 'Help', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Open the sample story' }).click();
  await manuscript(page).waitFor();
  await page
    .getByRole('status', { name: 'First read' })
    .filter({ hasText: /^Read$/ })
    .waitFor();
  await page.keyboard.press('r');
  const flags = page.getByRole('group', { name: 'Shown' }).getByRole('button', { name: /^Flags/ });
  if ((await flags.getAttribute('aria-pressed')) === 'true') await flags.click();
  await page.getByRole('listbox', { name: /^First read/ }).focus();
  await page.keyboard.press('Home');
  for (let n = 0; n < 4 * times; n++) await hand.mark();
  await page.keyboard.press('Shift+R');
  await toBeginning(page);
  for (let n = 0; n < times; n++) {
    await hand.decide();
    await hand.risk();
    await hand.evidence(source(n));
    await hand.decide('2', 'Checking');
    await hand.knownSource(source(n).title);
  }
}

/**
 * @param {Page} page
 * @param {Hand} hand
 * @param {number} times
 * @param {string} headline
 * @param {string} revised
 */
async function onFeature(page, hand, times, headline, revised) {
  await page.keyboard.press('Control+Shift+l');
  await page.getByText(headline).first().dblclick();
  await page.getByRole('heading', { name: '300 marks' }).waitFor();
  await toBeginning(page);
  for (let n = 0; n < times; n++) {
    for (let k = 0; k < 4; k++) await hand.decide();
    await hand.risk();
    await hand.evidence(source(n));
    await hand.decide('2', 'Checking');
    await hand.knownSource(source(n).title);
  }
  await page.keyboard.press('Control+Shift+n');
  await page.getByRole('dialog').getByRole('textbox').first().fill(revised);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(?:Compare|Review|Go on)/ })
    .click();
  await page.getByRole('button', { name: /^Keep as draft/ }).click();
  await toBeginning(page);
  for (let n = 0; n < times; n++) {
    await hand.pastOthers();
    await hand.recheck();
  }
}

/** @param {Page} page */
async function toBeginning(page) {
  await manuscript(page).waitFor();
  await manuscript(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
}

/** @param {number} n */
const source = (n) => ({
  title: `Harbour log, volume ${n + 1}`,
  where: `Harbour office, shelf ${n + 1}`,
  locator: `page ${31 + n}`,
  excerpt: 'departed with forty aboard, and the clerk signed for them twice',
});

/**
 * @param {(line: string) => void} print
 * @param {string} title
 * @param {Hand} hand
 */
function table(print, title, { done }) {
  print(`  ${title}`);
  for (const act of new Set(done.map((each) => each.act))) {
    const own = done.filter((each) => each.act === act);
    const times = own.map(({ ms }) => ms).sort((a, b) => a - b);
    const most = Math.max(...own.map(({ keys }) => keys));
    print(
      `    ${act.padEnd(14)}${String(own.length).padStart(4)} times   ${String(most).padStart(2)} keys   ` +
        `median ${(times[times.length >> 1] ?? NaN).toFixed(0).padStart(5)} ms   worst ${(times.at(-1) ?? NaN).toFixed(0).padStart(5)} ms`,
    );
  }
}

if (import.meta.filename === process.argv[1]) await bench();
