/**
 * What something took: by the clock, and of the processor, which is what counts where others work on the same
 * machine. In ms.
 */
export interface Took {
  clock: number;
  processor: number;
}

export async function measured<T>(work: () => T | Promise<T>): Promise<{ took: Took; result: T }> {
  const began = { clock: performance.now(), processor: process.cpuUsage() };
  const result = await work();
  const { user, system } = process.cpuUsage(began.processor);
  return { result, took: { clock: performance.now() - began.clock, processor: (user + system) / 1000 } };
}
