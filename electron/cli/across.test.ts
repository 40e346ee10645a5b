import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sign } from '@shared/domain/testing';
import { openLibrary } from '../services/library';
import { terminalIn } from './testing';

const DRAFT = 'The pier opened on 3 June 2019. It cost the town £180,000 to paint the pier.';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stet-across-'));
  await mkdir(path.join(folder, 'papers'));
  await writeFile(path.join(folder, 'draft.txt'), DRAFT);
  await writeFile(path.join(folder, 'papers', 'minutes.txt'), 'To paint the pier cost the town £108,000.');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Told {
  timeline: { date: string }[];
  register: object[];
  quantities: object[];
  contradictions: { about: string; here: string; there: string; against: { file?: string; name: string } }[];
}

/** Says of every source of an article that it is not to be named. */
async function offTheRecord(id: string): Promise<void> {
  const library = await openLibrary(path.join(folder, 'library'));
  const found = await library.open(id);
  if (!found.ok) throw new Error(found.message);
  for (const source of Object.keys(found.opened.article.sources))
    await library.apply(id, sign({ type: 'source.set', source, set: { terms: 'off-the-record' } }));
  await library.close();
}

const asJson = async (...argv: string[]): Promise<Told> => {
  const { code, out, err } = await terminalIn(folder, ['across', ...argv, '--json']);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Told;
};

test('a draft and a folder of papers are held against each other without a library', async () => {
  const told = await asJson('draft.txt', '--papers', 'papers', '--date', '2024-03-01');
  expect(told.timeline.map(({ date }) => date)).toEqual(['3 June 2019']);
  expect(told.contradictions).toMatchObject([
    { about: 'quantities', here: '£180,000', there: '£108,000', against: { name: 'minutes.txt' } },
  ]);
});

test('an article is held against its papers, as text too', async () => {
  const { out: id } = await terminalIn(folder, ['import', 'draft.txt']);
  await terminalIn(folder, ['attach', id, 'papers/minutes.txt']);
  expect((await asJson(id)).contradictions).toMatchObject([{ against: { file: 'minutes.txt' } }]);
  const { out } = await terminalIn(folder, ['across', id]);
  expect(out).toContain('£180,000 / £108,000');
  expect(out).toContain('2019-06-03  3 June 2019  draft, paragraph 1');
});

test('a paper of a source that is not on the record is not asked', async () => {
  const { out: id } = await terminalIn(folder, ['import', 'draft.txt']);
  await terminalIn(folder, ['attach', id, 'papers/minutes.txt']);
  await offTheRecord(id);
  const { out, err } = await terminalIn(folder, ['across', id, '--json']);
  expect((JSON.parse(out) as Told).contradictions).toEqual([]);
  expect(out).not.toContain('108,000');
  expect(err).toContain('not on the record');
});

test('a date is of a draft alone', async () => {
  const { out: id } = await terminalIn(folder, ['import', 'draft.txt']);
  const { code, err } = await terminalIn(folder, ['across', id, '--date', '2024-03-01']);
  expect(code).not.toBe(0);
  expect(err).toContain('--date is for a DRAFT');
});
