import { expect, test } from 'vitest';
import { currentDraft } from '@shared/domain';
import { SAMPLE_ERRORS, SAMPLE_PEOPLE } from '@shared/sample';
import { temporaryFolder } from '../storage/testing';
import { read } from './documents/read';
import type { ReadApart } from './documents/thread';
import { openLibrary } from './library';
import { createSample } from './sample';

const folder = temporaryFolder();
const here: ReadApart = async (asked) => ({ outcome: 'done', reading: await read(asked, () => false) });

test('the sample story comes with its errors, its people, and nothing marked', async () => {
  const library = await openLibrary(folder(), { dailyBackup: false });
  const created = await createSample(library, here, { by: 'Ada Checker', at: '2026-03-24T09:00:00.000Z' });
  const opened = await library.open(created.ok ? created.article.id : '');
  await library.close();
  if (!opened.ok) throw new Error(opened.message);
  const { article } = opened.opened;
  for (const { words } of SAMPLE_ERRORS) expect(currentDraft(article).text).toContain(words);
  expect(
    Object.values(article.people)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(SAMPLE_PEOPLE.map(({ name }) => name).sort());
  expect(article.marks).toEqual({});
  expect(article.details).toMatchObject({ slug: 'harbour-road-water', checker: 'Ada Checker' });
});

test('where the library cannot be written, it says so and makes nothing', async () => {
  const library = await openLibrary(folder(), { readOnly: true });
  expect(await createSample(library, here, { by: 'Ada', at: '2026-03-24T09:00:00.000Z' })).toMatchObject({
    ok: false,
    reason: 'read-only',
  });
});
