import type { MessagePort } from 'node:worker_threads';
import type { SearchStore, Stored, ToStore } from '../../storage/cache/search-store';
import type { Thread } from '../thread';

/** What came of some entries; `errcode` where SQLite failed. */
export type FromFiller = { stored: Stored[] } | { failed: string; errcode?: unknown };
export type FillerThread = Thread<ToStore[], FromFiller>;

/** Puts what it is sent into `store`, for as long as `port` is open. */
export function fill(port: MessagePort, store: SearchStore): void {
  port.on('close', () => store.db.close());
  port.on('message', (entries: ToStore[]) => port.postMessage(stored(store, entries)));
}

function stored(store: SearchStore, entries: readonly ToStore[]): FromFiller {
  try {
    return { stored: store.put(entries) };
  } catch (error) {
    const { errcode } = error as { errcode?: unknown };
    return { failed: String(error), ...(errcode === undefined ? {} : { errcode }) };
  }
}

/**
 * A thread that fills the cache while another one reads: both processors of a small machine have work, and
 * who searches meanwhile waits for neither.
 */
export class Filler {
  /** Who waits for an answer, in the order of the calls. */
  readonly #waiting: ((from: FromFiller) => void)[] = [];
  #lost: string | null = null;

  constructor(private readonly thread: FillerThread) {
    thread.onMessage((from) => this.#waiting.shift()?.(from));
    thread.onEnd((why) => {
      this.#lost = why;
      for (const answer of this.#waiting.splice(0)) answer({ failed: why });
    });
  }

  /**
   * Puts these, all or none. Rejects with what SQLite reports; null where the thread was lost, and nobody can
   * say what became of them.
   */
  async put(entries: ToStore[]): Promise<Stored[] | null> {
    if (this.#lost !== null) return null;
    const answer = new Promise<FromFiller>((resolve) => this.#waiting.push(resolve));
    this.thread.postMessage(entries);
    const from = await answer;
    if ('stored' in from) return from.stored;
    if (from.errcode === undefined) return null;
    throw Object.assign(new Error(from.failed), { errcode: from.errcode });
  }

  close(): void {
    void this.thread.terminate();
  }
}
