/**
 * Work that must not overlap, in the order asked for: each begins when the one before has ended, however it
 * ended.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does `work` in its turn; answers what it answers, and rejects as it does. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  /** Resolves when all that was asked for so far has ended. */
  get ended(): Promise<unknown> {
    return this.#last;
  }
}
