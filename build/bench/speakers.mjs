// How sure the first read is of speakers, and how often it is right.
//
// Run by `npm run bench -- speakers [--gold=FILE]`, or alone: node build/node24.mjs build/bench/speakers.mjs
import { bundled } from './bundle.mjs';

/** Prints its tables. */
export default async function bench() {
  const files = process.argv.filter((one) => one.startsWith('--gold=')).map((one) => one.slice(7));
  /** @type {typeof import('./speakers.bench.ts').default} */
  const run = await bundled('speakers');
  run(files);
}

if (import.meta.filename === process.argv[1]) await bench();
