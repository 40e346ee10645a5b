import { renameSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { newId, type Article } from '@shared/domain';
import { ABSENT, createArticle, SAMPLE_TEXT, sign } from '@shared/domain/testing';
import { temporaryFolder } from '../storage/testing';
import { layoutOf } from '../storage/layout';
import { verifyHistory } from './history';
import { openLibrary, type Applied, type Library } from './library';
import { Listing } from './listing';

const folder = temporaryFolder();
const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});

async function open(options: Parameters<typeof openLibrary>[1] = {}): Promise<Library> {
  const library = await openLibrary(folder(), { dailyBackup: false, ...options });
  opened.push(library);
  return library;
}
async function newArticle(library: Library): Promise<string> {
  const create = createArticle();
  expect(await library.create(create)).toMatchObject({ ok: true });
  return create.article;
}
async function articleIn(library: Library, id: string): Promise<Article> {
  const result = await library.open(id);
  if (!result.ok) throw new Error(result.message);
  return result.opened.article;
}
const mark = () => sign({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start: 0, end: 3 } });
const by = () => ({ id: newId(), by: 'Ada', at: '2026-11-22T10:00:00.000Z' });
const at = (...parts: string[]) => path.join(folder(), ...parts);
const listed = async (library: Library) => (await library.list()).articles.map(({ id }) => id).sort();
const trashed = async (library: Library) => (await library.trash.list()).articles;
const there = async (...parts: string[]) => (await readdir(at(...parts)).catch(() => [])).sort();

async function damage(id: string): Promise<void> {
  await writeFile(at('articles', id, 'events.jsonl'), 'noise\n');
  await writeFile(at('articles', id, 'article.json'), '{}');
}

