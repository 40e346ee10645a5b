// Bench of what stands beside a mark: how many kept phrase marks are said to stand in another sentence, and
// what it costs.
//
// Run by `npm run bench`, or alone: node build/node24.mjs build/bench/surroundings.mjs
import { bundled } from './bundle.mjs';

/** Prints its tables. */
export default async function bench({ print = console.log } = {}) {
  await (await bundled('surroundings'))({ print });
}

if (import.meta.filename === process.argv[1]) await bench();
