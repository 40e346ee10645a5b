// The library of 10,000 articles of 1,000 words: from starting the app to the first paint (the frame), to the
// list and to a search of everything; how long a search takes, in the worker and for the page; and beside it,
// in the same run, minisearch alone.
//
// Run by `npm run bench`, or alone: node build/node24.mjs build/bench/library.mjs [--quick]
import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listed, runtimeHere, withApp } from './app.mjs';
import { bundled } from './bundle.mjs';
import { scratch } from '../scratch.mjs';

/** @typedef {typeof import('./library.bench.ts').default} Bench */
/** @typedef {keyof Bench['alone']} Measurement */

const ROUNDS = 5;
/** As many as the page asks for at every key. */
const HITS = 24;

/**
 * @param {number[]} times
 * @param {number} share
 */
const at = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
/**
 * @param {number | undefined} value
 * @param {number} [digits]
 */
const ms = (value, digits = 0) =>
  (value === undefined
    ? '–'
    : `${value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })} ms`
  ).padStart(13);
/** @param {number | undefined} value */
const seconds = (value) => (value === undefined ? '–' : `${(value / 1000).toFixed(2)} s`);
/** @param {number} bytes */
const mb = (bytes) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`.padStart(13);
/**
 * @param {string} what
 * @param {string[]} cells
 */
const row = (what, ...cells) => `  ${what.padEnd(38)}${cells.join('')}`;
/**
 * @param {string} what
 * @param {string[]} titles
 */
const head = (what, ...titles) => row(what, ...titles.map((title) => title.padStart(13)));

/**
 * Prints the tables with `print`. `quick`: a tenth of the articles.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  const home = scratch('library');
  try {
    const library = path.join(home, 'library');
    const count = quick ? 1_000 : 10_000;
    /** @type {Bench} */
    const { fill } = await bundled('library');
    const queries = await fill(library, count);
    await writeFile(path.join(library, 'settings.json'), JSON.stringify({ person: 'Bench', welcomed: true }));
    await writeFile(path.join(home, 'queries.json'), JSON.stringify(queries));
    print(
      `Library of ${count.toLocaleString('en')} articles, each of 1,000 words with 12 marks; ${queries.length} queries of one to three words as typed`,
    );
    const [load = 0] = os.loadavg();
    if (load > os.availableParallelism())
      print(`  (the machine is busy: load ${load.toFixed(1)} on ${os.availableParallelism()} cores)`);
    const app = await inTheApp(home, queries, print);
    const page = app?.answered;
    const stet = { ...alone('stetMakes', home, count), ...alone('stetHas', home, count) };
    const minisearch = { ...alone('minisearchMakes', home, count), ...alone('minisearchHas', home, count) };

    const papers = alone('papers', home, count);
    const looking = alone('seenBefore', home, count);
    print(head('a search', 'median', '95 %', 'worst'));
    const decided = `words decided on before, among ${(12 * count).toLocaleString('en')}`;
    for (const { what, times } of [
      { what: 'Stet, in its worker', times: stet.queries },
      { what: 'Stet, over the whole call from the page', times: page },
      { what: 'minisearch', times: minisearch.queries },
      { what: decided, times: looking.sentences },
    ]) {
      if (times) print(row(what, ms(at(times, 0.5), 1), ms(at(times, 0.95), 1), ms(at(times, 1), 1)));
    }
    print(
      `  with 3,000 pages of papers beside the articles, put in in ${ms(papers.put).trim()}, ${mb(papers.disk).trim()}: finding takes ` +
        `${ms(at(papers.queries, 0.5), 1).trim()} at the median and ${ms(at(papers.queries, 0.95), 1).trim()} at 95 %, without them ` +
        `${ms(at(papers.before, 0.5), 1).trim()} and ${ms(at(papers.before, 0.95), 1).trim()}`,
    );
    print(head('the index', 'making it', 'reading all', 'from disk', 'on disk', 'in memory'));
    for (const { what, figures } of [
      { what: 'Stet', figures: stet },
      { what: 'minisearch', figures: minisearch },
    ]) {
      print(
        row(
          what,
          ms(figures.index),
          ms(figures.read),
          ms(figures.load),
          mb(figures.disk),
          mb(figures.memory),
        ),
      );
    }
    // What it was before is of ten thousand.
    if (app && !quick) summary(app, stet.memory, print);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * The same figures as they were before SQLite's index and a list from its notes, measured by this bench on a
 * machine with two cores; what was to be reached; and what is now.
 * @param {InTheApp} app
 * @param {number | undefined} memory
 * @param {(line: string) => void} print
 */
function summary({ first, later, answered: times }, memory, print) {
  print(row('in short', ...['before', 'to reach', 'now'].map((title) => title.padStart(15))));
  /** @type {[what: string, before: string, reach: string, now: string][]} */
  const lines = [
    ['list shown, later start', '2.4 to 3.3 s', '1.0 s', seconds(later.list)],
    ['everything searched, later start', '6.5 s', 'with the list', seconds(later.ready)],
    ['everything searched, first start', '12.3 s', '6 s', seconds(first?.ready)],
    ['a search from the page, median', '20 to 30 ms', '15 ms', ms(at(times, 0.5), 1).trim()],
    ['a search from the page, 95 %', '34 to 59 ms', '40 ms', ms(at(times, 0.95), 1).trim()],
    ['memory of the index', '96 MB', '10 MB', memory === undefined ? '–' : mb(memory).trim()],
  ];
  for (const [what, ...cells] of lines) print(row(what, ...cells.map((cell) => cell.padStart(15))));
}

/**
 * Each measurement in a process of its own, so that none inherits another's heap.
 * @param {Measurement} what
 * @param {string} home
 * @param {number} count
 */
function alone(what, home, count) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [import.meta.filename, `--alone=${what}`, `--home=${home}`, `--count=${count}`],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0) throw new Error(`The measurement ${what} failed.`);
  return JSON.parse(stdout);
}

/**
 * @param {Measurement} what
 * @param {string} home
 * @param {number} count
 */
async function measure(what, home, count) {
  /** @type {Bench} */
  const { alone: measurements } = await bundled('library');
  const queries = JSON.parse(readFileSync(path.join(home, 'queries.json'), 'utf8'));
  process.stdout.write(JSON.stringify(await measurements[what](path.join(home, 'library'), queries, count)));
}

/**
 * @typedef {Partial<Record<'paint' | 'list' | 'ready' | 'work', number | undefined>>} Times
 * @typedef {{ first: Times | undefined, later: Times, answered: number[] }} InTheApp
 */

/**
 * Starts the app on the library again and again. `answered`: how long the page waited for each query.
 * @param {string} home
 * @param {string[]} queries
 * @param {(line: string) => void} print
 * @returns {Promise<InTheApp | undefined>}
 */
async function inTheApp(home, queries, print) {
  const runtime = runtimeHere();
  if (!runtime) {
    print('  the app: skipped, there is nothing here to run Stet on');
    return undefined;
  }
  const starts = [];
  for (let round = 0; round <= ROUNDS; round++) starts.push(await withApp(home, started));
  const [first, ...warm] = starts;
  /** @param {'paint' | 'list' | 'ready' | 'work'} what */
  const median = (what) =>
    at(
      warm.map((times) => times[what]),
      0.5,
    );
  print(head(`the app, on ${runtime.describe()}`, '').trimEnd());
  print(head('', 'first paint', 'list shown', 'all searched', 'work to list'));
  print(row('the first time, nothing searched yet', ...shown(first)));
  const later = {
    paint: median('paint'),
    list: median('list'),
    ready: median('ready'),
    work: median('work'),
  };
  print(row(`median of ${ROUNDS} later starts`, ...shown(later)));
  const times = await withApp(home, (page, began, pid) => answered(page, began, pid, queries));
  return { first, later, answered: times };
}

/** @param {Times | undefined} times */
const shown = (times) => [ms(times?.paint), ms(times?.list), ms(times?.ready), ms(times?.work)];

/**
 * One start: ms since the process began until the page's own first paint, the list, and a complete search;
 * and the processor time of all processes until the list.
 * @param {import('playwright').Page} page
 * @param {number} began
 * @param {number} pid
 */
async function started(page, began, pid) {
  const times = await listed(page, began, pid);
  await page.evaluate(async () => {
    while (!(await window.stet['library.search']({ query: 'the', limit: 1 })).ready)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
  return { ...times, ready: Date.now() - began };
}

/**
 * How long the page waited for each query, once everything is searched.
 * @param {import('playwright').Page} page
 * @param {number} began
 * @param {number} pid
 * @param {string[]} queries
 */
async function answered(page, began, pid, queries) {
  await started(page, began, pid);
  return page.evaluate(
    async ({ queries: all, limit }) => {
      const waited = [];
      let roll = {};
      for (const query of all) {
        const asked = performance.now();
        const reply = await window.stet['library.search']({ query, limit, ...roll });
        waited.push(performance.now() - asked);
        roll = { roll: reply.roll.name };
      }
      return waited;
    },
    { queries, limit: HITS },
  );
}

if (import.meta.filename === process.argv[1]) {
  /** @param {string} name */
  const named = (name) =>
    process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const what = /** @type {Measurement | undefined} */ (named('alone'));
  if (what) await measure(what, named('home') ?? '', Number(named('count')));
  else await bench();
}
