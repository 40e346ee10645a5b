/**
 * The end of a worker that is spoken to, a page's or a thread of Node. A listener takes the place of the one
 * before.
 */
export interface WorkerEnd<To, From> {
  postMessage(message: To): void;
  onMessage(listener: (message: From) => void): void;
  /** It failed, or ended by itself; `code`: what the runtime calls that. */
  onEnd(listener: (why: string, code?: string) => void): void;
  terminate(): unknown;
}

/**
 * What came of a talk. `stopped`: somebody asked for that; `lost`: the worker ended before it had answered.
 */
export type Talked<Result> =
  { is: 'done'; result: Result } | { is: 'stopped' } | { is: 'lost'; why: string; code?: string };

type Hear<From, Result> = (message: From, done: (result: Result) => void) => void;

interface How<To> {
  ask?: To;
  stop?: AbortSignal;
}

/**
 * Hears a worker until `hear` is done with a result, `stop` says so or the worker is gone, whichever is
 * first, and tells `over` at once; what comes after that is nobody's. Leaves the worker to whoever gave it:
 * to be ended or asked again.
 */
export function talk<To, From, Result>(
  worker: WorkerEnd<To, From>,
  hear: Hear<From, Result>,
  over: (talked: Talked<Result>) => void,
  { ask, stop }: How<To> = {},
): void {
  let ended = false;
  const end = (talked: Talked<Result>) => {
    if (ended) return;
    ended = true;
    stop?.removeEventListener('abort', stopped);
    over(talked);
  };
  const stopped = () => end({ is: 'stopped' });
  if (stop?.aborted) return stopped();
  stop?.addEventListener('abort', stopped);
  worker.onMessage((message) => !ended && hear(message, (result) => end({ is: 'done', result })));
  worker.onEnd((why, code) => end({ is: 'lost', why, ...(code !== undefined && { code }) }));
  if (ask !== undefined) worker.postMessage(ask);
}

/** The same, for whoever waits. Never rejects. */
export const talked = <To, From, Result>(
  worker: WorkerEnd<To, From>,
  hear: Hear<From, Result>,
  how: How<To> = {},
): Promise<Talked<Result>> => new Promise((over) => talk(worker, hear, over, how));
