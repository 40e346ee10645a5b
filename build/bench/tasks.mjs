// What the page's main thread does, task by task, by its processor time: a frame comes late on a machine with
// other work whatever the page does, a long task is the page's own.

/**
 * @typedef {{
 *   name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number,
 * }} TraceEvent
 */

/**
 * Begins a trace; the function answers with the processor time, in ms, of each task of the page's main thread
 * since `painted`.
 * @param {import('playwright').Page} page
 */
export async function traced(page) {
  const cdp = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  // The protocol's own types say that each value of an event is a text.
  cdp.on('Tracing.dataCollected', ({ value }) =>
    events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))),
  );
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'disabled-by-default-devtools.timeline',
        'toplevel',
        'blink.user_timing',
        '__metadata',
      ],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    const painted = events.find(({ name }) => name === 'painted');
    if (!painted) throw new Error('The trace does not say when the article was painted.');
    // A task is told twice, once by who runs it: the outer one counts.
    let until = 0;
    return events
      .filter(
        (one) =>
          one.name.endsWith('RunTask') &&
          one.pid === painted.pid &&
          one.tid === painted.tid &&
          one.ts >= painted.ts &&
          one.tdur !== undefined,
      )
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
      .filter(({ ts, dur = 0 }) => {
        if (ts < until) return false;
        until = ts + dur;
        return true;
      })
      .map(({ tdur = 0 }) => tdur / 1000);
  };
}
