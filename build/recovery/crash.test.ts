import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { crashAgainAndAgain } from './crashes';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-crash-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const asked = process.env['STET_SEED'];
const seed = asked === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(asked ?? 1893);

test('what a death or a power cut leaves of the steps on the disk has all that was answered', async () => {
  const crashed = await crashAgainAndAgain(folder, { states: 24, seed, actions: 40 });
  expect(crashed).toMatchObject({ states: 24, problems: [] });
  expect(crashed.answered).toBeGreaterThan(500);
}, 600_000);

test('on a disk that syncs nothing it is found missing', async () => {
  const { problems } = await crashAgainAndAgain(folder, { states: 6, seed, actions: 15, syncs: false });
  expect(problems.join()).toMatch('was saved and is not there');
}, 600_000);
