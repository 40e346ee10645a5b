import type { QuoteRow } from '@shared/contract';
import { speakerNamed } from '@shared/domain';
import type { Paper } from '@shared/passages/types';
import type { AskedQuote, AskedWords } from '@shared/quotes/asked';
import { heardQuote, type HeardQuote, type QuotedPaper } from '@shared/quotes/heard';
import type { TapePolicy } from '@shared/tape/policy';
import { tapeOf, type Tape } from '@shared/tape/tape';
import type { DeskPaper, FromDesk } from './desk-messages';

/** The papers that lie on the desk: those that are wanted, and those that were read. */
export interface Laid {
  article: string;
  wanted: readonly DeskPaper[];
  /** Null: it has no words. */
  papers: ReadonlyMap<string, Paper | null>;
  reading: Promise<void> | null;
}

/**
 * Compares quotations with the papers on the desk, each paper indexed the first time it is asked. Of
 * questions about single quotations only the last is answered; going through all of them can be stopped.
 */
export class QuoteKeeper {
  readonly #tapes = new WeakMap<Paper, Tape>();
  #asked: { ask: number; quote: AskedQuote; policy: TapePolicy } | null = null;
  /** The number of the look through all quotations that goes on. */
  #all: number | null = null;
  /** The number of the last question about words of other drafts. */
  #words: number | null = null;

  /** `desk`: what lies there now; `breathe`: lets everything else have its turn. */
  constructor(
    private readonly desk: () => Laid | null,
    private readonly say: (message: FromDesk) => void,
    private readonly breathe: () => Promise<void>,
  ) {}

  ask(ask: number, quote: AskedQuote, policy: TapePolicy): void {
    const waiting = this.#asked;
    this.#asked = { ask, quote, policy };
    if (waiting) this.say({ type: 'quote', ask: waiting.ask, reply: { outcome: 'superseded' } });
    else void this.breathe().then(() => this.#answer());
  }

  async #answer(): Promise<void> {
    const desk = this.desk();
    if (desk) await this.#index(desk);
    const asked = this.#asked;
    this.#asked = null;
    if (!asked) return;
    const now = this.desk();
    if (!now || now !== desk)
      return this.say({ type: 'quote', ask: asked.ask, reply: { outcome: 'superseded' } });
    const left = now.wanted.filter(({ id }) => !now.papers.has(id)).length;
    const heard = heardQuote(this.#papersOf(now), asked.quote, asked.policy);
    this.say({ type: 'quote', ask: asked.ask, reply: { outcome: 'heard', heard, left } });
  }

  async lookThrough(ask: number, quotes: readonly AskedQuote[], policy: TapePolicy): Promise<void> {
    const desk = this.desk();
    this.#all = ask;
    const goesOn = (): boolean => this.#all === ask && this.desk() === desk;
    while (desk?.reading && goesOn()) await Promise.race([desk.reading, this.breathe()]);
    if (desk && goesOn()) await this.#index(desk, goesOn);
    for (const [at, quote] of quotes.entries()) {
      await this.breathe();
      if (!desk || !goesOn()) break;
      const rows = [rowOf(quote.id, heardQuote(this.#papersOf(desk), quote, policy))];
      const progress = { article: desk.article, done: at + 1, of: quotes.length, rows };
      this.say({ type: 'quotes-progress', progress });
    }
    this.say({ type: 'quotes', ask, reply: { outcome: goesOn() ? 'done' : 'stopped' } });
    if (this.#all === ask) this.#all = null;
  }

  /** What words are beside all papers, once these are read; the last question ends those before. */
  async compare(ask: number, words: readonly AskedWords[], policy: TapePolicy): Promise<void> {
    const desk = this.desk();
    this.#words = ask;
    const goesOn = (): boolean => this.#words === ask && this.desk() === desk;
    while (desk?.reading && goesOn()) await Promise.race([desk.reading, this.breathe()]);
    if (desk && goesOn()) await this.#index(desk, goesOn);
    const compared: Pick<HeardQuote, 'verdict' | 'voice'>[] = [];
    for (const each of words) {
      await this.breathe();
      if (!desk || !goesOn()) break;
      const { verdict, voice } = heardQuote(this.#papersOf(desk), each, policy);
      compared.push({ verdict, voice });
    }
    const isWhole = desk !== null && goesOn();
    const reply = isWhole
      ? { outcome: 'compared' as const, words: compared }
      : { outcome: 'superseded' as const };
    this.say({ type: 'words', ask, reply });
  }

  stop(): void {
    this.#all = null;
  }

  /** Indexes what was read since, one paper at a time. */
  async #index(desk: Laid, goesOn: () => boolean = () => this.desk() === desk): Promise<void> {
    for (const paper of desk.papers.values()) {
      if (!paper || this.#tapes.has(paper)) continue;
      await this.breathe();
      if (!goesOn()) return;
      this.#tapes.set(paper, tapeOf(paper.text));
    }
  }

  #papersOf({ wanted, papers }: Laid): QuotedPaper[] {
    return wanted.flatMap(({ id, speakers }) => {
      const paper = papers.get(id);
      const tape = paper && this.#tapes.get(paper);
      return tape ? [{ paper, tape, nameOf: (label: string) => speakerNamed({ speakers }, label) }] : [];
    });
  }
}

function rowOf(mark: string, { verdict, voice, pieces }: HeardQuote): QuoteRow {
  const best = pieces.find(({ passages }) => passages.length > 0)?.passages[0];
  return {
    ...{ mark, verdict, voice },
    best: best ? { paper: best.paper, locator: best.locator, speaker: best.speaker } : null,
  };
}
