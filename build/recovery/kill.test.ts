import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { missing, type Acknowledged } from './check';
import { buildProgram, startWriter } from './program.mjs';

/*
 * A writer is killed (SIGKILL: no warning, no last word) at random moments of its work, again and again on the same
 * library, and each time every change it was told was saved has to be there, and the library ready to be worked on.
 */

const KILLS = 50;

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-recovery-'));
  program = await buildProgram();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test(`killed ${KILLS} times, it finds every acknowledged change`, async () => {
  const library = path.join(folder, 'library');
  const acknowledged: Acknowledged[] = [];
  let killedAtWork = 0;
  for (let kill = 1; killedAtWork < KILLS; kill += 1) {
    if (kill > 2 * KILLS) throw new Error('The writer seldom gets to work before it is killed.');
    let begun = () => {};
    const working = new Promise<void>((resolve) => { begun = resolve; });
    const writer = startWriter(program, library, kill, begun);
    // Mostly in the middle of work, now and then while it is still opening the library.
    if (kill % 10 === 0) await setTimeout(Math.random() * 150);
    else await Promise.race([working, writer.ended]).then(() => setTimeout(Math.random() * 150));
    writer.child.kill('SIGKILL');
    expect(await writer.ended, writer.errors()).toEqual({ code: null, signal: 'SIGKILL' });
    const lines = writer.lines();
    if (lines.length > 0) killedAtWork += 1;
    acknowledged.push(...lines.map((line) => JSON.parse(line) as Acknowledged));

    const found = await missing(library, acknowledged);
    expect(found, `after kill ${kill}`).toMatchObject({ missing: [], problems: [] });
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);
}, 600_000);
