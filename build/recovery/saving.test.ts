import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createArticle, sign } from '@shared/domain/testing';
import { openLibrary } from '../../electron/services/library';
import { traced } from './trace';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-saving-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const headline = (text: string) => sign({ type: 'details.set', set: { headline: text } });

test('a change that is saved costs one write and one sync; several at once cost no more', async () => {
  const create = createArticle();
  const entries = await traced(folder, async (say) => {
    const library = await openLibrary(folder, { dailyBackup: false });
    await library.create(create);
    await library.apply(create.article, headline('The log is open from here on'));
    for (const batch of [['One'], ['Two', 'Three', 'Four']]) {
      say({ type: 'begun' });
      await Promise.all(batch.map((text) => library.apply(create.article, headline(text))));
    }
    say({ type: 'begun' });
    await library.close();
  });
  const stages: string[][] = [[]];
  for (const entry of entries) {
    if (entry.type === 'said') stages.push([]);
    if (entry.type === 'begins') stages.at(-1)!.push(entry.step.call);
  }
  expect(stages.slice(1, 3)).toEqual([
    ['write', 'sync'],
    ['write', 'sync'],
  ]);
});
