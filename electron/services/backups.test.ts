import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createArticle, sign } from '@shared/domain/testing';
import { layoutOf } from '../storage/layout';
import { buildRestored } from '../storage/restore';
import { systemError, temporaryFolder } from '../storage/testing';
import { openLibrary, type Library } from './library';

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
async function newArticle(library: Library): Promise<string> {
  const create = createArticle();
  expect(await library.create(create)).toMatchObject({ ok: true });
  return create.article;
}
const headline = async (library: Library, id: string, text: string) =>
  expect(await library.apply(id, sign({ type: 'details.set', set: { headline: text } }))).toMatchObject({
    ok: true,
  });
async function headlineOf(library: Library, id: string): Promise<string> {
  const result = await library.open(id);
  if (!result.ok) throw new Error(result.message);
  return result.opened.article.details.headline;
}
async function backUp(library: Library, at: string): Promise<string> {
  const result = await library.backups.take('asked', new Date(at));
  if (!result?.ok) throw new Error(result?.message ?? 'stopped');
  return result.backup.name;
}
const inBackup = (name: string, file: string) => path.join(folder(), 'backups', name, file);
const inode = async (file: string) => (await stat(file)).ino;

describe('taking', () => {
  test('what has not changed is the same file as in the backup before; what has is not', async () => {
    const library = await open();
    const [quiet, busy] = [await newArticle(library), await newArticle(library)];
    const first = await backUp(library, '2026-11-20T08:00:00Z');
    await headline(library, busy, 'Changed');
    const second = await backUp(library, '2026-11-21T08:00:00Z');
    const log = (id: string) => `${id}.events.jsonl`;
    expect(await inode(inBackup(first, log(quiet)))).toBe(await inode(inBackup(second, log(quiet))));
    expect(await inode(inBackup(first, log(busy)))).not.toBe(await inode(inBackup(second, log(busy))));
    // A log in use is never the backup's own file: what is added to the one must not appear in the other.
    const kept = await readFile(inBackup(second, log(quiet)), 'utf8');
    await headline(library, quiet, 'Later');
    expect(await readFile(inBackup(second, log(quiet)), 'utf8')).toBe(kept);
  });

  test('once a day, when there is something to keep', async () => {
    const library = await open();
    const day = (text: string) => library.backups.daily(new Date(text));
    expect(await day('2026-11-20T08:00:00Z')).toBeNull();
    await newArticle(library);
    expect(await day('2026-11-20T09:00:00Z')).toMatchObject({ ok: true, backup: { reason: 'daily' } });
    expect(await day('2026-11-20T23:00:00Z')).toBeNull();
    expect(await day('2026-11-21T01:00:00Z')).toMatchObject({ ok: true });
    // A clock that was set back is no reason to stop.
    expect(await day('2026-01-01T01:00:00Z')).toMatchObject({ ok: true });
  });

  test('every day, although the app is never closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: new Date('2026-11-20T08:00:00Z') });
    try {
      const library = await open();
      await newArticle(library);
      library.backups.startDaily();
      for (const day of ['20', '21', '22']) {
        vi.setSystemTime(new Date(`2026-11-${day}T08:00:00Z`));
        const days = async () => (await library.backups.list()).map(({ name }) => name.slice(8, 10));
        // A backup is in the list before the next look is set down for later: so time goes on while one
        // waits.
        const later = async () => {
          await vi.advanceTimersByTimeAsync(60_000);
          expect(await days()).toContain(day);
        };
        await vi.waitFor(later, { timeout: 10_000 });
      }
      expect(await library.backups.list()).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });

  test('two in one second are two', async () => {
    const library = await open();
    await newArticle(library);
    const names = [
      await backUp(library, '2026-11-20T08:00:00Z'),
      await backUp(library, '2026-11-20T08:00:00Z'),
    ];
    expect((await library.backups.list()).map(({ name }) => name)).toEqual(names.reverse());
  });

  test('old ones go by the rule, and nothing else in the folder is touched', async () => {
    const library = await open();
    await newArticle(library);
    await mkdir(path.join(folder(), 'backups', 'my own'), { recursive: true });
    for (let day = 1; day <= 30; day += 1)
      await backUp(library, `2026-09-${String(day).padStart(2, '0')}T08:00:00Z`);
    const names = await readdir(path.join(folder(), 'backups'));
    expect(names).toContain('my own');
    // Fourteen days back to the 17th, and the Sundays of the weeks before.
    expect(names.filter((name) => name.startsWith('2026')).map((name) => Number(name.slice(8, 10)))).toEqual([
      6,
      13,
      ...Array.from({ length: 14 }, (_, at) => 17 + at),
    ]);
  });

  test('a disk that will not take it: said, and the library goes on', async () => {
    const library = await open();
    const id = await newArticle(library);
    await writeFile(path.join(folder(), 'backups'), 'in the way');
    const said: string[] = [];
    library.on('notice', ({ message }) => said.push(message));
    expect(await library.backups.daily()).toMatchObject({ ok: false });
    expect(said).toEqual([expect.stringContaining('The backup was not taken')]);
    await headline(library, id, 'Still saved');
  });

  test('papers are in it by copies of their own, which the next one shares', async () => {
    const library = await open();
    const id = await newArticle(library);
    const name = createHash('sha256').update('evidence').digest('hex');
    const file = path.join(folder(), 'articles', id, 'files', name);
    await mkdir(path.dirname(file));
    await writeFile(file, 'evidence');
    const [first, second] = [
      await backUp(library, '2026-11-20T08:00:00Z'),
      await backUp(library, '2026-11-21T08:00:00Z'),
    ];
    const kept = (backup: string) => inBackup(backup, `${id}.file.${name}`);
    expect(await inode(kept(first))).toBe(await inode(kept(second)));
    expect(await inode(kept(first))).not.toBe(await inode(file));
    await library.close();
    await rm(path.join(folder(), 'articles', id), { recursive: true });
    const again = await open();
    expect(await again.restore(first)).toMatchObject({ ok: true });
    expect(await readFile(file, 'utf8')).toBe('evidence');
    // What befalls it in the library from now on does not befall the backup.
    await writeFile(file, 'overwritten');
    expect(await readFile(kept(first), 'utf8')).toBe('evidence');
  });
});