describe('an article in the trash', () => {
  test('is out of the library, whole, and comes back as it was', async () => {
    const library = await open();
    const [id, other] = [await newArticle(library), await newArticle(library)];
    await library.apply(id, mark());
    await mkdir(at('articles', id, 'files'));
    await writeFile(at('articles', id, 'files', 'a'.repeat(64)), 'a letter');
    const before = await articleIn(library, id);

    expect(await library.trash.put([id])).toEqual({ moved: [{ article: id, name: id }], refused: [] });
    expect(await listed(library)).toEqual([other]);
    expect(await trashed(library)).toMatchObject([
      { name: id, article: id, message: null, summary: { id, marks: 1 } },
    ]);
    expect(await library.open(id)).toMatchObject({
      ok: false,
      message: expect.stringContaining('no article'),
    });
    expect(await library.apply(id, mark())).toMatchObject({ ok: false, reason: 'no-article' });

    await library.close();
    const again = await open();
    expect(await again.trash.restore([id])).toEqual({ moved: [{ article: id, name: id }], refused: [] });
    expect(await listed(again)).toEqual([id, other].sort());
    expect(await articleIn(again, id)).toEqual(before);
    expect(await there('articles', id, 'files')).toEqual(['a'.repeat(64)]);
    expect(await trashed(again)).toEqual([]);
  });

  test('has every change that was acknowledged, also those that came in meanwhile', async () => {
    const library = await open();
    const id = await newArticle(library);
    const replies: Promise<Applied>[] = [];
    const hasty = () =>
      replies.push(
        library.apply(id, mark()),
        library.open(id).then(() => library.apply(id, mark())),
      );
    hasty();
    const moving = library.trash.put([id]);
    for (let turn = 0; turn < 20; turn += 1) {
      hasty();
      await new Promise(setImmediate);
    }
    expect(await moving).toMatchObject({ moved: [{ article: id }] });
    const acknowledged = (await Promise.all(replies)).filter(({ ok }) => ok).length;
    expect(await there('articles')).toEqual([]);
    await library.trash.restore([id]);
    expect(Object.keys((await articleIn(library, id)).marks)).toHaveLength(acknowledged);
    expect(await verifyHistory(folder(), id)).toMatchObject({ changes: acknowledged + 1, problems: [] });
  });

  test('is not noted again by a list that was just reading it', async () => {
    const library = await open();
    const create = createArticle(`${SAMPLE_TEXT}\n`.repeat(4000));
    await library.create(create);
    await library.close();
    const layout = layoutOf(folder());
    /** It leaves after so many milliseconds of the reading, or not at all; how long that took. */
    const read = async (leaving: number | null): Promise<number> => {
      await rm(layout.cache);
      const listing = new Listing(layout, true);
      const started = performance.now();
      const took = listing.list(new Map()).then(() => performance.now() - started);
      if (leaving !== null) {
        while (performance.now() - started < leaving) await new Promise(setImmediate);
        renameSync(at('articles', create.article), at('away'));
        await listing.left(create.article);
        await took;
        expect(listing.ready().ids(), `it left after ${leaving} ms`).toEqual([]);
        await rename(at('away'), at('articles', create.article));
      }
      await listing.close();
      return took;
    };
    const whole = await read(null);
    for (let part = 0; part <= 20; part += 1) await read((whole * part) / 20);
  });

  test('can be damaged, and is damaged when it comes back', async () => {
    const library = await open();
    const id = await newArticle(library);
    await library.close();
    await damage(id);
    const writer = await open();
    expect(await writer.trash.put([id])).toMatchObject({ moved: [{ article: id }] });
    expect((await writer.list()).damaged).toEqual([]);
    expect(await trashed(writer)).toMatchObject([
      { article: id, summary: null, message: expect.stringContaining(id) },
    ]);
    await writer.trash.restore([id]);
    expect((await writer.list()).damaged).toMatchObject([{ article: id }]);
  });

  test('is known by when it was moved there, the latest first', async () => {
    const library = await open();
    const ids = [await newArticle(library), await newArticle(library)];
    for (const id of ids) {
      await library.trash.put([id]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const found = await trashed(library);
    expect(found.map(({ article }) => article)).toEqual(ids.reverse());
    for (const { trashedAt } of found)
      expect(Math.abs(Date.parse(trashedAt) - Date.now())).toBeLessThan(60_000);
  });

  test('is not in a backup, but the backups it is in still have it', async () => {
    const library = await open();
    const id = await newArticle(library);
    const before = await library.backups.take('asked', new Date('2026-11-20T08:00:00Z'));
    await library.trash.put([id]);
    const after = await library.backups.take('asked', new Date('2026-11-21T08:00:00Z'));
    if (!before?.ok || !after?.ok) throw new Error('No backup.');
    expect((await there('backups', after.backup.name)).join()).not.toContain(id);
    expect(await library.restore(before.backup.name)).toMatchObject({ ok: true, articles: [id] });
    expect(await listed(library)).toEqual([id]);
  });
});

describe('one id twice', () => {
  test('both lie in the trash; only one can come back, and the other stays', async () => {
    const library = await open();
    const id = await newArticle(library);
    const backup = await library.backups.take('asked');
    if (!backup?.ok) throw new Error('No backup.');
    await library.trash.put([id]);
    await library.restore(backup.backup.name);
    await library.apply(id, mark());
    expect(await library.trash.put([id])).toEqual({ moved: [{ article: id, name: `${id}.2` }], refused: [] });
    expect((await trashed(library)).map(({ name, summary }) => [name, summary?.marks]).sort()).toEqual([
      [id, 0],
      [`${id}.2`, 1],
    ]);

    expect(await library.trash.restore([`${id}.2`])).toMatchObject({ moved: [{ article: id }] });
    const refused = await library.trash.restore([id]);
    expect(refused).toMatchObject({
      moved: [],
      refused: [{ key: id, message: expect.stringContaining('this article again') }],
    });
    expect(Object.keys((await articleIn(library, id)).marks)).toHaveLength(1);
    expect((await trashed(library)).map(({ name }) => name)).toEqual([id]);
  });
});

describe('emptying', () => {
  test('deletes what it was asked for and nothing else', async () => {
    const library = await open();
    const ids = [await newArticle(library), await newArticle(library), await newArticle(library)];
    await library.trash.put(ids.slice(0, 2));
    expect(await library.trash.empty([ids[0]!])).toMatchObject({ moved: [{ article: ids[0] }], refused: [] });
    expect(await there('trash')).toEqual([ids[1]]);
    expect(await listed(library)).toEqual([ids[2]]);
  });

  test('one that was interrupted is ended at the next start, and is no damaged article meanwhile', async () => {
    const library = await open();
    const id = await newArticle(library);
    await library.trash.put([id]);
    await library.close();
    await mkdir(at('trash', `.leaving-${ABSENT}`, 'files'), { recursive: true });
    expect(await trashed(await open({ readOnly: true }))).toHaveLength(1);
    const again = await open();
    expect(await trashed(again)).toHaveLength(1);
    expect(await there('trash')).toEqual([id]);
  });
});

describe('what cannot be moved stays where it is, and is named', () => {
  test('ids that are not there, and names that are paths', async () => {
    const library = await open();
    const id = await newArticle(library);
    const result = await library.trash.put([ABSENT, '../outside', id, '']);
    expect(result.moved.map(({ article }) => article)).toEqual([id]);
    expect(result.refused.map(({ key }) => key)).toEqual([ABSENT, '../outside', '']);
    for (const name of ['..', '../articles', ABSENT, `${id}.x`, '']) {
      expect((await library.trash.restore([name])).refused).toHaveLength(1);
      expect((await library.trash.empty([name])).refused).toHaveLength(1);
    }
    expect(await there('trash')).toEqual([id]);
  });

  test('something that is in the way', async () => {
    const library = await open();
    const id = await newArticle(library);
    await writeFile(at('trash'), 'a file');
    const { refused } = await library.trash.put([id]);
    expect(refused).toMatchObject([
      { key: id, message: expect.stringContaining('in the library as before') },
    ]);
    expect(await library.apply(id, mark())).toMatchObject({ ok: true });
    expect((await library.trash.list()).trouble).toMatch(/could not be looked at/);
    await rm(at('trash'));
    expect(await library.trash.put([id])).toMatchObject({ refused: [] });
  });

  test('a library somebody else holds', async () => {
    const library = await open();
    const id = await newArticle(library);
    const second = await open();
    expect(await second.trash.put([id])).toMatchObject({ moved: [], refused: [{ key: id }] });
    expect(await second.duplicate(id, by())).toMatchObject({ ok: false, reason: 'read-only' });
    expect(await listed(library)).toEqual([id]);
  });
});

describe('a duplicate', () => {
  test('has everything, attached files too, and says in its first event what it is a copy of', async () => {
    const library = await open();
    const id = await newArticle(library);
    await library.apply(id, sign({ type: 'details.set', set: { slug: 'TIDE' } }));
    await library.apply(id, mark());
    await mkdir(at('articles', id, 'files'));
    await writeFile(at('articles', id, 'files', 'b'.repeat(64)), 'a letter');
    const made = await library.duplicate(id, by());
    if (!made.ok) throw new Error(made.message);
    const copy = made.article.id;

    const again = await library.close().then(() => open());
    expect((await again.list()).articles.map(({ details, marks }) => [details.slug, marks])).toEqual(
      [
        ['TIDE', 1],
        ['TIDE (copy)', 1],
      ].reverse(),
    );
    expect(await articleIn(again, copy)).toEqual(JSON.parse(JSON.stringify(made.article)));
    expect(await verifyHistory(folder(), copy)).toMatchObject({ changes: 1, problems: [] });
    expect(JSON.parse(await readFile(at('articles', copy, 'events.jsonl'), 'utf8'))).toMatchObject({
      seq: 1,
      command: { type: 'article.copy', of: id, seq: 3 },
    });
    expect(await readFile(at('articles', copy, 'files', 'b'.repeat(64)), 'utf8')).toBe('a letter');

    // Neither knows of the other any more.
    await again.apply(copy, mark());
    await again.trash.put([copy]);
    await again.trash.empty([copy]);
    expect(await readFile(at('articles', id, 'files', 'b'.repeat(64)), 'utf8')).toBe('a letter');
    expect(Object.keys((await articleIn(again, id)).marks)).toHaveLength(1);
  });

  test('is whole or not there: where its files cannot be copied nothing is left of it', async () => {
    const library = await open();
    const id = await newArticle(library);
    await mkdir(at('articles', id, 'files', 'a folder where no folder should be'), { recursive: true });
    expect(await library.duplicate(id, by())).toMatchObject({ ok: false, reason: 'not-saved' });
    expect(await there('articles')).toEqual([id]);
    expect(await library.apply(id, mark())).toMatchObject({ ok: true });
  });

  test('holds what was asked for before it', async () => {
    const library = await open();
    const id = await newArticle(library);
    const [, made] = await Promise.all([library.apply(id, mark()), library.duplicate(id, by())]);
    expect(made.ok && Object.keys(made.article.marks)).toHaveLength(1);
  });

  test('of nothing there is none', async () => {
    expect(await (await open()).duplicate(ABSENT, by())).toMatchObject({ ok: false, reason: 'no-article' });
  });
});

test('a library whose folder is gone says so, and lists again when it is back', async () => {
  const library = await open();
  await newArticle(library);
  await rename(folder(), `${folder()}-away`);
  expect(await library.list()).toMatchObject({
    articles: [],
    trouble: expect.stringContaining('not there any more'),
  });
  await rename(`${folder()}-away`, folder());
  expect(await library.list()).toMatchObject({ articles: [{}], trouble: null });
});
