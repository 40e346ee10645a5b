// Bench of passages: a hundred papers of three hundred pages indexed, and what is found in them for the marks
// of a draft, beside others over the same passages in one run; then the same in the real window, with what it
// costs its frames.
//
// Run by `npm run bench -- passages`, or alone: node build/node24.mjs build/bench/passages.mjs [--quick]
import { bundled } from './bundle.mjs';
import { inTheWindow } from './passages/window.mjs';

/**
 * `quick` asks for a tenth of the papers.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  /** @type {typeof import('./passages.bench.ts').default} */
  const run = await bundled('passages');
  await run({ print, quick });
  await inTheWindow({ print, size: { papers: quick ? 10 : 100, pages: 300, marks: 300 } });
}

if (import.meta.filename === process.argv[1]) await bench();
