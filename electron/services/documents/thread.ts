import { Worker } from 'node:worker_threads';
import type { Reading } from '../import';
import { LIMITS } from './limits';
import type { Asked } from './readers';

/** What became of a reading. `late` and `too-large`: it was ended at its limits. `stopped`: somebody asked for that. */
export type Outcome =
  | { outcome: 'done'; reading: Reading }
  | { outcome: 'late' | 'too-large' | 'stopped' }
  | { outcome: 'failed'; why: string };

/** Reads one document, wherever that is done. Never rejects. */
export type ReadApart = (asked: Asked, stop: AbortSignal) => Promise<Outcome>;

/** How often a thread is asked how much it has worked. */
const LOOK_MS = 100;

/**
 * Reads in threads of their own, one for each document, within LIMITS: the thread this is called in has nothing to do
 * but to hand over and take back. `file`: the bundle of documents.worker.ts.
 */
export const inThread = (file: string): ReadApart => (asked, stop) =>
  new Promise((resolve) => {
    if (stop.aborted) return resolve({ outcome: 'stopped' });
    const worker = new Worker(file, {
      workerData: asked,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes, stackSizeMb: LIMITS.stackMegabytes },
    });
    const watch = setInterval(() => void workOf(worker, begun).then((ms) => ms > LIMITS.mostMs && end({ outcome: 'late' })), LOOK_MS);
    const begun = performance.now();
    const stopped = () => end({ outcome: 'stopped' });
    stop.addEventListener('abort', stopped);

    // Settling a second time does nothing: the first to say something is heard.
    function end(outcome: Outcome): void {
      clearInterval(watch);
      stop.removeEventListener('abort', stopped);
      void worker.terminate();
      resolve(outcome);
    }
    worker.on('message', (reading: Reading) => end({ outcome: 'done', reading }));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { outcome: 'too-large' } : { outcome: 'failed', why: error.message }));
    worker.on('exit', () => end({ outcome: 'failed', why: 'it ended without an answer' }));
  });

/** How many milliseconds a thread has worked. */
async function workOf(worker: Worker, begun: number): Promise<number> {
  // Since Node 24.6.
  if (!worker.cpuUsage) return performance.now() - begun;
  const used = await worker.cpuUsage().catch(() => null);
  return used ? (used.user + used.system) / 1000 : 0;
}
