import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { WorkerEnd } from '@shared/workers/talk';

/** The end of a thread that is spoken to; a test speaks to one in its own thread. */
export type Thread<To, From> = WorkerEnd<To, From>;

/** A thread of its own, which may be left to itself. */
export interface OwnThread<To, From> extends Thread<To, From> {
  /** Whether the process stays for it. */
  hold(process: boolean): void;
  /** How many milliseconds it has worked from now on. */
  stopwatch(): () => Promise<number>;
}

/**
 * A thread of its own. `file`: its bundle; `start`: what it is started with; `wordsOf`: what is said of an
 * error that ends it.
 */
export function threadOf<To, From>(
  file: string,
  start: unknown,
  wordsOf: (error: Error) => string = String,
  resourceLimits: ResourceLimits = {},
): OwnThread<To, From> {
  const worker = new Worker(file, { workerData: start, resourceLimits });
  let hear = (_: From): void => {};
  let lose = (_: string, __?: string): void => {};
  worker.on('message', (message: From) => hear(message));
  worker.on('error', (error: NodeJS.ErrnoException) => lose(wordsOf(error), error.code));
  worker.on('exit', () => lose('it ended'));
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => void (hear = listener),
    onEnd: (listener) => void (lose = listener),
    terminate: () => worker.terminate(),
    hold: (process) => (process ? worker.ref() : worker.unref()),
    stopwatch: () => stopwatchOf(worker),
  };
}

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
