import { cp, mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { NO_SESSION } from '@shared/contract';
import { newId, NO_DETAILS } from '@shared/domain';
import { sign } from '@shared/domain/testing';
import { filesWith } from '../../build/byte-search';
import { layoutOf } from '../storage/layout';
import { temporaryFolder } from '../storage/testing';
import { openLibrary, type Library } from './library';
import { Keeper } from './search/keeper';
import { openSettings } from './settings';

/*
 * What was deleted for good is gone: no byte of it is anywhere under the library, whatever was done with the
 * article before. (What a disk keeps of freed blocks is its own affair.)
 */

const folder = temporaryFolder();
const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});

async function open(): Promise<Library> {
  const library = await openLibrary(folder(), { dailyBackup: false });
  opened.push(library);
  return library;
}

/** The cache of the search, brought in step with the library as its worker does. */
async function searched(): Promise<void> {
  const keeper = new Keeper(layoutOf(folder()), true);
  await keeper.start();
  keeper.close();
}

async function article(library: Library, words: string): Promise<string> {
  const id = newId();
  const create = sign({
    type: 'article.create',
    article: id,
    details: { ...NO_DETAILS, headline: `Of ${words}` },
    text: `It says ${words} here.`,
    formats: [],
    origin: `${words}.txt`,
  });
  expect(await library.create(create)).toMatchObject({ ok: true });
  const [mark, source] = [newId(), newId()];
  const said = [
    sign({ type: 'mark.add', mark: { id: mark, kind: 'claim', start: 0, end: 7 } }),
    sign({ type: 'note.add', mark, note: newId(), text: `A note on ${words}` }),
    sign({
      type: 'source.add',
      source: {
        id: source,
        kind: 'interview',
        title: `${words} in person`,
        where: words,
        terms: 'confidential',
      },
    }),
    sign({ type: 'mark.status', marks: [mark], status: 'verified' }),
  ];
  for (const command of said) expect(await library.apply(id, command)).toMatchObject({ ok: true });
  return id;
}

async function markIn(library: Library, id: string): Promise<string> {
  const result = await library.open(id);
  if (!result.ok) throw new Error(result.message);
  return Object.keys(result.opened.article.marks)[0]!;
}

/** The files below the library in which these words stand. */
const holding = (words: string): Promise<string[]> => filesWith(folder(), [words]);

const SECRET = 'Quillfeather';
const OTHER = 'Marrowbone';

