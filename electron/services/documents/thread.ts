import { Worker } from 'node:worker_threads';
import type { Reading } from '../import';
import { LIMITS } from './limits';
import type { Asked } from './read';

/**
 * What became of a reading. `late` and `too-large`: it was ended at its limits. `stopped`: somebody asked
 * for that.
 */
export type Outcome =
  | { outcome: 'done'; reading: Reading }
  | { outcome: 'late' | 'too-large' | 'stopped' }
  | { outcome: 'failed'; why: string };

/** Reads one document, wherever that is done. Never rejects. */
export type ReadApart = (asked: Asked, stop: AbortSignal) => Promise<Outcome>;

/** How often a thread is asked how much it has worked. */
const LOOK_MS = 100;
/**
 * A thread that has nothing to read is kept for the next document so long: starting one takes a tenth of a
 * second.
 */
const IDLE_MS = 5_000;
/** In bytes or code units. What was made of more than that is given back with the thread. */
const SMALL = 1024 * 1024;

/**
 * Reads in threads of their own, one for each document, within LIMITS: the thread this is called in has
 * nothing to do but to hand over and take back. `file`: the bundle of documents.worker.ts.
 */
export function inThread(file: string): ReadApart {
  let idle: Worker | null = null;

  function take(): Worker {
    const worker = idle ?? started(file);
    idle = null;
    worker.removeAllListeners();
    worker.ref();
    return worker;
  }

  /** Nobody waits for it to end, and it holds up nobody's. */
  function park(worker: Worker): void {
    worker.unref();
    if (idle) return void worker.terminate();
    idle = worker;
    const gone = () => {
      if (idle === worker) idle = null;
    };
    worker.on('error', gone).on('exit', gone);
    setTimeout(() => {
      if (idle !== worker) return;
      idle = null;
      void worker.terminate();
    }, IDLE_MS).unref();
  }

  return async (asked, stop) => {
    if (stop.aborted) return { outcome: 'stopped' };
    const worker = take();
    const outcome = await oneReading(worker, asked, stop);
    worker.removeAllListeners();
    if (outcome.outcome === 'done' && sizeOf(asked) <= SMALL) park(worker);
    else void worker.terminate();
    return outcome;
  };
}

const started = (file: string): Worker =>
  new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes, stackSizeMb: LIMITS.stackMegabytes },
  });

const sizeOf = ({ source }: Asked): number =>
  typeof source === 'string' ? source.length : source.reduce((sum, piece) => sum + piece.length, 0);

function oneReading(worker: Worker, asked: Asked, stop: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    const worked = stopwatchOf(worker);
    const watch = setInterval(
      () => void worked().then((ms) => ms > LIMITS.mostMs && end({ outcome: 'late' })),
      LOOK_MS,
    );
    const stopped = () => end({ outcome: 'stopped' });
    stop.addEventListener('abort', stopped);
    // Whatever is said first is heard; settling a second time does nothing.
    function end(outcome: Outcome): void {
      clearInterval(watch);
      stop.removeEventListener('abort', stopped);
      resolve(outcome);
    }
    worker.on('message', (reading: Reading) => end({ outcome: 'done', reading }));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { outcome: 'too-large' }
          : { outcome: 'failed', why: error.message },
      ),
    );
    worker.on('exit', () => end({ outcome: 'failed', why: 'it ended without an answer' }));
    worker.postMessage(asked);
  });
}

/** How many milliseconds a thread has worked from now on. */
function stopwatchOf(worker: Worker): () => Promise<number> {
  const begun = performance.now();
  let before: number | null = null;
  return async () => {
    // Since Node 24.6.
    if (!worker.cpuUsage) return performance.now() - begun;
    const used = await worker.cpuUsage().catch(() => null);
    if (!used) return 0;
    const now = (used.user + used.system) / 1000;
    return now - (before ??= now);
  };
}
