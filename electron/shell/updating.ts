import type { Handlers, UpdateOffer, UpdateTime } from '@shared/contract';
import { refusal, type Offer } from '@shared/updates';
import type { Log } from '../services/log';
import type { Replaceable } from '../services/updates/installer';
import type { Ready, Updates } from '../services/updates/updates';

export interface UpdatingParts {
  updates: Updates;
  /** By what this copy can be replaced, or null. */
  kind: Replaceable | null;
  /** The address in the settings. */
  address: () => string;
  /** Asks the person whether `address` may be contacted. */
  agree: (address: string) => Promise<boolean>;
  progress: (received: number, size: number) => void;
  /** Tells the person, as the app ends, that nothing was installed. */
  sayNotInstalled: (why: string) => void;
  /** Leaves the app, in its order. */
  leave: () => void;
  install: (kind: Replaceable, ready: Ready, again: boolean) => Promise<void>;
  log: Log;
}

type Calls = Pick<Handlers, Extract<keyof Handlers, `updates.${string}`>>;

/** What the page asks about updates, and their installing at the end of the app. */
export class Updating {
  #time: UpdateTime = 'never';

  constructor(private readonly parts: UpdatingParts) {}

  get handlers(): Calls {
    const { updates, kind, address, agree, progress, log } = this.parts;
    return {
      'updates.check': async () => {
        this.#time = 'never';
        const given = address();
        const refused = updates.refuses(given);
        if (refused) return { outcome: 'refused', message: refused.message };
        if (!(await agree(given))) return { outcome: 'cancelled' };
        const found = await updates.check(given);
        if ('reason' in found) {
          log.warn(`No update was taken (${found.reason}).`);
          return { outcome: 'refused', message: found.message };
        }
        const { newer, back, ...rest } = found;
        return { outcome: 'found', ...rest, newer: newer && shown(newer), back: back.map(shown) };
      },
      'updates.download': async ({ version }) => {
        this.#time = 'never';
        const ready = await updates.download(version, progress);
        if ('reason' in ready) {
          log.warn(`Stet ${version} was not fetched (${ready.reason}).`);
          return { outcome: 'refused', message: ready.message };
        }
        log.info(`Stet ${version} was fetched: ${ready.file}.`);
        return { outcome: 'ready', byHand: kind ? null : refusal('cannot-install', ready.file).message };
      },
      'updates.stop': async () => {
        updates.stop();
        return undefined;
      },
      'updates.skip': async ({ version }) => {
        await updates.skip(version);
        return undefined;
      },
      'updates.install': async ({ time }) => {
        this.#time = 'never';
        if (time === 'never') return { trouble: null };
        const ready = await updates.ready();
        if ('reason' in ready) return { trouble: ready.message };
        if (!kind) return { trouble: refusal('cannot-install', ready.file).message };
        this.#time = time;
        if (time === 'now') this.parts.leave();
        return { trouble: null };
      },
    };
  }

  /** The last step of leaving: installs what was asked for, and says so where it could not. */
  async atTheEnd(kept: boolean): Promise<void> {
    const { updates, kind, install, sayNotInstalled, log } = this.parts;
    if (this.#time === 'never' || !kind) return;
    try {
      if (!kept) throw new Error('not everything could be kept before Stet ended');
      const ready = await updates.ready();
      if ('reason' in ready) throw new Error('the installer is not the one that was downloaded any more');
      log.info(`The installer of Stet ${ready.offer.version} is begun.`);
      await install(kind, ready, this.#time === 'now');
    } catch (error) {
      log.error('the update', error);
      sayNotInstalled(error instanceof Error ? error.message : String(error));
    }
  }
}

const shown = ({ file, ...offer }: Offer): UpdateOffer => ({ ...offer, name: file.name, size: file.size });
