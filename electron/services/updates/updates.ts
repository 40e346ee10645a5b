import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import {
  judge,
  MANIFEST,
  MOST_MANIFEST,
  readManifest,
  refusal,
  SIGNATURE,
  updateFolder,
  type Asking,
  type Offer,
  type Refusal,
} from '@shared/updates';
import { makeFolder } from '../../storage/durable';
import { removePatiently } from '../../storage/patience';
import { codeOf } from '../../storage/trouble';
import { download, isStill } from './download';
import { fetchSmall } from './fetching';
import { UpdateMemory } from './memory';
import type { RouteParts } from './route';
import { isSigned, MOST_SIGNATURE, PINNED, usable, type PinnedKey } from './signature';
import { refuse, Refused } from './trouble';

export interface UpdatesOptions {
  /** Of the profile; what is downloaded lies in `updates` there. */
  folder: string;
  asking: Asking;
  keys?: readonly PinnedKey[];
  now?: () => string;
  /** How addresses are reached; straight on, where nothing is said of it. */
  route?: RouteParts;
  /** Milliseconds; shorter in tests. */
  silence?: number;
  pause?: number;
}

export interface Found {
  address: string;
  newer: Offer | null;
  back: Offer[];
  /** The person has said before that they do not want the newer one. */
  skipped: boolean;
}

/** An installer on this disk that was signed for. */
export interface Ready {
  offer: Offer;
  file: string;
}

/**
 * Updates, when somebody asks for them. Nothing here begins anything by itself, and nothing but the address
 * that is given is contacted. Every answer is a result or a Refusal; only what is left here before an answer
 * is kept.
 */
export class Updates {
  readonly #memory: UpdateMemory;
  readonly #folder: string;
  readonly #keys;
  #found: { base: URL; offers: Offer[] } | null = null;
  #ready: Ready | null = null;
  #under: AbortController | null = null;

  constructor(private readonly options: UpdatesOptions) {
    this.#memory = new UpdateMemory(options.folder);
    this.#folder = path.join(options.folder, 'updates');
    this.#keys = usable(options.keys ?? PINNED);
  }

  /** Why `address` need not be contacted at all, or null. */
  refuses(address: string): Refusal | null {
    if (this.#keys.size === 0) return refusal('no-key');
    return updateFolder(address) ? null : refusal('address');
  }

  /** What there is at `address`. */
  check(address: string): Promise<Found | Refusal> {
    return this.#alone(async (signal) => {
      const base = updateFolder(address);
      if (!base || this.#keys.size === 0) throw new Refused(this.refuses(address) ?? refusal('address'));
      this.#found = null;
      await this.#clear();
      const { silence, route } = this.options;
      const at = (name: string, most: number) =>
        fetchSmall(new URL(name, base), most, { signal, silence, route });
      const bytes = await at(MANIFEST, MOST_MANIFEST);
      const signature = await at(SIGNATURE, MOST_SIGNATURE);
      if (!isSigned(bytes, signature.toString('utf8'), this.#keys)) throw refuse('signature');

      const manifest = readManifest(bytes.toString('utf8'));
      if (typeof manifest === 'string') throw refuse(manifest);
      const { taken, skipped } = await this.#memory.of(base.href);
      const sha512 = createHash('sha512').update(bytes).digest('base64');
      const now = this.options.now?.() ?? new Date().toISOString();
      const judged = judge(manifest, this.options.asking, { sha512, taken, now });
      if ('reason' in judged) throw new Refused(judged);
      // Before anything of it is shown: what was seen once is not unseen by a cut of the power.
      await this.#memory.take(base.href, { sequence: manifest.sequence, sha512, issued: manifest.issued });
      const { newer, back } = judged;
      this.#found = { base, offers: newer ? [newer, ...back] : back };
      return { address: base.href, newer, back, skipped: newer !== null && newer.version === skipped };
    });
  }

  /** Fetches a version that was found. */
  download(version: string, progress?: (received: number, size: number) => void): Promise<Ready | Refusal> {
    return this.#alone(async (signal) => {
      const offer = this.#found?.offers.find((each) => each.version === version);
      if (!this.#found || !offer) throw refuse('gone');
      await this.#clear();
      await makeFolder(this.#folder);
      const { silence, pause, route } = this.options;
      const file = await download(this.#found.base, offer.file, this.#folder, {
        signal,
        silence,
        pause,
        route,
        progress: (received) => progress?.(received, offer.file.size),
      });
      return (this.#ready = { offer, file });
    });
  }

  /** Stops what is under way: a check or a download. */
  stop(): void {
    this.#under?.abort();
  }

  /** The person does not want to hear of this version; or does again, with null. */
  async skip(version: string | null): Promise<void> {
    if (this.#found) await this.#memory.skip(this.#found.base.href, version);
  }

  /** The installer, looked at once more: what lay on the disk meanwhile may have been changed there. */
  async ready(): Promise<Ready | Refusal> {
    if (!this.#ready) return refusal('gone');
    if (await isStill(this.#ready.offer.file, this.#ready.file)) return this.#ready;
    await this.#clear();
    return refusal('file');
  }

  /**
   * Removes what was downloaded: by this Stet, or by one that ended in the middle of it. What a virus scanner
   * still looks at goes the next time.
   */
  async #clear(): Promise<void> {
    this.#ready = null;
    const left = await readdir(this.#folder).catch(() => []);
    await Promise.all(
      left.map((name) => removePatiently(path.join(this.#folder, name), { recursive: true }).catch(() => {})),
    );
  }

  /** One thing at a time; whoever comes second stops the first. */
  async #alone<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | Refusal> {
    this.#under?.abort();
    const under = (this.#under = new AbortController());
    try {
      return await work(under.signal);
    } catch (error) {
      return error instanceof Refused ? error.refusal : refusal('disk', codeOf(error) ?? String(error));
    } finally {
      if (this.#under === under) this.#under = null;
    }
  }
}
