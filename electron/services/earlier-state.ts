import { earlierThan, keepEarlier, lacksEarlier } from '../storage/earlier';
import type { State } from '../storage/judge';
import type { ArticleFiles } from '../storage/layout';

/** So long after an article was opened, in ms, whoever opened it has seen it and its first page. */
const QUIET_MS = 2_000;

export interface EarlierOptions {
  files: ArticleFiles;
  /** How many changes the article has. */
  seq: number;
  /** What opening it came by. */
  known: State | null;
  /** Throws where this process may not write (any more). */
  check: () => Promise<void>;
}

/**
 * An open article as it stood some pages of history ago. Of a log that has no checkpoint there it takes
 * carrying out every change again: it is done for whoever asks, and, where that is told to `begin`, once for
 * good.
 */
export class EarlierState {
  #reached: Promise<State | null> | null = null;
  #quiet: NodeJS.Timeout | undefined;
  #stopped = false;
  #writes = false;

  constructor(private readonly options: EarlierOptions) {}

  /** Null where it cannot be told. Never rejects. */
  state(): Promise<State | null> {
    return (this.#reached ??= this.#reach().catch(() => null));
  }

  /**
   * Has it worked out and kept, where it is not yet, as soon as there is nothing else to do; calls `then`
   * afterwards.
   */
  begin(then: () => Promise<void>): void {
    this.#writes = true;
    const work = async () => {
      const { files, seq } = this.options;
      // A disk that cannot be read is told where it matters; here it costs time at the next opening.
      if (await lacksEarlier(files, seq).catch(() => false)) await this.state();
      if (!this.#stopped) await then();
    };
    // What is known already is only to be written down, and must not be lost if the article is closed at
    // once.
    if (this.options.known) void this.state();
    this.#quiet = setTimeout(() => void work(), QUIET_MS);
    this.#quiet.unref();
  }

  /** Nothing is read or written any more when this returns. Never rejects. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#quiet);
    await this.#reached;
  }

  async #reach(): Promise<State | null> {
    const { files, seq, known, check } = this.options;
    const state = known ?? (await earlierThan(files, seq, () => this.#stopped));
    if (state && this.#writes) await this.#keep(state, check);
    return state;
  }

  async #keep(state: State, check: () => Promise<void>): Promise<void> {
    try {
      await check();
      await keepEarlier(this.options.files, state);
    } catch {
      // The log holds everything: it costs time at the next opening and no more.
    }
  }
}
