// How long a PDF of 300 pages takes to read, in processor time, with pdftotext beside it where it is
// installed.
//
// A part of `npm run bench -- documents`; alone: node build/node24.mjs build/bench/pdf.mjs [--quick]
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildBundles, root } from '../bundles.mjs';
import { scratch } from '../scratch.mjs';
import { bundled } from './bundle.mjs';

/** @param {number} value */
const cell = (value) => `${value.toLocaleString('en', { maximumFractionDigits: 0 })} ms`.padStart(12);

/**
 * Prints the table with `print`. `quick`: a tenth of the pages.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  const home = scratch('pdf');
  try {
    const pages = quick ? 30 : 300;
    await buildBundles(['documents.worker', 'pdfjs.part', 'cmaps.part'], () => {});
    /** @type {typeof import('./pdf.bench.ts').default} */
    const { file, read } = await bundled('pdf');
    const bytes = file(pages);
    print(
      `A PDF of ${pages} pages in two columns${''.padEnd(12)}${'worked'.padStart(12)}${'waited'.padStart(12)}`,
    );
    for (const run of ['first', 'second', 'third']) {
      const { worked, waited, letters } = await read(bytes, path.join(root, 'dist/documents.worker.cjs'));
      print(
        `  Stet, ${run} (${letters.toLocaleString('en')} letters)`.padEnd(46) + cell(worked) + cell(waited),
      );
    }
    const place = path.join(home, 'bench.pdf');
    writeFileSync(place, bytes);
    const begun = performance.now();
    const peer = spawnSync('pdftotext', [place, '-'], { maxBuffer: 2 ** 28 });
    print(
      peer.error
        ? '  pdftotext is not installed'
        : '  pdftotext, lines and no paragraphs'.padEnd(46) +
            ''.padStart(12) +
            cell(performance.now() - begun),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) await bench();
