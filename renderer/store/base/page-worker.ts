import type { WorkerEnd } from '@shared/workers/talk';

/** The part of the page's Worker that is needed; tests put their own in its place. */
export type PageWorker<From> = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<From>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/**
 * A worker of the page as the end that is spoken to. One whose script could not be loaded ends without a
 * word: ''.
 */
export function pageWorker<To, From>(worker: PageWorker<From>): WorkerEnd<To, From> {
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => void (worker.onmessage = ({ data }) => listener(data)),
    onEnd: (listener) => {
      worker.onerror = (event) => {
        event.preventDefault();
        listener(event.message ?? '');
      };
    },
    terminate: () => worker.terminate(),
  };
}