describe('deleted for good', () => {
  test('neither list nor search, set-aside nor backups hold a byte of it; the others are as they were', async () => {
    let library = await open();
    const [gone, stays] = [await article(library, SECRET), await article(library, OTHER)];
    await library.list();
    await library.flush();
    await searched();
    const backup = await library.backups.take('asked', new Date('2026-11-20T08:00:00Z'));
    if (!backup?.ok) throw new Error('no backup');
    await library.restore(backup.backup.name, [gone]);
    // A start that finds a damaged snapshot puts it aside, too.
    await library.close();
    await writeFile(path.join(folder(), 'articles', gone, 'article.json'), `{"of":"${SECRET}"`);
    library = await open();
    await library.open(gone);
    await library.list();
    await searched();

    await library.trash.put([gone]);
    await library.list();
    await searched();
    // In the trash it can still be put back; nothing else holds it but what was kept on purpose.
    expect(
      (await holding(SECRET))
        .map((file) => file.split(path.sep)[0])
        .filter((place) => !['trash', 'backups', 'set-aside'].includes(place!)),
    ).toEqual([]);

    expect(await library.backups.holding([gone])).toHaveLength(2);
    expect(await library.trash.empty([gone], { backups: true })).toMatchObject({ refused: [] });
    await library.list();
    await searched();
    expect(await holding(SECRET)).toEqual([]);
    expect(await library.backups.holding([gone])).toEqual([]);
    expect((await library.list()).articles.map(({ id }) => id)).toEqual([stays]);
    expect(await library.restore(backup.backup.name, [stays])).toMatchObject({ ok: true });
    expect(await library.open(stays)).toMatchObject({
      ok: true,
      opened: { article: { details: { headline: `Of ${OTHER}` } } },
    });
  });

  test('what a death has left half removed or half made holds none of it after the next start', async () => {
    let library = await open();
    const gone = await article(library, SECRET);
    const stays = await article(library, OTHER);
    await library.flush();
    await library.close();
    const kept = path.join(folder(), 'articles', gone);
    for (const place of [
      'backups/.new',
      'backups/.leaving-one',
      'set-aside/.leaving-one',
      'trash/.leaving-one',
    ]) {
      await cp(kept, path.join(folder(), place), { recursive: true });
    }
    library = await open();
    await library.trash.put([gone]);
    await library.trash.empty([gone]);
    await library.list();
    expect(await holding(SECRET)).toEqual([]);
    expect((await library.list()).articles.map(({ id }) => id)).toEqual([stays]);
  });

  test('a note of the list that has rotted does not keep its words', async () => {
    let library = await open();
    const gone = await article(library, SECRET);
    await library.list();
    await library.close();
    const cache = path.join(folder(), 'cache.sqlite');
    const text = await readFile(cache, 'latin1');
    expect(text).toContain(SECRET);
    await writeFile(cache, text.replaceAll('"version"', '"\0ersion"'), 'latin1');
    library = await open();
    await library.trash.put([gone]);
    await library.trash.empty([gone]);
    await library.list();
    expect(await holding(SECRET)).toEqual([]);
  });

  test('what cannot be deleted everywhere stays in the trash, to be deleted again', async () => {
    const library = await open();
    const id = await article(library, SECRET);
    const backup = await library.backups.take('asked', new Date('2026-11-20T08:00:00Z'));
    if (!backup?.ok) throw new Error('no backup');
    await library.trash.put([id]);
    // In the place of one of its copies lies something that is no file and does not go like one.
    const place = path.join(folder(), 'backups', backup.backup.name, `${id}.file.${'0'.repeat(64)}`);
    await mkdir(place);
    expect(await library.trash.empty([id], { backups: true })).toMatchObject({
      moved: [],
      refused: [{ key: id }],
    });
    expect((await library.trash.list()).articles).toMatchObject([{ article: id, message: null }]);
    await rmdir(place);
    expect(await library.trash.empty([id], { backups: true })).toMatchObject({ refused: [] });
    await library.list();
    expect(await holding(SECRET)).toEqual([]);
    // Nor its id, with the hashes of its files, in what is noted of the backups.
    expect(await holding(id)).toEqual([]);
  });

  test('backups keep it where nobody asked for more, and are named', async () => {
    const library = await open();
    const gone = await article(library, SECRET);
    const backup = await library.backups.take('asked', new Date('2026-11-20T08:00:00Z'));
    await library.trash.put([gone]);
    await library.trash.empty([gone]);
    await library.list();
    expect(backup?.ok && (await library.backups.holding([gone]))).toEqual([backup?.ok && backup.backup.name]);
    expect((await holding(SECRET)).every((file) => file.startsWith('backups'))).toBe(true);
  });

  test('what was set aside stays as long as the article is in the library or the trash', async () => {
    const library = await open();
    const id = await article(library, SECRET);
    const backup = await library.backups.take('asked', new Date('2026-11-20T08:00:00Z'));
    if (!backup?.ok) throw new Error('no backup');
    await library.trash.put([id]);
    await library.restore(backup.backup.name, [id]);
    await library.apply(id, sign({ type: 'details.set', set: { desk: 'News' } }));
    await library.restore(backup.backup.name, [id]);
    await library.trash.empty([id]);
    expect(await readdir(path.join(folder(), 'set-aside'))).toHaveLength(1);
    await library.trash.put([id]);
    await library.trash.empty([id]);
    expect(await readdir(path.join(folder(), 'set-aside'))).toEqual([]);
  });

  test('whatever its words are, no byte of them is left in what was typed for it, set up, set aside or backed up', async () => {
    const library = await open();
    const settings = await openSettings(folder());
    const leave = library.on('deleted', ({ ids }) => void settings.forget(ids));
    const stays = await article(library, OTHER);
    const secret = fc.string({
      minLength: 6,
      maxLength: 12,
      unit: fc.constantFrom(...'qxzQXZ0789éß“雪😀/%'),
    });
    await fc.assert(
      fc.asyncProperty(secret, async (words) => {
        const gone = await article(library, words);
        const known = (id: string) => ({
          article: id,
          slug: '',
          headline: id === gone ? words : OTHER,
          deadline: '',
        });
        const mark = await markIn(library, gone);
        const session = {
          ...NO_SESSION,
          active: gone,
          recent: [known(gone), known(stays)],
          begun: { [mark]: words, [stays]: OTHER },
          typed: { [`detail ${gone} headline`]: words },
        };
        await settings.set({ session });
        await writeFile(
          path.join(folder(), `settings.json.damaged-${gone}`),
          `{"recent":[{"article":"${gone}","slug":"${words}"`,
        );
        await library.flush();
        await searched();
        expect((await library.backups.take('asked'))?.ok).toBe(true);
        await library.trash.put([gone]);
        expect(await library.trash.empty([gone], { backups: true })).toMatchObject({ refused: [] });
        // The page has not heard of it yet, and says once more how it is.
        await settings.set({ session });
        await library.list();
        await searched();
        expect(await holding(words)).toEqual([]);
        expect(settings.get().session).toMatchObject({
          active: null,
          recent: [known(stays)],
          begun: { [stays]: OTHER },
        });
      }),
      { numRuns: 4 },
    );
    leave();
  });

  test('what is typed for an article stays while the trash or the library has it', async () => {
    const library = await open();
    const heard: ReadonlySet<string>[] = [];
    library.on('deleted', ({ ids }) => void heard.push(ids));
    const id = await article(library, SECRET);
    const mark = await markIn(library, id);
    const backup = await library.backups.take('asked');
    if (!backup?.ok) throw new Error('no backup');
    await library.trash.put([id]);
    await library.restore(backup.backup.name, [id]);
    await library.trash.empty([id]);
    expect(heard).toEqual([]);
    await library.trash.put([id]);
    await library.trash.empty([id]);
    expect(heard).toHaveLength(1);
    expect([...heard[0]!]).toEqual(expect.arrayContaining([id, mark]));
  });

  test('what is not in the trash is not deleted, nor taken out of the backups', async () => {
    const library = await open();
    const id = await article(library, SECRET);
    await library.backups.take('asked');
    expect(await library.trash.empty([id], { backups: true })).toMatchObject({
      moved: [],
      refused: [{ key: id }],
    });
    expect(await library.backups.holding([id])).toHaveLength(1);
  });
});
