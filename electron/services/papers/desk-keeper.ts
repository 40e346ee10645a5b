import type { ContentReply } from '@shared/contract';
import type { KeptFile } from '@shared/domain';
import { answerFor } from '@shared/passages/answer';
import { Shelf } from '@shared/passages/desk';
import { originsAmong } from '@shared/passages/origins/origins';
import type { OriginPaper } from '@shared/passages/origins/types';
import { told, type ToldAnswer } from '@shared/passages/told';
import type { Drafts } from '@shared/across/piece';
import type { AskedMark, Paper } from '@shared/passages/types';
import { acrossThe } from './across';
import type { DeskPaper, FromDesk, ToDesk } from './desk-messages';
import { QuoteKeeper } from './quote-keeper';

/** So long it works at a time before it looks whether something else is asked. */
const TURN_MS = 8;

/** What was read of a paper; never rejects. */
export type ContentOf = (article: string, file: KeptFile) => Promise<Pick<ContentReply, 'content'>>;

/** The papers of one article, and what is told of them. */
interface OnDesk {
  article: string;
  wanted: readonly DeskPaper[];
  shelf: Shelf;
  /** Those that were read, with their words; null: they have none. */
  papers: Map<string, Paper | null>;
  reading: Promise<void> | null;
}

/**
 * Holds the papers of one article, read and indexed bit by bit, and answers about marks in between. Of
 * questions about single marks only the last is answered; the look through all of them can be stopped.
 */
export class DeskKeeper {
  #desk: OnDesk | null = null;
  #asked: { ask: number; mark: AskedMark } | null = null;
  /** The number of the look through all marks that goes on. */
  #all: number | null = null;
  /** The number of the last question across the piece that is still asked. */
  #acrossAsked: number | null = null;
  readonly #quotes: QuoteKeeper;

  /** `breathe`: lets everything else have its turn. */
  constructor(
    private readonly contentOf: ContentOf,
    private readonly say: (message: FromDesk) => void,
    private readonly breathe: () => Promise<void>,
  ) {
    this.#quotes = new QuoteKeeper(() => this.#desk, say, breathe);
  }

  hear(message: ToDesk): void {
    switch (message.type) {
      case 'papers':
        return this.#lay(message.article, message.papers);
      case 'of':
        return this.#ask(message.ask, message.mark);
      case 'all':
        return void this.#lookThrough(message.ask, message.marks);
      case 'origins':
        return void this.#origins(message.ask);
      case 'quote':
        return this.#quotes.ask(message.ask, message.quote, message.policy);
      case 'quotes':
        return void this.#quotes.lookThrough(message.ask, message.quotes, message.policy);
      case 'words':
        return void this.#quotes.compare(message.ask, message.words, message.policy);
      case 'again':
        return this.#forget(message.article, message.paper);
      case 'stop':
        this.#all = null;
        this.#quotes.stop();
        return;
      case 'across':
        return void this.#across(message.ask, message.drafts);
      case 'across-stop':
        this.#acrossAsked = null;
    }
  }

