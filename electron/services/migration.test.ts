import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SCHEMA } from '@shared/domain';
import { createArticle, freshArticle, sign } from '@shared/domain/testing';
import { DurableJson } from '../storage/json-file';
import { MIGRATIONS, readArticle, type Migration } from '../storage/migrations';
import { temporaryFolder } from '../storage/testing';
import { openLibrary, type Library } from './library';

/*
 * An older schema than any there ever was is invented here: in schema 0 the headline was called title.
 */

const folder = temporaryFolder();
const steps = MIGRATIONS as Record<number, Migration>;
const renamed: Migration = (article) => {
  const { title, ...details } = article.details as { title: string };
  return { ...article, details: { ...details, headline: title } };
};
beforeEach(() => {
  steps[0] = renamed;
});
afterEach(() => {
  delete steps[0];
});

const old = (headline: string) => {
  const { headline: _, ...details } = freshArticle().details;
  return { ...freshArticle(), schema: 0, details: { ...details, title: headline } };
};

test('an older article is raised step by step, a newer one is read as far as it goes, an unknown one is damaged', () => {
  expect(readArticle(old('Old'))).toMatchObject({
    kind: 'migrated',
    from: 0,
    article: { schema: SCHEMA, details: { headline: 'Old' } },
  });
  expect(readArticle({ ...freshArticle(), schema: SCHEMA + 1, extra: 1 })).toMatchObject({
    kind: 'newer',
    article: { schema: SCHEMA },
  });
  expect(readArticle({ schema: SCHEMA + 1 })).toEqual({ kind: 'newer', schema: SCHEMA + 1, article: null });
  for (const value of [null, [], 'x', {}, { schema: '1' }, { schema: -1 }, { ...freshArticle(), marks: 3 }])
    expect(readArticle(value)).toEqual({ kind: 'damaged' });
  steps[0] = () => {
    throw new Error('met something odd');
  };
  expect(readArticle(old('Old'))).toEqual({ kind: 'damaged' });
});

/** A library with one article whose snapshot an older Stet wrote. */
async function oldLibrary(): Promise<{ id: string; snapshot: string; library: Library }> {
  const first = await openLibrary(folder(), { dailyBackup: false });
  const create = createArticle();
  await first.create(create);
  await first.close();
  const snapshot = path.join(folder(), 'articles', create.article, 'article.json');
  const filed = JSON.parse(await readFile(snapshot, 'utf8')) as { article: object; sha256?: string };
  delete filed.sha256;
  await new DurableJson(snapshot, true).write({
    ...filed,
    schema: 0,
    article: { ...old('Old'), id: create.article },
  });
  return { id: create.article, snapshot, library: await openLibrary(folder(), { dailyBackup: false }) };
}

test('it is backed up as it was, opened, changed, and filed under the new schema', async () => {
  const { id, snapshot, library } = await oldLibrary();
  const before = await readFile(snapshot, 'utf8');
  expect(await library.open(id)).toMatchObject({
    ok: true,
    opened: { readOnly: null, article: { details: { headline: 'Old' } } },
  });
  const [backup] = await library.backups.list();
  expect(backup!.reason).toBe('before-migration');
  expect(await readFile(path.join(folder(), 'backups', backup!.name, `${id}.article.json`), 'utf8')).toBe(
    before,
  );
  expect(await library.apply(id, sign({ type: 'details.set', set: { slug: 'new' } }))).toMatchObject({
    ok: true,
  });
  await library.close();
  expect(JSON.parse(await readFile(snapshot, 'utf8'))).toMatchObject({
    schema: SCHEMA,
    article: { details: { headline: 'Old', slug: 'new' } },
  });
});

test('what cannot be backed up is shown and not changed, until it can', async () => {
  const { id, snapshot, library } = await oldLibrary();
  const before = await readFile(snapshot, 'utf8');
  await writeFile(path.join(folder(), 'backups'), 'in the way');
  expect(await library.open(id)).toMatchObject({
    ok: true,
    opened: { readOnly: expect.stringContaining('older Stet') },
  });
  expect(await library.apply(id, sign({ type: 'details.set', set: { slug: 'new' } }))).toMatchObject({
    ok: false,
    reason: 'read-only',
  });
  await library.close(id);
  expect(await readFile(snapshot, 'utf8')).toBe(before);
  await rm(path.join(folder(), 'backups'));
  expect(await library.apply(id, sign({ type: 'details.set', set: { slug: 'new' } }))).toMatchObject({
    ok: true,
  });
  await library.close();
});
