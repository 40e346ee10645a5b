// The look through all papers in the real window: how long until all are read and indexed and every mark is
// asked, how often it says how far it is, and what that costs the page, frame by frame and task by task.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../runtime-choice.mjs';
import { scratch } from '../../scratch.mjs';
import { runtimeHere, withApp } from '../app.mjs';
import { bundled } from '../bundle.mjs';
import { processorTime } from '../processor.mjs';
import { traced } from '../tasks.mjs';

/** A frame of sixty a second that comes later than this was dropped. */
const FRAME = 1000 / 60;
const DROPPED = 1.5 * FRAME;

/**
 * Prints the lines with `print`.
 * @param {{ print: (line: string) => void, size: { papers: number, pages: number, marks: number } }} options
 */
export async function inTheWindow({ print, size }) {
  const runtime = runtimeHere();
  if (!runtime) return print('In the window: skipped, there is nothing here to run Stet on.');
  const home = scratch('passages');
  try {
    await mkdir(path.join(home, 'library'), { recursive: true });
    /** @type {typeof import('../passages-desk.bench.ts').default} */
    const fill = await bundled('passages-desk');
    const bytes = await fill(home, path.join(root, 'dist/documents.worker.cjs'), size);
    await writeFile(
      path.join(home, 'library/settings.json'),
      JSON.stringify({ person: 'Bench', welcomed: true }),
    );
    await withApp(home, (page, _began, pid) => look({ page, pid, print, bytes }));
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {{
 *   page: import('playwright').Page, pid: number, print: (line: string) => void, bytes: number,
 * }} options
 */
async function look({ page, pid, print, bytes }) {
  await page.getByRole('main').waitFor();
  await page.getByText('desk', { exact: true }).first().click();
  await page.keyboard.press('Enter');
  await page.locator('.cm-content').waitFor();
  const pane = page.getByRole('region', { name: 'Papers', exact: true });
  // Where it lies open already the key would put it away.
  await page.waitForTimeout(1_000);
  if (!(await pane.isVisible())) await page.keyboard.press('F4');
  await pane.getByRole('tab', { name: 'Passages' }).click();
  const begin = pane.getByRole('button', { name: 'Look through all papers' });
  await begin.waitFor();
  print('');
  print(
    '| in the real window | by the clock, s | all processes, s of work | progress said | longest frame, ms | frames dropped | longest task of the page, ms of work | tasks over a frame |',
  );
  print('|---|---:|---:|---:|---:|---:|---:|---:|');
  // The second time the papers are indexed: what is left are the marks.
  for (const what of [`${(bytes / 1e6).toFixed(0)} MB indexed, all marks asked`, 'all marks asked again']) {
    await page.waitForTimeout(1_000);
    const before = processorTime(pid);
    const tasks = await traced(page);
    const watched = page.evaluate(watch);
    await begin.click();
    const { frames, progress, took } = await watched;
    const work = processorTime(pid) - before;
    const each = await tasks();
    const cells = [
      what,
      (took / 1000).toFixed(1),
      (work / 1000).toFixed(1),
      progress,
      Math.round(Math.max(0, ...frames)),
      `${frames.filter((one) => one > DROPPED).length} of ${frames.length}`,
      Math.round(Math.max(0, ...each)),
      each.filter((one) => one > FRAME).length,
    ];
    print(`| ${cells.join(' | ')} |`);
  }
}

/** In the page: times frames from the beginning of the look until it has ended. */
async function watch() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  const bar = () => document.querySelector('progress[aria-label="Marks looked at"]');
  performance.mark('painted');
  while (!bar()) await frame();
  const began = await frame();
  const frames = [];
  const said = new Set();
  for (let last = began; ;) {
    const now = await frame();
    frames.push(now - last);
    last = now;
    const there = bar();
    if (!there) return { frames, progress: said.size, took: now - began };
    said.add(there.parentElement?.textContent);
  }
}
