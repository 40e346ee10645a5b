import { isDeepStrictEqual } from 'node:util';
import { isPackOf, type Packed } from '../storage/cache/kept-list';
import type { Listed } from './listing';

/**
 * Compares a list that was not made from the disk with it, once and when that disturbs nobody any more: on a
 * small machine, asking after ten thousand files at once would be felt. `list` makes it anew, by the disk;
 * `differs` is told where it says anything else.
 */
export class ListCheck {
  #shown: ((found: Listed) => boolean) | null = null;
  #stopped = false;

  constructor(
    private readonly list: () => Promise<Listed>,
    private readonly differs: () => void,
  ) {}

  /** Somebody has a list that was made from the notes. */
  noted(shown: Listed): void {
    // Most summaries are the very objects of before, and compared as such.
    this.#shown ??= (found) => isDeepStrictEqual({ ...found, unchecked: true }, shown);
  }

  /** Somebody has the one that was kept in one piece, when all was well. */
  kept(packed: Packed): void {
    this.#shown ??= ({ articles, damaged, notices, trouble }) =>
      damaged.length + notices.length === 0 && trouble === null && isPackOf(packed, articles);
  }

  /** Never rejects. */
  async begin(): Promise<void> {
    const isShown = this.#shown;
    if (this.#stopped || !isShown) return;
    const found = await this.list();
    if (!this.#stopped && !isShown(found)) this.differs();
  }

  stop(): void {
    this.#stopped = true;
  }
}
