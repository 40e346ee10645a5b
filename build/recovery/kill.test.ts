import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killAgainAndAgain } from './kills';
import { buildProgram } from './program.mjs';

const KILLS = 15;

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-recovery-'));
  program = await buildProgram();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test(`killed ${KILLS} times, it has everything that was answered`, async () => {
  const killed = await killAgainAndAgain(
    program,
    path.join(folder, 'library'),
    KILLS,
    Math.trunc(Math.random() * 2 ** 31),
  );
  expect(killed).toMatchObject({ kills: KILLS, problems: [] });
  expect(killed.answered).toBeGreaterThan(KILLS);
}, 600_000);
