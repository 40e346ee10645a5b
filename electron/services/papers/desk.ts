import type { AllPassagesReply, OriginsReply, PassagesProgress, PassagesReply } from '@shared/contract';
import type { Article } from '@shared/domain';
import { askedMarks } from '@shared/passages/asked';
import type { Library } from '../library';
import { threadOf, type Thread } from '../thread';
import type { DeskStart, FromDesk, ToDesk } from './desk-messages';

export type DeskWorker = Thread<ToDesk, FromDesk>;

/** In megabytes. A hundred books and their index take a third of it. */
const MOST_MEMORY = 2048;

/** The worker in a thread of its own. `file`: the bundle of desk.worker.ts. */
export function deskThread(file: string, start: DeskStart): DeskWorker {
  const thread = threadOf<ToDesk, FromDesk>(file, start, wordsOf, { maxOldGenerationSizeMb: MOST_MEMORY });
  thread.hold(false);
  return thread;
}

const wordsOf = ({ message }: Error): string => message;

type Waiting =
  | { type: 'of'; resolve: (reply: PassagesReply) => void }
  | { type: 'all'; resolve: (reply: AllPassagesReply) => void }
  | { type: 'origins'; resolve: (reply: OriginsReply) => void };

/**
 * Asks the papers of articles about their marks, in a worker that is started by the first question and holds
 * the papers of one article at a time. Nothing is decided by it.
 */
export class PassagesDesk {
  #worker: DeskWorker | null = null;
  #article: string | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();
  #progress = (_: PassagesProgress): void => {};

  constructor(
    private readonly library: Pick<Library, 'open'>,
    private readonly make: () => DeskWorker,
    private readonly today = () => new Date().toISOString().slice(0, 10),
  ) {}

  /** Tells how far reading and looking through are. */
  follow(progress: (progress: PassagesProgress) => void): void {
    this.#progress = progress;
  }

  /** The passages for a mark; an answer to one question ends those before it. Never rejects. */
  async of(id: string, mark: string): Promise<PassagesReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    const asked = askedMarks(article, this.today()).find((one) => one.id === mark);
    if (!asked) return { outcome: 'found', verdict: 'nothing', passages: [], left: 0 };
    return new Promise((resolve) => {
      const ask = this.#wait({ type: 'of', resolve });
      this.#worker?.postMessage({ type: 'of', ask, mark: asked });
    });
  }

  /** Looks through all papers for every mark; what it finds goes to who follows. Never rejects. */
  async all(id: string): Promise<AllPassagesReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    return new Promise((resolve) => {
      const ask = this.#wait({ type: 'all', resolve });
      this.#worker?.postMessage({ type: 'all', ask, marks: askedMarks(article, this.today()) });
    });
  }

  /** Which sources may go back to one origin, by what their papers say. Never rejects. */
  async origins(id: string): Promise<OriginsReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    return new Promise((resolve) => {
      const ask = this.#wait({ type: 'origins', resolve });
      this.#worker?.postMessage({ type: 'origins', ask });
    });
  }

  /** Stops the look through all papers. */
  stop(): void {
    this.#worker?.postMessage({ type: 'stop' });
  }

  /** What is read of a paper is another thing now: it is read again when the papers are asked next. */
  again(article: string, paper: string): void {
    this.#worker?.postMessage({ type: 'again', article, paper });
  }

  /** Lets go of the papers of an article that is closed. */
  release(article: string): void {
    if (this.#article === article) this.close();
  }

  close(): void {
    const worker = this.#worker;
    this.#lose(worker, null);
    void worker?.terminate();
  }

  /** Puts the papers of an article before the worker, as they are now; why not, or the article. */
  async #lay(id: string): Promise<Article | string> {
    const found = await this.library.open(id);
    if (!found.ok) return found.message;
    const { article } = found.opened;
    const worker = (this.#worker ??= this.#start());
    this.#article = id;
    const papers = Object.values(article.papers).map(({ id: paper, source, file }) => ({
      id: paper,
      source,
      file,
    }));
    worker.postMessage({ type: 'papers', article: id, papers });
    return article;
  }

  #start(): DeskWorker {
    const worker = this.make();
    worker.onMessage((message) => this.#hear(message));
    worker.onEnd((why) => this.#lose(worker, why));
    return worker;
  }

  #wait(waiting: Waiting): number {
    const ask = (this.#asked += 1);
    this.#waiting.set(ask, waiting);
    return ask;
  }

  #hear(message: FromDesk): void {
    if (message.type === 'progress') return this.#progress(message.progress);
    const waiting = this.#waiting.get(message.ask);
    this.#waiting.delete(message.ask);
    if (waiting?.type === 'of' && message.type === 'of') waiting.resolve(message.reply);
    if (waiting?.type === 'all' && message.type === 'all') waiting.resolve(message.reply);
    if (waiting?.type === 'origins' && message.type === 'origins') waiting.resolve(message.reply);
  }

  /** The worker is gone, by itself or because nobody needs it; the next question starts another one. */
  #lose(worker: DeskWorker | null, why: string | null): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.#article = null;
    for (const waiting of this.#waiting.values())
      if (why !== null)
        waiting.resolve(
          refused(`The look through the papers stopped (${why}). Nothing was changed; ask again.`),
        );
      else if (waiting.type === 'of') waiting.resolve({ outcome: 'superseded' });
      else waiting.resolve({ outcome: 'stopped' });
    this.#waiting.clear();
  }
}

const refused = (message: string): { outcome: 'refused'; message: string } => ({
  outcome: 'refused',
  message,
});
