import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/**
 * What something took: by the clock, and of the processor, which is what counts where others work on the same
 * machine; and for how long at a stretch nothing else had its turn. In ms.
 */
export interface Took {
  clock: number;
  processor: number;
  stretch: number;
}

export async function measured<T>(work: () => T | Promise<T>): Promise<{ took: Took; result: T }> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  // From the first turn on.
  await setTimeout(SETTLING_MS);
  const began = { clock: performance.now(), processor: process.cpuUsage() };
  const result = await work();
  const { user, system } = process.cpuUsage(began.processor);
  const clock = performance.now() - began.clock;
  await setTimeout(SETTLING_MS);
  delays.disable();
  return { result, took: { clock, processor: (user + system) / 1000, stretch: delays.max / 1e6 } };
}

const SETTLING_MS = 5;
