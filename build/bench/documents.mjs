// Bench of documents: how long a book of six hundred pages and a PDF of three hundred take, beside others who
// read the same, in one run. Prints the table of shared/document/README.md.
//
// Run by `npm run bench`, or alone: node build/node24.mjs build/bench/documents.mjs [--quick]
import { bundled } from './bundle.mjs';
import importing from './importing.mjs';
import pdf from './pdf.mjs';

/**
 * `quick` reads a tenth of it.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  /** @type {typeof import('./documents.bench.ts').default} */
  const { bench: run } = await bundled('documents');
  await run({ print, quick });
  print('');
  await pdf({ print, quick });
  print('');
  await importing({ print, quick });
}

if (import.meta.filename === process.argv[1]) await bench();
