import { setImmediate } from 'node:timers/promises';
import { Decisions, Seen, type Earlier } from '@shared/domain/suggestions/seen';
import type { SearchStore } from '../../storage/cache/search-store';

/** The decisions of so many articles are kept at hand: whoever has words of one article has more of them. */
const AT_HAND = 500;

/** After so many articles somebody who asked meanwhile gets an answer. */
const BATCH = 32;

/** Of an article in which nothing was decided. */
const NOTHING: Decisions = { headline: '', slug: '', decided: [], sources: [], cuts: [] };

/** Decisions as they were kept; null where they are none. */
export function decisionsFrom(kept: string): Decisions | null {
  const decisions = Decisions.safeParse(JSON.parse(kept));
  return decisions.success ? decisions.data : null;
}

/**
 * What was decided in all articles, to be asked for by its words: those are gathered once, and the rest of a
 * decision is read where it is shown.
 */
export class DecisionsBefore {
  #seen = new Seen((id) => this.#of(id));
  readonly #atHand = new Map<string, Decisions>();
  #state: 'waiting' | 'gathering' | 'gathered' = 'waiting';

  constructor(private readonly store: () => SearchStore) {}

  get isGathering(): boolean {
    return this.#state === 'gathering';
  }

  before(words: string, article: string): Earlier[] {
    return this.#seen.before(words, article);
  }

  /** Gathers what the store has, in the background. Until then nothing is known. */
  async gather(): Promise<void> {
    if (this.#state !== 'waiting') return;
    this.#state = 'gathering';
    for (const [at, { n, id }] of [...this.store().articles()].entries()) {
      const kept = this.store().decidedIn(n);
      // By its sum it is as it was written.
      if (kept !== undefined) this.#seen.put(id, JSON.parse(kept) as Decisions);
      if (at % BATCH === 0) await setImmediate();
    }
    this.#state = 'gathered';
  }

  /** What is in the store now. Before it was gathered there is nothing to be put. */
  put(id: string, decided: string | null): void {
    this.#atHand.delete(id);
    if (this.#state === 'waiting') return;
    this.#seen.put(id, (decided === null ? null : decisionsFrom(decided)) ?? NOTHING);
  }

  remove(id: string): void {
    this.#atHand.delete(id);
    this.#seen.remove(id);
  }

  /** The store is another one, and empty: what is read from now on is put. */
  beginAnew(): void {
    this.#atHand.clear();
    this.#seen = new Seen((id) => this.#of(id));
    this.#state = 'gathered';
  }

  #of(id: string): Decisions | null {
    const known = this.#atHand.get(id);
    if (known) return known;
    const n = this.store().get(id)?.n;
    const kept = n === undefined ? undefined : this.store().decidedIn(n);
    const decisions = kept === undefined ? null : decisionsFrom(kept);
    if (this.#atHand.size >= AT_HAND) this.#atHand.clear();
    if (decisions) this.#atHand.set(id, decisions);
    return decisions;
  }
}
