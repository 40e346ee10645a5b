import type { WorkerEnd } from './talk';

type Kept = Pick<WorkerEnd<never, never>, 'onEnd' | 'terminate'>;

/** Does something in `ms`, unless what it answers is called before. */
export type Later = (work: () => void, ms: number) => () => void;

const byTimer: Later = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/**
 * Keeps a worker that has nothing to do for the next one who needs one, at most `idle` ms: starting one takes
 * a while, keeping one takes memory. One that dies meanwhile is forgotten.
 */
export function spareWorker<W extends Kept>(make: () => W, idle: number, later = byTimer) {
  let spare: W | null = null;
  let never = (): void => {};

  function forget(): W | null {
    const worker = spare;
    never();
    spare = null;
    return worker;
  }

  return {
    /** The one that is kept, or another. Throws what `make` throws. */
    take: (): W => forget() ?? make(),
    /** Takes back one that has nothing to do; where one is kept already, it is ended. */
    giveBack(worker: W): void {
      if (spare) return void worker.terminate();
      spare = worker;
      worker.onEnd(() => spare === worker && forget());
      never = later(() => forget()?.terminate(), idle);
    },
    end: (): void => void forget()?.terminate(),
  };
}
