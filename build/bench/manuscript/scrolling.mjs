// Which frames of steady scrolling have more work than a frame has time, beside ProseMirror. Used by the
// bench manuscript.
import { prepared } from './browser.mjs';

/** What a frame may take where the screen is drawn sixty times a second. */
const FRAME = 16.6;
const WORDS = 1_000;
/** Marks on every word. */
const PILES = [1, 10];
const CONTENDERS = ['stet', 'prosemirror'];

/**
 * Processor time of the page's thread in one run, in ms: how many frames had more than FRAME, and the
 * longest.
 * @typedef {{ over: number, longest: number }} Run
 */

/**
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur: number, tdur?: number }}
 *   TraceEvent
 */

/**
 * Two seconds of scrolling each, the contenders by turns, `runs` times; prints medians and worst.
 * @param {import('playwright').Browser} browser
 * @param {{ print: (line: string) => void, runs: number }} options
 */
export async function scrolling(browser, { print, runs }) {
  print(`Scrolling ${WORDS} words: frames with more than ${FRAME} ms of work, and the longest; ${runs} runs`);
  for (const pile of PILES) {
    /** @type {Map<string, Run[]>} */
    const all = new Map(CONTENDERS.map((contender) => [contender, []]));
    for (let run = 0; run < runs; run++)
      for (const contender of run % 2 ? CONTENDERS.toReversed() : CONTENDERS)
        all.get(contender)?.push(await scrolled(browser, contender, pile));
    for (const [contender, list] of all) {
      const [over, longest] = [list.map((run) => run.over), list.map((run) => run.longest)];
      print(
        `  ${contender.padEnd(12)} ${String(pile).padStart(2)} a word   median ${median(over)}, worst ${Math.max(...over)}` +
          `   longest ${median(longest).toFixed(1)} ms, worst ${Math.max(...longest).toFixed(1)} ms`,
      );
    }
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} contender
 * @param {number} pile
 * @returns {Promise<Run>}
 */
async function scrolled(browser, contender, pile) {
  const page = await prepared(browser, contender, WORDS, WORDS * pile, true);
  try {
    await page.evaluate(() => window.bench.open());
    // What is left to do after the first frame is not scrolling.
    await page.waitForTimeout(400);
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    await page.evaluate(() => window.bench.scroll());
    /** @type {{ traceEvents: TraceEvent[] }} */
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const frames = workOf(traceEvents);
    return { over: frames.filter((work) => work > FRAME).length, longest: Math.max(...frames) };
  } finally {
    await page.close();
  }
}

/**
 * The processor time of every frame: of the tasks of the page's thread from one animation frame to the next.
 * The first and the last are left out, of which the recording has only a part.
 * @param {TraceEvent[]} events
 */
function workOf(events) {
  const whole = events.filter(({ ph }) => ph === 'X');
  const fired = whole.filter(({ name }) => name === 'FireAnimationFrame');
  const { pid, tid } = fired[0] ?? { pid: NaN, tid: NaN };
  const starts = fired.map(({ ts }) => ts).sort((a, b) => a - b);
  const frames = starts.map(() => 0);
  for (const task of whole) {
    if (task.pid !== pid || task.tid !== tid || task.name !== 'ThreadControllerImpl::RunTask') continue;
    // A task that holds the frame's own beginning belongs to it.
    const at = starts.findLastIndex((start) => start <= task.ts + task.dur);
    if (at >= 0) frames[at] = (frames[at] ?? 0) + (task.tdur ?? 0) / 1000;
  }
  return frames.slice(1, -1);
}

/** @param {number[]} list */
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? NaN;
