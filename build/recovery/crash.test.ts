import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crashAgainAndAgain } from './crashes';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-crash-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('whatever a death or a power cut may leave of the steps that were taken, everything that was answered is there', async () => {
  const seed = Number(process.env['STET_SEED'] ?? 1893);
  const crashed = await crashAgainAndAgain(folder, 60, seed, 60);
  expect(crashed).toMatchObject({ states: 60, problems: [] });
  expect(crashed.answered).toBeGreaterThan(60);
}, 600_000);
