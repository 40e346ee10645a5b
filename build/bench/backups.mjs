// Backups of a library of 50,000 articles: the first, the next with nothing changed, the next with ten changed; how long each
// takes, how long the main process is kept from anything else meanwhile, and how long a save takes that is made beside it.
//
// Run by `npm run bench -- backups`, or alone: node build/node24.mjs build/bench/backups.mjs [--quick]
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bundled } from './bundle.mjs';
import { scratch } from '../scratch.mjs';

const cell = (value) => `${value.toLocaleString('en', { maximumFractionDigits: 0 })} ms`.padStart(14);

/** Prints the table with `print`. `quick`: a tenth of the articles. */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  const home = scratch('backups');
  try {
    const count = quick ? 5_000 : 50_000;
    const { fill, measure } = await bundled('backups');
    await fill(path.join(home, 'library'), count);
    print(`Backups of ${count.toLocaleString('en')} articles of 300 words, with a save every 100 ms beside them`);
    if (os.loadavg()[0] > os.availableParallelism()) print(`  (the machine is busy: load ${os.loadavg()[0].toFixed(1)} on ${os.availableParallelism()} cores)`);
    print(`  ${''.padEnd(24)}${['takes', 'longest block', 'longest save'].map((title) => title.padStart(14)).join('')}`);
    const figures = await measure(path.join(home, 'library'));
    for (const [what, { took, block, save }] of Object.entries(figures)) {
      print(`  ${NAMES[what].padEnd(24)}${cell(took)}${cell(block)}${cell(save)}`);
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const NAMES = { first: 'the first', unchanged: 'nothing changed since', changed: 'ten articles changed' };

if (import.meta.filename === process.argv[1]) await bench();
