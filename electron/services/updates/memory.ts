import path from 'node:path';
import { z } from 'zod';
import type { Taken } from '@shared/updates';
import { DamagedFile, durableLow } from '../../storage/json-file';
import { makeFolder } from '../../storage/durable';
import { setAside } from '../../storage/quarantine';

const Remembered = z.object({
  taken: z.object({ sequence: z.int().min(1), sha512: z.string(), issued: z.iso.datetime() }).nullable(),
  skipped: z.string().max(20).nullable(),
});
type Remembered = z.infer<typeof Remembered>;

const NOTHING: Remembered = { taken: null, skipped: null };

/**
 * What has to outlive the app: the manifest taken last, of each address, and the version the person does not
 * want to hear of. It lies in the profile, not in the library: it is about this copy of Stet.
 */
export class UpdateMemory {
  readonly #low;

  constructor(private readonly folder: string) {
    this.#low = durableLow<Record<string, Remembered>>(path.join(folder, 'updates.json'), {});
  }

  /**
   * Of an address. A damaged file is set aside, and then nothing is remembered. Throws what the disk throws.
   */
  async of(address: string): Promise<Remembered> {
    try {
      await this.#low.read();
      return z.record(z.string(), Remembered).parse(this.#low.data)[address] ?? NOTHING;
    } catch (error) {
      if (!(error instanceof DamagedFile || error instanceof z.ZodError)) throw error;
      await setAside(path.join(this.folder, 'updates.json'), 'damaged');
      this.#low.data = {};
      return NOTHING;
    }
  }

  /** Resolves when it is on disk. */
  async take(address: string, taken: Taken): Promise<void> {
    await this.#keep(address, { taken });
  }

  async skip(address: string, version: string | null): Promise<void> {
    await this.#keep(address, { skipped: version });
  }

  async #keep(address: string, some: Partial<Remembered>): Promise<void> {
    const before = await this.of(address);
    await makeFolder(this.folder);
    this.#low.data = { ...this.#low.data, [address]: { ...before, ...some } };
    await this.#low.write();
  }
}
