// How long a report takes to write in every format: of a long feature with many marks, in the thread in which
// the app writes, and printed by the app itself.
//
// A part of `npm run bench -- export`; alone: node build/node24.mjs build/bench/export.mjs [--quick]
// `--keep FOLDER`: leaves the files there, to be looked at.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildBundles, pagelessBundles, root } from '../bundles.mjs';
import { chooseRuntime } from '../runtime-choice.mjs';
import { scratch } from '../scratch.mjs';
import { bundled } from './bundle.mjs';
import { processorTime } from './processor.mjs';

/** @param {number | null} value @param {string} unit */
const cell = (value, unit) =>
  (value === null ? '–' : `${value.toLocaleString('en', { maximumFractionDigits: 0 })} ${unit}`).padStart(12);

/**
 * Prints the table with `print`. `quick`: a tenth of the words and marks.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  const kept = process.argv.includes('--keep') ? process.argv[process.argv.indexOf('--keep') + 1] : undefined;
  const home = kept ?? scratch('export');
  mkdirSync(home, { recursive: true });
  try {
    const [words, marks] = quick ? [1000, 100] : [10_000, 1000];
    await buildBundles(pagelessBundles, () => {});
    /** @type {typeof import('./export.bench.ts').default} */
    const { measure, print: printed } = await bundled('export');
    print(
      `${words.toLocaleString('en')} words, ${marks.toLocaleString('en')} marks`.padEnd(28) +
        ['worked', 'waited', 'size', 'memory'].map((each) => each.padStart(12)).join(''),
    );
    for (const { key, worked, waited, bytes, memory } of await measure(
      words,
      marks,
      path.join(root, 'dist/writing.worker.cjs'),
      home,
    ))
      print(
        `  ${key}`.padEnd(28) +
          cell(worked, 'ms') +
          cell(waited, 'ms') +
          cell(bytes / 1024, 'KB') +
          cell(memory, 'MB'),
      );
    const runtime = chooseRuntime({ headless: true });
    if (!runtime) return print('  no runtime to print with');
    Object.assign(process.env, { STET_HEADLESS: '1', ...runtime.env });
    const app = {
      folder: root,
      version: '',
      runtime: { executable: runtime.executable, args: runtime.args },
    };
    for (const key of /** @type {const} */ (['pdf', 'pencil'])) {
      const file = path.join(home, `${key}.pdf`);
      let most = 0;
      const watch = setInterval(() => (most = Math.max(most, processorTime(process.pid))), 100);
      const before = processorTime(process.pid);
      const waited = await printed(words, marks, key, file, app);
      clearInterval(watch);
      print(
        `  ${key}, printed by the app`.padEnd(28) +
          cell(most - before, 'ms') +
          cell(waited, 'ms') +
          cell(statSync(file).size / 1024, 'KB'),
      );
    }
  } finally {
    if (!kept) rmSync(home, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) await bench();
