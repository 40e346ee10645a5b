import type { Lock } from '../storage/lock';
import { StorageError } from '../storage/trouble';
import type { Applied } from './article-session';

const LOOKING = 'The library was opened only to look at it; nothing was changed.';

/** Whether this process may write a library. */
export class WriteAccess {
  /** `trouble`: why not, where there is no lock and it was not opened only to be looked at. */
  constructor(
    private readonly lock: Lock | null,
    private readonly trouble: string | null,
  ) {}

  /** Why nothing can be changed; null for the one process that writes. */
  get whyNot(): string | null {
    return this.lock ? null : (this.trouble ?? LOOKING);
  }

  /** Throws where this process may not write (any more). */
  async check(): Promise<void> {
    const { whyNot } = this;
    if (whyNot !== null) throw new StorageError('not-allowed', whyNot);
    await this.lock?.check();
  }

  /** What is answered to whoever would change something without it; null where there is nothing to refuse. */
  get refusal(): Extract<Applied, { ok: false }> | null {
    const { whyNot } = this;
    return whyNot === null ? null : { ok: false, reason: 'read-only', message: whyNot };
  }

  async release(): Promise<void> {
    await this.lock?.release();
  }
}
