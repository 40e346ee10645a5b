import type { Reading } from '@shared/reading';
import { spareWorker } from '@shared/workers/spare';
import { talk, type WorkerEnd } from '@shared/workers/talk';
import { pageWorker, type PageWorker } from '../base/page-worker';
import type { Ask, Tell } from './messages';
import { gather } from './parts';

export type ReadingWorker = PageWorker<Tell>;

/** What becomes of one request. Nothing is heard of one that was stopped or overtaken. */
export interface Hearer {
  progress: (done: number) => void;
  done: (reading: Reading) => void;
  failed: (why: string) => void;
}

const fromApp = (): ReadingWorker =>
  new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module', name: 'first read' });

let make = fromApp;
/** The one that reads, and what has it heard no more. */
let busy: { worker: WorkerEnd<Ask, Tell>; overtake: AbortController } | null = null;
let latest = 0;

/** The worker with its language model takes some 60 MB; it goes when nothing was read for so long, in ms. */
const IDLE = 60_000;

const spare = spareWorker(() => pageWorker<Ask, Tell>(make()), IDLE);

/** Has workers made by `maker` from now on; without one, the app's own. For tests. */
export function workersFrom(maker: () => ReadingWorker = fromApp): void {
  stopReading();
  make = maker;
}

/**
 * Reads `text` off the main thread. A request that is under way is dropped, and the same worker goes on with
 * this one: the latest wins.
 */
export function readInWorker(text: string, date: string, hear: Hearer): void {
  busy?.overtake.abort();
  let worker: WorkerEnd<Ask, Tell>;
  try {
    worker = busy?.worker ?? spare.take();
  } catch (error) {
    hear.failed(error instanceof Error ? error.message : String(error));
    return;
  }
  const mine = { worker, overtake: new AbortController() };
  busy = mine;
  reading(mine, { id: ++latest, text, date }, hear);
}

function reading({ worker, overtake }: NonNullable<typeof busy>, ask: Ask, hear: Hearer): void {
  const parts = gather(ask.text);
  const heard = (tell: Tell, done: (last: Extract<Tell, { type: 'done' | 'failed' }>) => void) => {
    // What is still on its way from a request before is known by its number.
    if (tell.id !== ask.id) return;
    if (tell.type === 'progress') hear.progress(tell.done);
    else if (tell.type === 'part') parts.add(tell.lists);
    else done(tell);
  };
  talk(
    worker,
    heard,
    (talked) => {
      if (talked.is === 'stopped') return;
      busy = null;
      if (talked.is === 'lost') {
        worker.terminate();
        // A script that could not be loaded says nothing about itself.
        hear.failed(talked.why || 'its part of the app could not be loaded');
        return;
      }
      spare.giveBack(worker);
      if (talked.result.type === 'done') hear.done(parts.finish(talked.result.english));
      else hear.failed(talked.result.message);
    },
    { ask, stop: overtake.signal },
  );
}

/** Drops what is being read, in the middle of a step if need be. The next reading starts a worker anew. */
export function stopReading(): void {
  busy?.overtake.abort();
  busy?.worker.terminate();
  busy = null;
  spare.end();
}
