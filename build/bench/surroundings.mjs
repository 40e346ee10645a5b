// Bench of what stands beside a mark: how many kept phrase marks are said to stand in another sentence, and
// what it costs.
//
// Run by `npm run bench`, or alone: node build/node24.mjs build/bench/surroundings.mjs
import { bundled } from './bundle.mjs';

/**
 * Prints its tables.
 * @param {{ print?: (line: string) => void }} [options]
 */
export default async function bench({ print = console.log } = {}) {
  /** @type {typeof import('./surroundings.bench.ts').default} */
  const run = await bundled('surroundings');
  await run({ print });
}

if (import.meta.filename === process.argv[1]) await bench();
