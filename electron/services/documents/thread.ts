import { joined, type Piece } from '@shared/contract/pieces';
import { spareWorker } from '@shared/workers/spare';
import { talked } from '@shared/workers/talk';
import { FORMATS, formatNamed } from '@shared/document/formats';
import { threadOf, type OwnThread } from '../thread';
import { LIMITS, limitsOfText, sizeOf } from './limits';
import { isArchive, isPage, isPdf } from './magic';
import type { Asked, FileReading } from './read';

/**
 * What became of a reading. `late` and `too-large`: it was ended at its limits. `stopped`: somebody asked
 * for that.
 */
export type Outcome =
  | { outcome: 'done'; reading: FileReading }
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

type ReadingThread = OwnThread<Asked | 'more', FileReading | Piece>;

/**
 * Reads in threads of their own, one for each document, within LIMITS: the thread this is called in has
 * nothing to do but to hand over and take back. `file`: the bundle of documents.worker.ts.
 */
export function inThread(file: string): ReadApart {
  const spare = spareWorker(() => started(file), IDLE_MS, heldUpByNothing);
  return async (asked, stop) => {
    if (stop.aborted) return { outcome: 'stopped' };
    const thread = spare.take();
    thread.hold(true);
    const outcome = await oneReading(thread, asked, stop);
    // Nobody waits for it to end, and it holds up nobody's.
    thread.hold(false);
    if (outcome.outcome === 'done' && sizeOf(asked) <= SMALL) spare.giveBack(thread);
    else void thread.terminate();
    return outcome;
  };
}

function heldUpByNothing(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms).unref();
  return () => clearTimeout(timer);
}

const started = (file: string): ReadingThread =>
  threadOf(file, null, ({ message }) => message, {
    maxOldGenerationSizeMb: LIMITS.megabytes,
    stackSizeMb: LIMITS.stackMegabytes,
  });

/** Whether a document has to be unpacked, or taken apart as a page is, before it can be read. */
function isPacked({ source, origin, html, plainly }: Asked): boolean {
  if (html !== undefined) return !plainly;
  const first = typeof source === 'string' ? undefined : source[0];
  return (
    first !== undefined &&
    (isArchive(first) || isPdf(first) || isPage(first) || formatNamed(origin, FORMATS)?.key === 'html')
  );
}

async function oneReading(thread: ReadingThread, asked: Asked, stop: AbortSignal): Promise<Outcome> {
  const late = new AbortController();
  const worked = thread.stopwatch();
  const most = isPacked(asked) ? LIMITS.mostMsUnpacked : limitsOfText(sizeOf(asked)).most;
  const watch = setInterval(() => void worked().then((ms) => ms > most && late.abort()), LOOK_MS);
  const answer = await talked(thread, takingIn(thread), {
    ask: asked,
    stop: AbortSignal.any([stop, late.signal]),
  });
  clearInterval(watch);
  switch (answer.is) {
    case 'done':
      return { outcome: 'done', reading: answer.result };
    case 'stopped':
      return { outcome: stop.aborted ? 'stopped' : 'late' };
    case 'lost':
      if (answer.code === 'ERR_WORKER_OUT_OF_MEMORY') return { outcome: 'too-large' };
      return {
        outcome: 'failed',
        why: answer.why === 'it ended' ? 'it ended without an answer' : answer.why,
      };
  }
}

/** Takes in what was read, piece by piece, so that whatever else waits here has its turn between two. */
function takingIn(thread: ReadingThread) {
  const pieces: Piece[] = [];
  let head: FileReading | null = null;
  return (told: FileReading | Piece, done: (reading: FileReading) => void): void => {
    if ('outcome' in told) head = told;
    else pieces.push(told);
    if (head?.outcome !== 'read') {
      if (head) done(head);
      return;
    }
    const { candidate, more = 0 } = head;
    if (pieces.length === more) done({ outcome: 'read', candidate: joined(candidate, pieces) });
    else setImmediate(() => thread.postMessage('more'));
  };
}
