// Bench of the manuscript: opening, one keystroke, adding a mark, scrolling and memory, at four lengths of
// text and three numbers of marks, against ProseMirror decorations and Recogito's text annotator, in one run
// of one browser.
//
// Run by `npm run bench`, or alone: node build/node24.mjs build/bench/manuscript.mjs [--quick] [--scrolling];
// the last for scrolling over many marks alone. Every measurement has a page of its own, so that none
// inherits another's garbage. Numbers go to dist/bench/manuscript.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildPage, launched, prepared } from './manuscript/browser.mjs';
import { scrolling } from './manuscript/scrolling.mjs';

const results = path.resolve(import.meta.dirname, '../../dist/bench');

/**
 * A line of the table; times in ms, `dropped` a share, `memory` in MB.
 * @typedef {{
 *   contender: string, words: number, marks: number, open: number, key: number | null, add: number | null,
 *   dropped: number, memory: number,
 * }} Row
 */

const WORDS = [1_000, 10_000, 100_000, 300_000];
const MARKS = [100, 1_000, 10_000];
const QUICK = [
  { words: 10_000, marks: 1_000 },
  { words: 300_000, marks: 10_000 },
];
const CONTENDERS = ['stet', 'prosemirror', 'recogito'];
/** A contender that needs longer than this to open is not asked again with more. */
const PATIENCE = 30_000;
/** What opens faster than this is opened three times. */
const QUICK_ENOUGH = 5_000;

