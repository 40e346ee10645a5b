// Bench of the first read: speed beside compromise and plain wink-nlp, growth, memory.
//
// Run by `npm run bench reading`, or alone: node build/node24.mjs build/bench/reading.mjs
import v8 from 'node:v8';
import vm from 'node:vm';
import { bundled } from './bundle.mjs';

/** Prints its tables. */
export default async function bench() {
  // What the heap holds is only known after it was swept; asked for here, so that nobody has to remember a
  // switch.
  v8.setFlagsFromString('--expose-gc');
  globalThis.gc = vm.runInNewContext('gc');
  /** @type {typeof import('./reading.bench.ts').default} */
  const run = await bundled('reading');
  await run();
}

if (import.meta.filename === process.argv[1]) await bench();
