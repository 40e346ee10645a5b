import { Worker } from 'node:worker_threads';

/** The end of a thread that is spoken to; a test speaks to one in its own thread. */
export interface Thread<To, From> {
  postMessage(message: To): void;
  onMessage(listener: (message: From) => void): void;
  /** It failed, or ended by itself. */
  onEnd(listener: (why: string) => void): void;
  terminate(): Promise<unknown>;
}

/**
 * A thread of its own. `file`: its bundle; `start`: what it is started with; `wordsOf`: what is said of an error
 * that ends it.
 */
export function threadOf<To, From>(
  file: string, start: unknown, wordsOf: (error: Error) => string = String,
): Thread<To, From> {
  const worker = new Worker(file, { workerData: start });
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onEnd: (listener) =>
      void worker.on('error', (error: Error) => listener(wordsOf(error))).on('exit', () => listener('it ended')),
    terminate: () => worker.terminate(),
  };
}
