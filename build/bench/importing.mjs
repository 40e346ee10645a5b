// What importing a long document costs the window: from the drop until all of the review is drawn, the tasks
// of the page's main thread that take longer than a frame, and the longest that the main process is held up,
// until then and while the article is kept; in processor time, in the real window.
//
// A part of `npm run bench -- documents`; alone: node build/node24.mjs build/bench/importing.mjs [--quick]
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildBundles } from '../bundles.mjs';
import { scratch } from '../scratch.mjs';
import { runtimeHere, watchedMain, withApp } from './app.mjs';
import { traced } from './tasks.mjs';
import { bundled } from './bundle.mjs';

/** In milliseconds: what takes longer drops a frame. */
const FRAME = 16.6;

/**
 * Prints the table with `print`. `quick`: a tenth of the pages.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  const runtime = runtimeHere();
  if (!runtime) return print('Importing in the window: skipped, there is nothing here to run Stet on.');
  await buildBundles(undefined, () => {});
  /** @type {typeof import('./documents.bench.ts').default} */
  const { book } = await bundled('documents');
  /** @type {typeof import('./pdf.bench.ts').default} */
  const { file } = await bundled('pdf');
  const tenth = quick ? 10 : 1;
  print(`Importing in the window on ${runtime.describe()}, until the review is shown`);
  print('| | shown after | tasks over a frame | the longest task | main, while read | main, while kept |');
  print('|---|---:|---:|---:|---:|---:|');
  for (const [name, bytes] of /** @type {[string, Uint8Array][]} */ ([
    ['book.docx', book(600 / tenth)],
    ['book.pdf', file(300 / tenth)],
  ])) {
    const { after, tasks, reading, keeping } = await dropped(name, bytes);
    const over = tasks.filter((ms) => ms > FRAME).length;
    const longest = [Math.max(0, ...tasks), reading, keeping].map((ms) => `${ms.toFixed(1)} ms`);
    print(`| ${name} | ${after.toFixed(0)} ms | ${over} | ${longest.join(' | ')} |`);
  }
}

/**
 * Drops a file on the window.
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function dropped(name, bytes) {
  const home = scratch('importing');
  await mkdir(path.join(home, 'library'));
  await writeFile(
    path.join(home, 'library/settings.json'),
    JSON.stringify({ person: 'Bench', welcomed: true }),
  );
  try {
    return await withApp(home, async (page, _began, _pid, app) => {
      await page.getByRole('main').waitFor();
      const handle = await page.evaluateHandle(
        ({ name, base64 }) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
          return data;
        },
        { name, base64: Buffer.from(bytes).toString('base64') },
      );
      await page.waitForTimeout(1_000);
      const tasks = await traced(page);
      const read = await watchedMain(app);
      const begun = performance.now();
      await page.evaluate((data) => {
        performance.mark('painted');
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
      }, handle);
      const review = page.getByRole('dialog', { name: 'Import article' });
      // By a selector of the browser: to look for roles would take the page's own thread, many milliseconds.
      await page.locator('[role="dialog"]').waitFor();
      const after = performance.now() - begun;
      await page.waitForTimeout(1_000);
      const done = { after, tasks: await tasks(), reading: await read() };
      await review.getByRole('region', { name: 'Text', exact: true }).waitFor();
      const kept = await watchedMain(app);
      await review.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByRole('textbox', { name: 'Manuscript' }).waitFor();
      return { ...done, keeping: await kept() };
    });
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (import.meta.filename === process.argv[1]) await bench();
