// The first read in the background: how long from opening an article until it is read, and what it costs the
// page. The same article is opened with reading and without, in turns, in the real window. Frames come late
// on a machine with other work, whatever the page does; the processor time of its longest task is the page's
// own doing.
//
// Run by `npm run bench background`, or alone: node build/node24.mjs build/bench/background.mjs
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../runtime-choice.mjs';
import { runtimeHere, withApp } from './app.mjs';
import { scratch } from '../scratch.mjs';
import { traced } from './tasks.mjs';

/** @typedef {{ read: number, frames: number[], tasks: number[] }} Opened in milliseconds */

const ROUNDS = 5;
const SIZES = [1_000, 300_000];

/**
 * Prints the table with `print`.
 * @param {{ print?: (line: string) => void }} [options]
 */
export default async function bench({ print = console.log } = {}) {
  const runtime = runtimeHere();
  if (!runtime) return print('Reading in the background: skipped, there is nothing here to run Stet on.');
  print(
    `Reading in the background on ${runtime.describe()}, median of ${ROUNDS} (longest: of all rounds), from the painted article on`,
  );
  print(
    `${''.padEnd(34)}${'read after'.padStart(12)}${'longest frame'.padStart(16)}${'longest task, processor time'.padStart(31)}`,
  );
  for (const words of SIZES) {
    /** @type {{ with: Opened[], without: Opened[] }} */
    const rounds = { with: [], without: [] };
    for (let round = 0; round < ROUNDS; round++) {
      rounds.with.push(await open(words, true));
      rounds.without.push(await open(words, false));
    }
    for (const [mode, list] of Object.entries(rounds)) {
      const read = mode === 'with' ? `${median(list.map(({ read }) => read))} ms` : '';
      const longest = (/** @type {'frames' | 'tasks'} */ key) =>
        `${Math.round(Math.max(...list.flatMap((each) => each[key])))} ms`;
      print(
        `${`${words.toLocaleString('en')} words, ${mode} reading`.padEnd(34)}${read.padStart(12)}${longest('frames').padStart(16)}${longest('tasks').padStart(31)}`,
      );
    }
  }
  print(`The worker's script: ${await workerSize()} MB, of which the language model is most.`);
}

/** @param {number[]} list */
const median = (list) => Math.round([...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN);

/**
 * One opening: ms until the article is read, every frame and every task of the page meanwhile; without
 * reading, of two seconds.
 * @param {number} words
 * @param {boolean} reading
 * @returns {Promise<Opened>}
 */
async function open(words, reading) {
  const home = scratch('background');
  await mkdir(path.join(home, 'library'));
  await writeFile(
    path.join(home, 'library/settings.json'),
    JSON.stringify({ person: 'Bench', welcomed: true }),
  );
  try {
    return await withApp(home, async (page) => {
      await page.getByRole('main').waitFor();
      await page.evaluate(
        async ({ text, reading }) => {
          const read = await window.stet['import.text']({ text, origin: 'bench' });
          if (read.outcome !== 'read') throw new Error(`The text was not read: ${read.outcome}.`);
          await window.stet['import.accept']({
            token: read.candidate.token,
            dropFurniture: false,
            details: { slug: 'bench' },
          });
          if (!reading)
            window.Worker = class extends EventTarget {
              onmessage = null;
              onmessageerror = null;
              onerror = null;
              postMessage() {}
              terminate() {}
            };
        },
        { text: prose(words), reading },
      );
      await page.getByText('bench').first().waitFor();
      await page.waitForTimeout(1_000);
      const tasks = await traced(page);
      const watched = page.evaluate(watch, reading);
      await page.getByText('bench').first().click();
      return { ...(await watched), tasks: await tasks() };
    });
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * In the page: waits for the painted manuscript, then times frames until the article is read.
 * @param {boolean} reading
 */
async function watch(reading) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  while (!document.querySelector('.cm-content')) await frame();
  // The first frame is the painting itself.
  await frame();
  const began = await frame();
  const frames = [];
  performance.mark('painted');
  for (let last = began; ;) {
    const now = await frame();
    frames.push(now - last);
    last = now;
    const done = reading
      ? document.querySelector('[data-state="done"] [aria-label="First read"]') !== null
      : now - began > 2_000;
    if (done) return { frames, read: now - began };
  }
}

/** @param {number} words */
function prose(words) {
  const sentences = [
    'The bridge was built in 1998 for 12 million euros, and nobody at the council will say who measured the arch before the order was signed in March.',
    '“I have said for years that it leaks,” said Jane Roe, the county analyst, who has tested the water on 46 occasions since 6 March 2015.',
    'According to Paul Doe, a spokesman for the port, traffic fell 12 per cent last year and is the lowest in the north.',
    'She added that the report, which runs to 240 pages, called the bridge “a danger to everybody who lives near it”.',
  ];
  const lines = [];
  for (let count = 0, n = 0; count < words; n++) {
    lines.push(sentences.map((sentence) => sentence.replace(/46|240/, String(n + 2))).join(' '));
    count += 92;
  }
  return lines.join('\n\n');
}

async function workerSize() {
  const folder = path.join(root, 'dist/renderer/assets');
  const name =
    (await readdir(folder)).find((file) => file.startsWith('reading.worker')) ?? 'reading.worker.js';
  return ((await stat(path.join(folder, name))).size / 1e6).toFixed(1);
}

if (import.meta.filename === process.argv[1]) await bench();
