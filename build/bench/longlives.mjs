// Long lives: what it costs to open an article whose log has 200,000 lines, with and without its snapshot,
// and to see the first page of its history: in one file as an earlier Stet left it, the first time and from
// then on, and in segments; and to bring in a new draft of an article with 50,000 marks.
//
// Run by `npm run bench -- longlives`, or alone: node build/node24.mjs build/bench/longlives.mjs [--quick]
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { scratch } from '../scratch.mjs';
import { bundled } from './bundle.mjs';

/** @param {number} value */
const count = (value) => value.toLocaleString('en');
/** @param {number} value */
const ms = (value) => `${count(Math.round(value))} ms`.padStart(12);
/**
 * @param {string} what
 * @param {{ clock: number, processor: number, stretch: number }} cost
 */
const row = (what, { clock, processor, stretch }) =>
  `  ${what.padEnd(58)}${ms(clock)}${ms(processor)}${ms(stretch)}`;

/**
 * Prints the tables with `print`. `quick`: a tenth of the lines and marks.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  const home = scratch('longlives');
  try {
    /** @type {typeof import('./longlives.bench.ts').default} */
    const { longLog, newDraft } = await bundled('longlives');
    const [lines, marks] = quick ? [20_000, 5_000] : [200_000, 50_000];
    const [load = 0] = os.loadavg();
    if (load > os.availableParallelism())
      print(`(the machine is busy: load ${load.toFixed(1)} on ${os.availableParallelism()} cores)`);
    const log = await longLog(path.join(home, 'log'), lines);
    print(
      `A log of ${count(lines)} lines, ${log.megabytes.toFixed(0)} MB`.padEnd(60) +
        ['by the clock', 'processor', 'at a time'].map((title) => title.padStart(12)).join(''),
    );
    /** @param {string} how @param {import('./longlives/logs.ts').Opening} cost */
    const opened = (how, { opened, page }) => {
      print(row(`${how}: opened`, opened));
      print(row('  then the first page of its history', page));
    };
    for (const { how, first, parted, then } of [
      { how: 'with its snapshot', ...log.oneFile.withSnapshot },
      { how: 'without its snapshot', ...log.oneFile.withoutSnapshot },
    ]) {
      opened(`in one file, ${how}, the first time`, first);
      print(row('  then brought into parts', parted));
      opened('  from then on', then);
    }
    opened('in segments, with its snapshot', log.segmented.withSnapshot);
    opened('in segments, without its snapshot', log.segmented.withoutSnapshot);
    print(row('in segments: all of it verified', log.verified));
    for (const share of [0.02, 0.3]) {
      const { words, compared, kept } = await newDraft(path.join(home, `draft-${share}`), marks, share);
      print(
        `A new draft of ${count(words)} words with ${count(marks)} marks, ${share * 100} % of the sentences others`,
      );
      print(row('compared, for the preview', compared));
      print(row('kept: saved, and answered', kept));
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) await bench();
