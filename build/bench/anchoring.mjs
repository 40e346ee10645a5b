// Bench of anchoring: marks from draft to draft, with the truth known. Prints the tables of
// shared/anchoring/README.md.
//
// Run by `npm run bench`, or alone: node build/node24.mjs build/bench/anchoring.mjs [--quick]
import { bundled } from './bundle.mjs';

/**
 * `quick` leaves out the long texts.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  /** @type {typeof import('./anchoring.bench.ts').default} */
  const run = await bundled('anchoring');
  await run({ print, quick });
}

if (import.meta.filename === process.argv[1]) await bench();
