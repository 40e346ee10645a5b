import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attack } from './attack';
import { goodLibrary, type Good } from './good';

/*
 * A handful of the 2,500 that `npm run attack -- libraries` damages; STET_ATTACKS=500 tries as many here.
 */
const COUNT = Number(process.env['STET_ATTACKS'] ?? 12);

let folder: string;
let good: Good;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-attacks-'));
  good = await goodLibrary(path.join(folder, 'good'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(Array.from({ length: COUNT }, (_, number) => number + 1))(
  'damaged library %i: every loss is told, nothing gets worse',
  async (number) => {
    // A busy machine is slow and not at fault: what counts here is that everything comes to an end.
    const { damage, faults } = await attack(good, path.join(folder, String(number)), 1_000_000 + number, {
      limit: 15_000,
    });
    expect(faults, damage.what).toEqual([]);
  },
);
