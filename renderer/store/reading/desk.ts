import { readInSteps } from '@shared/reading/reading';
import type { Ask, Tell } from './messages';
import { partsOf } from './parts';

/** How long it reads without looking whether something newer was asked, in ms. */
const STRETCH = 25;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * The worker's side: reads what is asked, tells how far it is, and drops it when something newer is asked.
 * Apart from the worker itself, so that it can be tried without one.
 */
export function readingDesk(tell: (message: Tell) => void): (ask: Ask) => Promise<void> {
  let latest = 0;
  return async ({ id, text, date }) => {
    latest = id;
    let since = performance.now();
    const overdue = (): boolean => performance.now() - since > STRETCH;
    const rest = async (): Promise<void> => {
      await pause();
      since = performance.now();
    };
    try {
      const steps = readInSteps(text, date ? { date } : {});
      let step = steps.next();
      while (!step.done) {
        tell({ id, type: 'progress', done: step.value });
        if (overdue()) await rest();
        if (latest !== id) return;
        step = steps.next();
      }
      for (const lists of partsOf(step.value)) {
        tell({ id, type: 'part', lists });
        // Always a pause: the page unpacks this part, and draws, before the next one comes.
        await rest();
        if (latest !== id) return;
      }
      tell({ id, type: 'done', english: step.value.english });
    } catch (error) {
      tell({ id, type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
