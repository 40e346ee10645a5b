// Backups of a library of 50,000 articles: the first, the next with nothing changed, the next with ten
// changed; how long each takes, how long the main process is at work without a turn for anything else, and
// how long a save takes that is made beside it.
//
// Run by `npm run bench -- backups`, or alone: node build/node24.mjs build/bench/backups.mjs [--quick]
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildBundles, root } from '../bundles.mjs';
import { bundled } from './bundle.mjs';
import { scratch } from '../scratch.mjs';

/** @param {number} value */
const cell = (value) => `${value.toLocaleString('en', { maximumFractionDigits: 0 })} ms`.padStart(14);

/**
 * Prints the table with `print`. `quick`: a tenth of the articles.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  const home = scratch('backups');
  try {
    const count = quick ? 5_000 : 50_000;
    await buildBundles(['backup.worker'], () => {});
    /** @type {typeof import('./backups.bench.ts').default} */
    const { fill, measure } = await bundled('backups');
    await fill(path.join(home, 'library'), count);
    print(
      `Backups of ${count.toLocaleString('en')} articles of 300 words, with a save every 100 ms beside them`,
    );
    const [load = 0] = os.loadavg();
    const cores = os.availableParallelism();
    if (load > cores) print(`  (the machine is busy: load ${load.toFixed(1)} on ${cores} cores)`);
    print(
      `  ${''.padEnd(24)}${['takes', 'longest busy', 'longest save'].map((title) => title.padStart(14)).join('')}`,
    );
    const figures = await measure(path.join(home, 'library'), path.join(root, 'dist/backup.worker.cjs'));
    for (const [what, { took, busy, save }] of Object.entries(figures)) {
      print(`  ${NAMES[what]?.padEnd(24)}${cell(took)}${cell(busy)}${cell(save)}`);
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** @type {Record<string, string>} */
const NAMES = {
  none: 'none, for comparison',
  first: 'the first',
  unchanged: 'nothing changed since',
  changed: 'ten articles changed',
};

if (import.meta.filename === process.argv[1]) await bench();
