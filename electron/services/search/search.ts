import type { SearchReply, SearchRequest, SeenReply, SeenRequest } from '@shared/contract';
import type { ListNote } from '../../storage/cache/list-notes';
import type { Library } from '../library';
import { threadOf, type Thread } from '../thread';
import type { FromSearch, SearchStart, ToSearch } from './messages';

export type SearchWorker = Thread<ToSearch, FromSearch>;
type Answer = Extract<FromSearch, { ask: number }>;

/** The worker in a thread of its own. `file`: the bundle of search.worker.ts. */
export const searchThread = (file: string, start: SearchStart): SearchWorker =>
  threadOf(file, { ...start, file });

/** What was changed is read again when nothing more has happened for so long, or when somebody asks. */
const IDLE_MS = 1000;

/**
 * Full-text search over the articles of a library, and what was decided in them before, in a worker that is
 * started by the first to need it.
 */
export class LibrarySearch {
  #worker: SearchWorker | null = null;
  #closed = false;
  #asked = 0;
  readonly #waiting = new Map<number, { hear: (message: Answer) => void; reject: (error: Error) => void }>();
  readonly #changed = new Set<string>();
  #gathering: { take: (notes: readonly ListNote[]) => void; done: () => void } | null = null;
  #idle: NodeJS.Timeout | undefined;
  readonly #stops: (() => void)[];

  /** `say`: told to the log. */
  constructor(
    private readonly library: Pick<Library, 'on' | 'trouble'>,
    private readonly make: (list?: readonly string[]) => SearchWorker,
    private readonly say: (words: string) => void = () => {},
  ) {
    this.#stops = [
      library.on('changed', ({ article }) => this.#note(article)),
      library.on('library', () => this.#worker?.postMessage({ type: 'library' })),
    ];
  }

  /** Begins to read the library, before somebody searches. */
  begin(): void {
    this.#start();
  }

  /** Where somebody else may change the library, looks what they did since. */
  lookAgain(): void {
    if (this.library.trouble !== null) this.#worker?.postMessage({ type: 'library' });
  }

  /**
   * Reads these for the list, which lacks them, and for the search at once: see `Gather`. A worker that is
   * there already reads none.
   */
  gather(lacking: readonly string[], take: (notes: readonly ListNote[]) => void): Promise<void> {
    if (this.#worker || this.#closed) return Promise.resolve();
    return new Promise((resolve) => {
      this.#gathering = { take, done: resolve };
      this.#start(lacking);
    });
  }

  #start(list?: readonly string[]): void {
    if (this.#worker || this.#closed) return;
    // Whatever was changed before is on disk, where the worker begins.
    this.#changed.clear();
    const worker = (this.#worker = this.make(list));
    worker.onMessage((message) => this.#hear(message));
    worker.onEnd((why) => this.#lose(worker, why));
  }

  /** Rejects where the worker was lost; the next search starts another one. */
  search(request: SearchRequest): Promise<SearchReply> {
    return this.#ask(
      (ask) => ({ type: 'ask', ask, request }),
      (message) => (message.type === 'answer' ? message.reply : null),
    );
  }

  /** Which words were decided on in other articles. Rejects as `search` does. */
  seenBefore(request: SeenRequest): Promise<SeenReply> {
    return this.#ask(
      (ask) => ({ type: 'seen', ask, request }),
      (message) => (message.type === 'seen' ? message.reply : null),
    );
  }

  #ask<Reply>(
    question: (ask: number) => ToSearch,
    replyIn: (message: Answer) => Reply | null,
  ): Promise<Reply> {
    this.#start();
    this.#tellChanged();
    return new Promise((resolve, reject) => {
      const ask = (this.#asked += 1);
      const hear = (message: Answer) => {
        const reply = replyIn(message);
        if (reply) resolve(reply);
        else
          reject(
            new Error(
              `The search failed (${message.type === 'failed' ? message.message : 'it gave another answer'}).`,
            ),
          );
      };
      this.#waiting.set(ask, { hear, reject });
      if (this.#worker) this.#worker.postMessage(question(ask));
      else this.#lose(null, 'the library was closed');
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idle);
    for (const stop of this.#stops) stop();
    const worker = this.#worker;
    this.#lose(worker, 'the library was closed');
    await worker?.terminate();
  }

  /** More can be found in an article than before, and nothing in its log says so: words of its papers. */
  readAgain(article: string): void {
    this.#start();
    this.#worker?.postMessage({ type: 'again', article });
  }

  #note(article: string): void {
    if (!this.#worker) return;
    this.#changed.add(article);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#tellChanged(), IDLE_MS);
    this.#idle.unref();
  }

  #tellChanged(): void {
    if (this.#changed.size === 0) return;
    this.#worker?.postMessage({ type: 'changed', articles: [...this.#changed] });
    this.#changed.clear();
  }

  #hear(message: FromSearch): void {
    if (message.type === 'said') return this.say(message.words);
    if (message.type === 'notes') {
      this.#gathering?.take(message.notes);
      if (message.left === 0) this.#gathering?.done();
      return;
    }
    const waiting = this.#waiting.get(message.ask);
    this.#waiting.delete(message.ask);
    waiting?.hear(message);
  }

  #lose(worker: SearchWorker | null, why: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.#gathering?.done();
    for (const { reject } of this.#waiting.values())
      reject(
        new Error(`The search stopped (${why}). Nothing else is affected; search again to start it anew.`),
      );
    this.#waiting.clear();
  }
}
