// Start-up: from starting the program to the first paint and to the list, with 10 and with 1,000 articles in
// the library; and the processor time it took all processes.
//
// Run by `npm run bench startup`, or alone: node build/node24.mjs build/bench/startup.mjs
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { listed, runtimeHere, withApp } from './app.mjs';
import { bundled } from './bundle.mjs';
import { scratch } from '../scratch.mjs';

const ROUNDS = 5;
/** @param {number[]} list */
const median = (list) =>
  [...list]
    .sort((a, b) => a - b)
    [Math.floor(list.length / 2)]?.toFixed(0)
    .padStart(5);

/**
 * Prints the table with `print`.
 * @param {{ print?: (line: string) => void }} [options]
 */
export default async function bench({ print = console.log } = {}) {
  const runtime = runtimeHere();
  if (!runtime) return print('Start-up: skipped, there is nothing here to run Stet on.');
  /** @type {typeof import('./startup.bench.ts').default} */
  const fill = await bundled('startup');
  print(
    `Start-up on ${runtime.describe()}, median of ${ROUNDS}; the first start of a new profile is left out`,
  );
  for (const articles of [10, 1_000]) {
    const home = scratch('startup');
    try {
      await fill(path.join(home, 'library'), articles);
      const times = [];
      for (let round = 0; round <= ROUNDS; round++) times.push(await withApp(home, listed));
      const warm = times.slice(1);
      print(
        `  ${String(articles).padStart(5)} articles   first paint ${median(warm.map(({ paint }) => paint))} ms   list shown ${median(warm.map(({ list }) => list))} ms   work to list ${median(warm.map(({ work }) => work))} ms`,
      );
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  }
}

if (import.meta.filename === process.argv[1]) await bench();
