// Bench of quotations: how many are found in long transcripts, unaltered and altered, how many that are not
// there are not, and what one costs; beside others in one run. Prints the table of shared/tape/README.md.
//
// Run by `npm run bench -- quotes`, or alone: node build/node24.mjs build/bench/quotes.mjs [--quick]
import { bundled } from './bundle.mjs';

/**
 * `quick` asks for a tenth of the quotations.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  /** @type {typeof import('./quotes.bench.ts').default} */
  const run = await bundled('quotes');
  await run({ print, quick });
}

if (import.meta.filename === process.argv[1]) await bench();