describe('what is kept', () => {
  const names = async () =>
    (await readdir(path.join(folder(), 'backups'))).filter((name) => name.startsWith('20'));

  test('a backup just taken is there, and stays, although the clock was a year ahead for months', async () => {
    const library = await open();
    await newArticle(library);
    for (let day = 1; day <= 56; day += 1)
      await library.backups.take('daily', new Date(Date.UTC(2027, 5, day, 9)));
    const asked = await backUp(library, '2026-11-20T08:00:00Z');
    expect(await names()).toContain(asked);
    await library.backups.daily(new Date('2026-11-21T08:00:00Z'));
    await library.backups.daily(new Date('2026-11-22T08:00:00Z'));
    expect((await names()).filter((name) => name.startsWith('2026'))).toHaveLength(3);
  });

  test('the last backup that has a damaged article whole, however many are taken after it', async () => {
    const library = await open();
    const [hurt, well] = [await newArticle(library), await newArticle(library)];
    await headline(library, hurt, 'Whole');
    const good = await backUp(library, '2026-01-01T08:00:00Z');
    await headline(library, well, 'Goes on');
    await library.close(hurt);
    await writeFile(path.join(folder(), 'articles', hurt, 'events.jsonl'), 'noise\n');
    await rm(path.join(folder(), 'articles', hurt, 'article.json'), { force: true });
    const said: string[] = [];
    library.on('notice', ({ message }) => said.push(message));
    for (let week = 1; week <= 30; week += 1)
      await library.backups.take('daily', new Date(Date.UTC(2026, 0, 7 * week, 9)));
    expect(said[0]).toMatch(/The backup was taken, but one article in it is damaged.*restore it from there/);
    expect(await names()).toContain(good);
    expect(await library.restore(good, [hurt])).toMatchObject({ ok: true });
    expect(await headlineOf(library, hurt)).toBe('Whole');
    // Whole again in the newest backup, it keeps none of its own any more.
    await backUp(library, '2031-01-01T08:00:00Z');
    expect(await names()).not.toContain(good);
  });
});

describe('looking into one', () => {
  test('says what it holds, how the library stands to it, and what is missing is called', async () => {
    const library = await open();
    const [same, changed, gone] = [
      await newArticle(library),
      await newArticle(library),
      await newArticle(library),
    ];
    await headline(library, gone, 'Soon gone');
    const name = await backUp(library, '2026-11-20T08:00:00Z');
    await headline(library, changed, 'Changed since');
    await library.close(gone);
    await rm(path.join(folder(), 'articles', gone), { recursive: true });

    expect(await library.backups.overview()).toEqual({
      backups: [{ name, at: '2026-11-20T08:00:00.000Z', reason: 'asked', articles: 3 }],
      trouble: null,
    });
    const { articles, trouble } = await library.backups.look(name);
    expect(trouble).toBeNull();
    const found = (id: string) => articles.find(({ article }) => article === id);
    expect([found(same), found(changed)]).toMatchObject([
      { state: 'same', named: null },
      { state: 'changed', named: null },
    ]);
    expect(found(gone)).toMatchObject({ state: 'missing', named: { headline: 'Soon gone' } });
  });

  test('an article that was restored is the same again, though its file is new', async () => {
    const library = await open();
    const id = await newArticle(library);
    const name = await backUp(library, '2026-11-20T08:00:00Z');
    await headline(library, id, 'Changed since');
    expect(await library.restore(name, [id])).toMatchObject({ ok: true });
    expect((await library.backups.look(name)).articles).toMatchObject([{ article: id, state: 'same' }]);
  });

  test('what is no backup is said', async () => {
    const library = await open();
    await newArticle(library);
    for (const name of ['../articles', '2026-11-20T08-00-09Z-asked']) {
      expect(await library.backups.look(name)).toEqual({ articles: [], trouble: expect.any(String) });
    }
  });
});