/**
 * Prints the table with `print` and returns the rows: { contender, words, marks, open, key, add, dropped,
 * memory } in ms, share and MB.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  await buildPage();
  const browser = await launched();
  /** @type {Row[]} */
  const rows = [];
  try {
    print(
      `Manuscript: ${browser.version()}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    );
    await scrolling(browser, { print, runs: quick ? 3 : 7 });
    if (process.argv.includes('--scrolling')) return rows;
    print(line(['', 'words', 'marks', 'open', 'key', 'add', 'dropped', 'memory']));
    // The first page of a browser pays for starting it; nobody's number should.
    for (const contender of CONTENDERS) await measure(browser, contender, 1_000, 100);
    const given = new Map();
    for (const { words, marks } of quick
      ? QUICK
      : WORDS.flatMap((count) => MARKS.map((number) => ({ words: count, marks: number })))) {
      for (const contender of CONTENDERS) {
        const gave = given.get(contender);
        if (gave && words >= gave.words && marks >= gave.marks) {
          print(
            line([
              contender,
              words,
              marks,
              `skipped: took over ${PATIENCE / 1000} s at ${gave.words} words, ${gave.marks} marks`,
            ]),
          );
          continue;
        }
        const row = await measure(browser, contender, words, marks);
        if (!row) given.set(contender, { words, marks });
        else rows.push(row);
        print(row ? tableLine(row) : line([contender, words, marks, `gave up after ${PATIENCE / 1000} s`]));
      }
    }
    const bare = await measure(browser, 'codemirror', 300_000, 0);
    if (bare) {
      rows.push(bare);
      print(`${tableLine(bare)}  (CodeMirror alone, no marks)`);
    }
  } finally {
    await browser.close();
  }
  for (const text of verdicts(rows)) print(text);
  mkdirSync(results, { recursive: true });
  writeFileSync(path.join(results, 'manuscript.json'), `${JSON.stringify(rows, null, 1)}\n`);
  return rows;
}

/**
 * The targets, each with what was measured.
 * @param {Row[]} rows
 */
function verdicts(rows) {
  /** @param {string} contender */
  const at = (contender) =>
    rows.find((row) => row.contender === contender && row.words === 300_000 && row.marks === 10_000);
  const [own, other] = [at('stet'), at('prosemirror')];
  if (!own?.key || !other?.key) return [];
  const bare = rows.find((row) => row.contender === 'codemirror');
  /** @param {string} name @param {number} share @param {number} most */
  const verdict = (name, share, most) =>
    `${share <= most ? 'reached' : 'MISSED '}  ${name}: ${share.toFixed(2)} (at most ${most.toFixed(2)})`;
  return [
    verdict("opening 300,000 words with 10,000 marks, of ProseMirror's time", own.open / other.open, 0.25),
    verdict("one keystroke there, of ProseMirror's time", own.key / other.key, 1 / 3),
    ...(bare ? [verdict("memory of the page, of CodeMirror's own", own.memory / bare.memory, 2)] : []),
  ];
}

/**
 * One row; null when the contender takes longer than anybody waits. Opening is the median of three, where
 * that is quick.
 * @param {import('playwright').Browser} browser
 * @param {string} contender
 * @param {number} words
 * @param {number} marks
 * @returns {Promise<Row | null>}
 */
async function measure(browser, contender, words, marks) {
  const first = await opened(browser, contender, words, marks);
  if (!first) return null;
  const { page } = first;
  const opens = [first.open];
  try {
    const memory = await memoryOf(page);
    const key = await typing(page);
    const add = await page.evaluate(() => window.bench.add());
    const dropped = await page.evaluate(() => window.bench.scroll());
    await page.close();
    while (first.open < QUICK_ENOUGH && opens.length < 3) {
      const again = await opened(browser, contender, words, marks);
      opens.push(again?.open ?? Infinity);
      await again?.page.close();
    }
    return { contender, words, marks, open: median(opens), key, add, dropped, memory };
  } finally {
    await page.close();
  }
}

/**
 * A fresh page with the article open in it, and how long that took.
 * @param {import('playwright').Browser} browser
 * @param {string} contender
 * @param {number} words
 * @param {number} marks
 */
async function opened(browser, contender, words, marks) {
  const page = await prepared(browser, contender, words, marks, true);
  const open = await Promise.race([
    page.evaluate(() => window.bench.open()),
    new Promise((resolve) => setTimeout(resolve, PATIENCE, null).unref()),
  ]);
  if (open !== null) return { page, open };
  await page.close();
  return null;
}

/** @param {number[]} times */
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;

/**
 * The median of thirty letters really typed, in the middle of the first screen.
 * @param {import('playwright').Page} page
 */
async function typing(page) {
  if (!(await page.evaluate(() => window.bench.listen()))) return null;
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(100);
  const before = await page.evaluate(() => window.bench.keys().length);
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('x');
    await page.waitForTimeout(40);
  }
  const times = (await page.evaluate(() => window.bench.keys())).slice(before);
  return median(times);
}

/**
 * Megabytes of the page, scripts and document, as the browser itself measures them after collecting garbage.
 * @param {import('playwright').Page} page
 */
async function memoryOf(page) {
  const bytes = await page.evaluate(async () => {
    // TypeScript does not know it yet.
    const measuring =
      /** @type {Performance & { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> }} */ (
        performance
      );
    return (await measuring.measureUserAgentSpecificMemory()).bytes;
  });
  return bytes / 2 ** 20;
}

/** @param {(string | number)[]} cells */
const line = (cells) =>
  cells
    .map((cell, i) =>
      i === 0
        ? String(cell).padEnd(12)
        : typeof cell === 'string' && cell.length > 9
          ? cell
          : String(cell).padStart(9),
    )
    .join(' ');
/** @param {number | null} time */
const ms = (time) => (time === null ? '-' : `${time.toFixed(time < 100 ? 1 : 0)} ms`);
/** @param {Row} row */
const tableLine = ({ contender, words, marks, open, key, add, dropped, memory }) =>
  line([
    contender,
    words,
    marks,
    ms(open),
    ms(key),
    ms(add),
    `${(dropped * 100).toFixed(0)} %`,
    `${memory.toFixed(0)} MB`,
  ]);

if (import.meta.filename === process.argv[1]) await bench();
