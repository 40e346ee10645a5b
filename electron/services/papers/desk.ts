import { draftsOf } from '@shared/across/piece';
import type {
  AcrossProgress,
  AcrossReply,
  AllPassagesReply,
  OriginsReply,
  PassagesProgress,
  PassagesReply,
  QuoteReply,
  QuotesProgress,
  WordsReply,
} from '@shared/contract';
import type { Article } from '@shared/domain';
import { askedMarks } from '@shared/passages/asked';
import { askedQuote, askedQuotes, isQuoted, type AskedWords } from '@shared/quotes/asked';
import { DEFAULT_POLICY } from '@shared/tape/policy';
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

/** What the worker answers to a question, and the answer itself. */
type Answer = Extract<FromDesk, { ask: number }>;
interface Replies {
  of: PassagesReply;
  all: AllPassagesReply;
  quote: QuoteReply;
  quotes: AllPassagesReply;
  words: WordsReply;
  origins: OriginsReply;
  across: AcrossReply;
}
type Refused = Extract<PassagesReply, { outcome: 'refused' }>;

interface Waiting {
  hear: (answer: Answer) => void;
  /** The worker is gone: why, or null where nobody needs it any more. */
  lose: (why: string | null) => void;
}

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
  #acrossProgress = (_: AcrossProgress): void => {};
  #quotesProgress = (_: QuotesProgress): void => {};

  constructor(
    private readonly library: Pick<Library, 'open'>,
    private readonly make: () => DeskWorker,
    private readonly today = () => new Date().toISOString().slice(0, 10),
    /** What the desk lets an editor do to spoken words. */
    private readonly policy = () => DEFAULT_POLICY,
    /** Rules of the first read that the desk has switched off. */
    private readonly off = (): readonly string[] => [],
  ) {}

  /** Tells how far reading and looking through are. */
  follow(
    progress: (progress: PassagesProgress) => void,
    quotes: (progress: QuotesProgress) => void = () => {},
  ): void {
    this.#progress = progress;
    this.#quotesProgress = quotes;
  }

  /** Tells how far the parts of a piece are held against each other. */
  followAcross(progress: (progress: AcrossProgress) => void): void {
    this.#acrossProgress = progress;
  }

  /** The passages for a mark; an answer to one question ends those before it. Never rejects. */
  async of(id: string, mark: string): Promise<PassagesReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    const asked = askedMarks(article, this.today()).find((one) => one.id === mark);
    if (!asked) return { outcome: 'found', verdict: 'nothing', passages: [], left: 0, wordless: [] };
    return this.#ask('of', { outcome: 'superseded' }, (ask) => ({ type: 'of', ask, mark: asked }));
  }

  /** Looks through all papers for every mark; what it finds goes to who follows. Never rejects. */
  async all(id: string): Promise<AllPassagesReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    const marks = askedMarks(article, this.today());
    return this.#ask('all', { outcome: 'stopped' }, (ask) => ({ type: 'all', ask, marks }));
  }

  /** A quotation beside the papers; an answer to one question ends those before it. Never rejects. */
  async quote(id: string, mark: string, read?: string): Promise<QuoteReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    const found = article.marks[mark];
    if (!found || !isQuoted(found)) return { outcome: 'paraphrase' };
    const question = { quote: askedQuote(article, found, read), policy: this.policy() };
    return this.#ask('quote', { outcome: 'superseded' }, (ask) => ({ type: 'quote', ask, ...question }));
  }

  /** Compares every quotation with the papers; what it finds goes to who follows. Never rejects. */
  async quotes(id: string, read: Readonly<Record<string, string>> = {}): Promise<AllPassagesReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    const question = { quotes: askedQuotes(article, read), policy: this.policy() };
    return this.#ask('quotes', { outcome: 'stopped' }, (ask) => ({ type: 'quotes', ask, ...question }));
  }

  /** What words of other drafts are beside the papers; a question ends the one before it. Never rejects. */
  async words(id: string, words: AskedWords[]): Promise<WordsReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    const question = { words, policy: this.policy() };
    return this.#ask('words', { outcome: 'superseded' }, (ask) => ({ type: 'words', ask, ...question }));
  }

  /** Which sources may go back to one origin, by what their papers say. Never rejects. */
  async origins(id: string): Promise<OriginsReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    return this.#ask('origins', { outcome: 'stopped' }, (ask) => ({ type: 'origins', ask }));
  }

  /** Stops the look through all papers. */
  stop(): void {
    this.#worker?.postMessage({ type: 'stop' });
  }

  /** Holds the drafts and the papers of an article against each other; ends an earlier one. Never rejects. */
  async across(id: string): Promise<AcrossReply> {
    const article = await this.#lay(id);
    if (typeof article === 'string') return refused(article);
    const drafts = draftsOf(article, this.today(), this.off());
    return this.#ask('across', { outcome: 'stopped' }, (ask) => ({ type: 'across', ask, drafts }));
  }

  stopAcross(): void {
    this.#worker?.postMessage({ type: 'across-stop' });
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
    const papers = Object.values(article.papers).map(({ id: paper, source, file, speakers }) => ({
      ...{ id: paper, source, file, speakers },
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

  /** Asks the worker; `ended`: the answer where nobody needs it any more. */
  #ask<T extends Answer['type']>(
    type: T,
    ended: Replies[T],
    question: (ask: number) => ToDesk,
  ): Promise<Replies[T] | Refused> {
    const ask = (this.#asked += 1);
    return new Promise((resolve) => {
      this.#waiting.set(ask, {
        hear: (answer) => {
          if (answer.type === type) resolve(answer.reply as Replies[T]);
        },
        lose: (why) =>
          resolve(
            why === null
              ? ended
              : refused(`The look through the papers stopped (${why}). Nothing was changed; ask again.`),
          ),
      });
      this.#worker?.postMessage(question(ask));
    });
  }

  #hear(message: FromDesk): void {
    if (message.type === 'progress') return this.#progress(message.progress);
    if (message.type === 'quotes-progress') return this.#quotesProgress(message.progress);
    if (message.type === 'across-progress') return this.#acrossProgress(message.progress);
    const waiting = this.#waiting.get(message.ask);
    this.#waiting.delete(message.ask);
    waiting?.hear(message);
  }

  /** The worker is gone, by itself or because nobody needs it; the next question starts another one. */
  #lose(worker: DeskWorker | null, why: string | null): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.#article = null;
    for (const waiting of this.#waiting.values()) waiting.lose(why);
    this.#waiting.clear();
  }
}

const refused = (message: string): Refused => ({
  outcome: 'refused',
  message,
});
