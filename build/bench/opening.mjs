// Bench of the manuscript: opening an article beside ProseMirror, at four lengths of text, from a real click
// to the frame that shows it. Both with code that never ran before, and both after they have drawn a line as
// often as the app does before anybody comes. They take turns, and what counts is the processor time of the
// page's thread, which a busy machine does not change much.
//
// Run by `npm run bench -- opening`, or alone: node build/node24.mjs build/bench/opening.mjs [--quick]
import os from 'node:os';
import { buildPage, launched, prepared } from './manuscript/browser.mjs';

/**
 * @typedef {{ shown: number, work: number }} Opening in ms, from the click to the frame: the clock's and
 *   the thread's
 */

const WORDS = [100, 1_000, 4_000, 20_000];
const MARKS = 100;
const CONTENDERS = ['stet', 'prosemirror'];

/**
 * Prints the table with `print`. `quick`: three turns and not nine.
 * @param {{ print?: (line: string) => void, quick?: boolean }} [options]
 */
export default async function bench({ print = console.log, quick = process.argv.includes('--quick') } = {}) {
  await buildPage();
  const browser = await launched();
  const turns = quick ? 3 : 9;
  try {
    const processor = os.cpus()[0]?.model.trim() ?? 'unknown processor';
    print(
      `Opening with ${MARKS} marks: ${browser.version()}, ${os.cpus().length} × ${processor}, ${turns} turns`,
    );
    print('  median processor time of the page, and the time to the painted frame');
    // The first page of a browser pays for starting it; nobody's number should.
    for (const contender of CONTENDERS) await opened(browser, contender, 1_000, true);
    for (const words of WORDS)
      for (const warm of [false, true]) {
        /** @type {Map<string, Opening[]>} */
        const all = new Map(CONTENDERS.map((contender) => [contender, []]));
        for (let turn = 0; turn < turns; turn++)
          for (const contender of turn % 2 ? CONTENDERS.toReversed() : CONTENDERS)
            all.get(contender)?.push(await opened(browser, contender, words, warm));
        const cells = [...all].map(
          ([contender, list]) => `${contender} ${ms(list, 'work')} (${ms(list, 'shown')})`,
        );
        print(`  ${String(words).padStart(6)} words, ${warm ? 'warmed' : 'fresh '}   ${cells.join('   ')}`);
      }
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} contender
 * @param {number} words
 * @param {boolean} warm
 * @returns {Promise<Opening>}
 */
async function opened(browser, contender, words, warm) {
  const page = await prepared(browser, contender, words, MARKS, warm);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const work = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
    };
    // Nobody's first click in the window opens an article.
    await page.mouse.click(20, 400);
    await page.evaluate(() => window.bench.openOnClick());
    await page.waitForTimeout(100);
    const before = await work();
    await page.mouse.click(20, 400);
    const shown = await page.evaluate(() => window.bench.opened());
    return { shown, work: (await work()) - before };
  } finally {
    await page.close();
  }
}

/**
 * @param {Opening[]} list
 * @param {keyof Opening} of
 */
function ms(list, of) {
  const times = list.map((opening) => opening[of]).sort((a, b) => a - b);
  return `${(times[times.length >> 1] ?? NaN).toFixed(1)} ms`;
}

if (import.meta.filename === process.argv[1]) await bench();