  #lay(article: string, wanted: readonly DeskPaper[]): void {
    if (this.#desk?.article !== article) {
      this.#all = null;
      this.#desk = { article, wanted, shelf: new Shelf(), papers: new Map(), reading: null };
    }
    const desk = this.#desk;
    desk.wanted = wanted;
    for (const id of desk.papers.keys())
      if (!wanted.some((paper) => paper.id === id)) {
        desk.papers.delete(id);
        desk.shelf.remove(id);
      }
    if (leftOn(desk) > 0) desk.reading ??= this.#read(desk).finally(() => (desk.reading = null));
  }

  #forget(article: string, paper: string): void {
    if (this.#desk?.article !== article) return;
    this.#desk.papers.delete(paper);
    this.#desk.shelf.remove(paper);
  }

  /** Reads what is wanted and not there, one paper after the other, as long as this desk is the one. */
  async #read(desk: OnDesk): Promise<void> {
    for (let paper = nextOn(desk); paper && this.#desk === desk; paper = nextOn(desk)) {
      const { id, file } = paper;
      const { content } = await this.contentOf(desk.article, file).catch(() => ({ content: null }));
      const read = content && { name: id, text: content.text, apparatus: content.apparatus };
      if (read) await this.#bitByBit(desk, desk.shelf.adding(read));
      // It may have been taken away while it was read.
      if (desk.wanted.some((one) => one.id === id)) desk.papers.set(id, read);
      else desk.shelf.remove(id);
      this.#progress(desk, { done: 0, of: 0, marks: [] });
    }
  }

  /**
   * Takes steps as long as this desk is the one, and lets others have their turn; null: it is not any more.
   */
  async #bitByBit<T>(desk: OnDesk, steps: Iterator<unknown, T>): Promise<{ value: T } | null> {
    let begun = performance.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return { value: step.value };
      if (performance.now() - begun < TURN_MS) continue;
      await this.breathe();
      if (this.#desk !== desk) return null;
      begun = performance.now();
    }
  }

  #ask(ask: number, mark: AskedMark): void {
    const waiting = this.#asked;
    this.#asked = { ask, mark };
    if (waiting) this.say({ type: 'of', ask: waiting.ask, reply: { outcome: 'superseded' } });
    // Whoever goes through the marks asks many in one go: only the last of them is looked for.
    else void this.breathe().then(() => this.#answer());
  }

  #answer(): void {
    const [desk, asked] = [this.#desk, this.#asked];
    this.#asked = null;
    if (!desk || !asked) return;
    const { ask, mark } = asked;
    const far = { left: leftOn(desk), wordless: wordlessOn(desk) };
    this.say({ type: 'of', ask, reply: { outcome: 'found', ...answerOn(desk, mark), ...far } });
  }

  async #lookThrough(ask: number, marks: readonly AskedMark[]): Promise<void> {
    const desk = this.#desk;
    this.#all = ask;
    while (desk?.reading && this.#all === ask) await Promise.race([desk.reading, this.breathe()]);
    for (const [at, mark] of marks.entries()) {
      await this.breathe();
      if (!desk || this.#all !== ask || this.#desk !== desk) break;
      const { verdict, passages } = answerOn(desk, mark);
      const found = [{ mark: mark.id, verdict, best: passages[0] ?? null }];
      this.#progress(desk, { done: at + 1, of: marks.length, marks: found });
    }
    this.say({ type: 'all', ask, reply: { outcome: this.#all === ask ? 'done' : 'stopped' } });
    if (this.#all === ask) this.#all = null;
  }

  /** Waits until all papers are read, and looks which of them may go back to one origin. */
  async #origins(ask: number): Promise<void> {
    const desk = this.#desk;
    while (desk?.reading && this.#desk === desk) await desk.reading;
    const left = desk === null || this.#desk !== desk;
    const found = left ? null : await this.#bitByBit(desk, originsAmong(textsOn(desk)));
    const reply = found
      ? { outcome: 'found' as const, proposals: found.value }
      : { outcome: 'stopped' as const };
    this.say({ type: 'origins', ask, reply });
  }

  /** Waits for the papers, then holds all texts against each other. The last question ends those before. */
  async #across(ask: number, drafts: Drafts): Promise<void> {
    const desk = this.#desk;
    this.#acrossAsked = ask;
    const isAsked = (): boolean => this.#acrossAsked === ask && this.#desk === desk;
    const progress = (done: number): void => {
      if (!desk) return;
      this.say({ type: 'across-progress', progress: { article: desk.article, left: leftOn(desk), done } });
    };
    while (desk?.reading && isAsked()) {
      await Promise.race([desk.reading, this.breathe()]);
    }
    const reply =
      desk && isAsked()
        ? await acrossThe(drafts, desk.shelf.desk(), { isAsked, progress, breathe: this.breathe })
        : { outcome: 'stopped' as const };
    this.say({ type: 'across', ask, reply });
  }

  #progress(
    desk: OnDesk,
    far: Pick<Extract<FromDesk, { type: 'progress' }>['progress'], 'done' | 'of' | 'marks'>,
  ) {
    const { article } = desk;
    const progress = { article, left: leftOn(desk), wordless: wordlessOn(desk), ...far };
    this.say({ type: 'progress', progress });
  }
}

const nextOn = ({ wanted, papers }: OnDesk): DeskPaper | undefined =>
  wanted.find(({ id }) => !papers.has(id));
const leftOn = ({ wanted, papers }: OnDesk): number => wanted.filter(({ id }) => !papers.has(id)).length;

/** Those that were looked at, and that have no words to look in. */
const wordlessOn = ({ wanted, papers }: OnDesk): string[] =>
  wanted.flatMap(({ id }) => (papers.get(id) === null ? [id] : []));

/** The papers that have words, and whose they are, in the order they came. */
const textsOn = ({ wanted, papers }: OnDesk): OriginPaper[] =>
  wanted.flatMap(({ id, source }) => {
    const text = papers.get(id)?.text;
    return text === undefined ? [] : [{ id, source, text }];
  });

/** What lies there now says; passages are of papers that were read. */
const answerOn = ({ shelf, papers }: OnDesk, mark: AskedMark): ToldAnswer =>
  told(answerFor(shelf.desk(), mark), (name) => papers.get(name)!);
