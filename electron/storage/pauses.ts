/** So long, in ms, the process is kept from anything else. */
const AT_A_TIME = 8;

/**
 * Long work that leaves room for others: whoever does it asks between two steps whether a pause is `due`.
 * Asking costs little; a pause that is not due is not waited for.
 */
export class Pauses {
  #since = performance.now();

  get due(): boolean {
    return performance.now() - this.#since > AT_A_TIME;
  }

  async take(): Promise<void> {
    await new Promise(setImmediate);
    this.#since = performance.now();
  }
}
