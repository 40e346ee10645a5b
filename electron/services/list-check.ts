import { isDeepStrictEqual } from 'node:util';
import type { Listed } from './listing';

/** The list is drawn first: on a small machine, asking after ten thousand files at once would be felt. */
const SOON_MS = 300;

/**
 * Compares a list that was made from the notes with the disk, once and soon after it was shown. `list` makes
 * it anew, by the disk; `differs` is told where it says anything else.
 */
export class ListCheck {
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(
    private readonly list: () => Promise<Listed>,
    private readonly differs: () => void,
  ) {}

  soon(shown: Listed): void {
    this.#timer ??= setTimeout(() => void this.#check(shown), SOON_MS).unref();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #check(shown: Listed): Promise<void> {
    if (this.#stopped) return;
    const found = await this.list();
    // Most summaries are the very objects of before, and compared as such.
    if (!this.#stopped && !isDeepStrictEqual({ ...found, unchecked: true }, shown)) this.differs();
  }
}
