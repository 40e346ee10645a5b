import type { Reading } from '@shared/reading';
import type { Ask, Tell } from './messages';
import { gather } from './parts';

/** The part of a Worker that reading needs; tests put their own in its place. */
export type ReadingWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<Tell>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** What becomes of one request. Nothing is heard of one that was stopped or overtaken. */
export interface Hearer {
  progress: (done: number) => void;
  done: (reading: Reading) => void;
  failed: (why: string) => void;
}

const fromApp = (): ReadingWorker => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module', name: 'first read' });

let make = fromApp;
let worker: ReadingWorker | null = null;
let latest = 0;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** The worker with its language model takes some 60 MB; it goes when nothing was read for so long, in ms. */
const IDLE = 60_000;

/** Has workers made by `maker` from now on; without one, the app's own. For tests. */
export function workersFrom(maker: () => ReadingWorker = fromApp): void {
  stopReading();
  make = maker;
}

/** Reads `text` off the main thread. A request that is under way is dropped: the latest wins. */
export function readInWorker(text: string, date: string, hear: Hearer): void {
  clearTimeout(leaving);
  const id = ++latest;
  const parts = gather(text);
  try {
    worker ??= make();
  } catch (error) {
    hear.failed(error instanceof Error ? error.message : String(error));
    return;
  }
  worker.onmessage = ({ data }) => {
    if (data.id !== latest) return;
    if (data.type === 'progress') hear.progress(data.done);
    else if (data.type === 'part') parts.add(data.lists);
    else {
      leaving = setTimeout(stopReading, IDLE);
      if (data.type === 'done') hear.done(parts.finish(data.english));
      else hear.failed(data.message);
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stopReading();
    // A script that could not be loaded says nothing about itself.
    hear.failed(event.message || 'its part of the app could not be loaded');
  };
  worker.postMessage({ id, text, date } satisfies Ask);
}

/** Drops what is being read, in the middle of a step if need be. The next reading starts a worker anew. */
export function stopReading(): void {
  clearTimeout(leaving);
  latest++;
  worker?.terminate();
  worker = null;
}
