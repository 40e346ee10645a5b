// What importing a long document costs the window: from the drop until the review is shown, the tasks of the
// page's main thread that take longer than a frame, in processor time, in the real window.
//
// A part of `npm run bench -- documents`; alone: node build/node24.mjs build/bench/importing.mjs [--quick]
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildBundles } from '../bundles.mjs';
import { scratch } from '../scratch.mjs';
import { runtimeHere, withApp } from './app.mjs';
import { traced } from './background.mjs';
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
  print(
    '| | shown after | tasks over a frame while it is read | the longest of them | the task that shows it |',
  );
  print('|---|---:|---:|---:|---:|');
  for (const [name, bytes] of /** @type {[string, Uint8Array][]} */ ([
    ['book.docx', book(600 / tenth)],
    ['book.pdf', file(300 / tenth)],
  ])) {
    const { after, tasks } = await dropped(name, bytes);
    // What shows the review is the last long task, and it is told by itself.
    const long = tasks.filter((ms) => ms > FRAME);
    const shows = long.pop() ?? 0;
    print(
      `| ${name} | ${after.toFixed(0)} ms | ${long.length} | ${Math.max(0, ...long).toFixed(1)} ms | ${shows.toFixed(1)} ms |`,
    );
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
    return await withApp(home, async (page) => {
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
      const begun = performance.now();
      await page.evaluate((data) => {
        performance.mark('painted');
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
      }, handle);
      await page.getByRole('dialog', { name: 'Import article' }).waitFor();
      const after = performance.now() - begun;
      return { after, tasks: await tasks() };
    });
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (import.meta.filename === process.argv[1]) await bench();