describe('restoring', () => {
  test('puts an article back, keeps what was there, and leaves the others alone', async () => {
    const library = await open();
    const [one, two] = [await newArticle(library), await newArticle(library)];
    await headline(library, one, 'Before');
    await headline(library, two, 'Before');
    const backup = await backUp(library, '2026-11-20T08:00:00Z');
    await headline(library, one, 'After');
    await headline(library, two, 'After');
    const later = await newArticle(library);

    const result = await library.restore(backup, [one]);
    expect(result).toEqual({ ok: true, articles: [one], setAside: [expect.stringContaining(one)] });
    expect([await headlineOf(library, one), await headlineOf(library, two)]).toEqual(['Before', 'After']);
    expect((await library.list()).articles.map(({ id }) => id).sort()).toEqual([one, two, later].sort());
    expect((await library.list()).articles.find(({ id }) => id === one)!.details.headline).toBe('Before');
    await headline(library, one, 'Goes on');

    // Restoring can itself be taken back: the moment before it was backed up.
    const [undo] = await library.backups.list();
    expect(undo!.reason).toBe('before-restoring');
    expect(await library.restore(undo!.name, [one])).toMatchObject({ ok: true });
    expect(await headlineOf(library, one)).toBe('After');
    // And the backup that was restored from has not changed by all this.
    expect(await library.restore(backup, [one])).toMatchObject({ ok: true });
    expect(await headlineOf(library, one)).toBe('Before');
  });

  test('whoever opens or changes the article meanwhile gets the restored one', async () => {
    const library = await open();
    const id = await newArticle(library);
    await headline(library, id, 'Before');
    const backup = await backUp(library, '2026-11-20T08:00:00Z');
    await headline(library, id, 'After');
    let done = false;
    const restoring = library.restore(backup, [id]).then(() => {
      done = true;
    });
    const seen: string[] = [];
    while (!done) {
      seen.push(await headlineOf(library, id));
      await new Promise(setImmediate);
    }
    await restoring;
    expect([...new Set(seen)]).toEqual(seen.includes('Before') ? ['After', 'Before'] : ['After']);
    expect(await headlineOf(library, id)).toBe('Before');
    await headline(library, id, 'Goes on');
    await library.close(id);
    expect(await headlineOf(library, id)).toBe('Goes on');
  });

  test('brings back what was deleted or destroyed', async () => {
    let library = await open();
    const ids = [await newArticle(library), await newArticle(library)];
    for (const id of ids) await headline(library, id, `Article ${id}`);
    const backup = await backUp(library, '2026-11-20T08:00:00Z');
    await library.close();
    await rm(path.join(folder(), 'articles', ids[0]!), { recursive: true });
    await writeFile(path.join(folder(), 'articles', ids[1]!, 'events.jsonl'), 'noise');
    library = await open();
    expect(await library.restore(backup)).toMatchObject({ ok: true });
    for (const id of ids) expect(await headlineOf(library, id)).toBe(`Article ${id}`);
  });

  test('what is no backup, or not in it, changes nothing', async () => {
    const library = await open();
    const id = await newArticle(library);
    const backup = await backUp(library, '2026-11-20T08:00:00Z');
    for (const name of ['../articles', '', '2026-11-20T08-00-00Z-asked/..', '2026-11-20T08-00-09Z-asked']) {
      expect(await library.restore(name, [id])).toMatchObject({ ok: false });
    }
    expect(await library.restore(backup, ['../..'])).toMatchObject({
      ok: false,
      message: expect.stringContaining('does not hold'),
    });
    expect(await headlineOf(library, id)).toBe('');
  });

  test.each([0, 1, 8, 9, 10, 11])(
    'the backup it restores from is still there afterwards, number %i from the newest',
    async (back) => {
      const library = await open();
      const id = await newArticle(library);
      await headline(library, id, 'Before');
      for (let at = 0; at < 12; at += 1)
        await backUp(library, `2026-11-20T08:00:${String(at).padStart(2, '0')}Z`);
      await headline(library, id, 'After');
      const { name } = (await library.backups.list())[back] ?? (await library.backups.list()).at(-1)!;
      expect(await library.restore(name, [id])).toMatchObject({ ok: true });
      expect(await headlineOf(library, id)).toBe('Before');
      expect(await readdir(path.join(folder(), 'backups'))).toContain(name);
    },
  );

  test.each([
    ['noise', 'noise\n'],
    ['nothing', ''],
    ['a log whose saved last line was damaged', null],
  ])('a backup that holds %s of one article replaces none', async (_, content) => {
    const library = await open();
    const [bad, fine] = [await newArticle(library), await newArticle(library)];
    await headline(library, bad, 'Backed up');
    const backup = await backUp(library, '2026-11-20T08:00:00Z');
    const log = inBackup(backup, `${bad}.events.jsonl`);
    await writeFile(log, content ?? (await readFile(log, 'utf8')).replace('Backed up', 'Backed UP'));
    await rm(inBackup(backup, `${bad}.article.json`), { force: true });
    for (const id of [bad, fine]) await headline(library, id, 'Good');
    expect(await library.restore(backup, [bad])).toEqual({
      ok: false,
      message: expect.stringMatching(/cannot be read as written.*Nothing was changed/),
    });
    expect(await library.restore(backup)).toEqual({
      ok: false,
      message: expect.stringMatching(/one article of 2.*Nothing was changed/),
    });
    for (const id of [bad, fine]) expect(await headlineOf(library, id)).toBe('Good');
    expect(await library.restore(backup, [fine])).toMatchObject({ ok: true });
  });

  test('where one article cannot change places, none has', async () => {
    const library = await open();
    const ids = await Promise.all(Array.from({ length: 4 }, () => newArticle(library)));
    for (const id of ids) await headline(library, id, 'Before');
    const backup = await backUp(library, '2026-11-20T08:00:00Z');
    for (const id of ids) await headline(library, id, 'After');
    let left = 3;
    const failing = await library.backups.restore(backup, ids, async (id, work) => {
      await library.close(id);
      if ((left -= 1) === 0) throw systemError('ENOSPC');
      return work();
    });
    expect(failing).toEqual({
      ok: false,
      message: expect.stringMatching(/Nothing was restored.*no room left/),
    });
    for (const id of ids) expect(await headlineOf(library, id)).toBe('After');
    expect((await readdir(path.join(folder(), 'articles'))).sort()).toEqual([...ids].sort());
  });

  test('interrupted once it was certain, the next start puts every article back', async () => {
    let library = await open();
    const ids = await Promise.all(Array.from({ length: 3 }, () => newArticle(library)));
    for (const id of ids) await headline(library, id, 'Before');
    const backup = await backUp(library, '2026-11-20T08:00:00Z');
    for (const id of ids) await headline(library, id, 'After');
    await library.flush();
    const built = await buildRestored(layoutOf(folder()), backup, ids);
    if (!built?.ok) throw new Error('damaged');
    await library.close();
    await built.restoring.putBack(ids[1]!);
    library = await open();
    for (const id of ids) expect(await headlineOf(library, id)).toBe('Before');
    expect((await readdir(path.join(folder(), 'articles'))).sort()).toEqual([...ids].sort());
    expect(await readdir(path.join(folder(), 'set-aside'))).toHaveLength(3);
  });

  test('interrupted before it was certain, nothing has changed', async () => {
    let library = await open();
    const id = await newArticle(library);
    await headline(library, id, 'After');
    await library.close();
    await mkdir(path.join(folder(), 'articles', '.new-restoring', id), { recursive: true });
    library = await open();
    expect(await headlineOf(library, id)).toBe('After');
    expect(await readdir(path.join(folder(), 'articles'))).toEqual([id]);
  });

  test.each([
    ['before the article was moved away', true],
    ['after it was', false],
  ])('interrupted by the first Stet %s, the article is there', async (_, still) => {
    let library = await open();
    const id = await newArticle(library);
    await headline(library, id, 'Whole');
    await library.close();
    const article = path.join(folder(), 'articles', id);
    const restored = path.join(folder(), 'articles', `.restored-${id}`);
    await mkdir(restored);
    for (const name of await readdir(article))
      await writeFile(path.join(restored, name), await readFile(path.join(article, name)));
    if (!still) await rm(article, { recursive: true });
    library = await open();
    expect(await headlineOf(library, id)).toBe('Whole');
    expect(await readdir(path.join(folder(), 'articles'))).toEqual([id]);
  });
});
