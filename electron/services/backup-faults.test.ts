import { createHash } from 'node:crypto';
import {
  lstat,
  mkdir,
  open as openFile,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createArticle, sign } from '@shared/domain/testing';
import { backupFiles } from '../storage/backups';
import { temporaryFolder } from '../storage/testing';
import { verifyLog } from '../storage/verify';
import { openLibrary, type Library } from './library';

/* What a disk, a clock, another program or a crash can do to backups and to what goes into them. */

const folder = temporaryFolder();
const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});

async function open(root = folder()): Promise<Library> {
  const library = await openLibrary(root, { dailyBackup: false });
  opened.push(library);
  return library;
}
async function newArticle(library: Library, headline = 'Whole'): Promise<string> {
  const create = createArticle();
  expect(await library.create(create)).toMatchObject({ ok: true });
  await setHeadline(library, create.article, headline);
  return create.article;
}
const setHeadline = async (library: Library, id: string, headline: string) =>
  expect(await library.apply(id, sign({ type: 'details.set', set: { headline } }))).toMatchObject({
    ok: true,
  });
async function headlineOf(library: Library, id: string): Promise<string> {
  const result = await library.open(id);
  return result.ok ? result.opened.article.details.headline : result.message;
}
async function backUp(library: Library, at: string): Promise<string> {
  const result = await library.backups.take('asked', new Date(at));
  if (!result?.ok) throw new Error(result?.message ?? 'stopped');
  return result.backup.name;
}
const inWeek = (week: number) => new Date(Date.UTC(2026, 0, 2 + 7 * week)).toISOString();
function noticesOf(library: Library): string[] {
  const said: string[] = [];
  library.on('notice', ({ message }) => said.push(message));
  return said;
}
const article = (id: string, ...names: string[]) => path.join(folder(), 'articles', id, ...names);
const backups = (...names: string[]) => path.join(folder(), 'backups', ...names);
const copyOf = (backup: string, id: string, name = 'events.jsonl') => backups(backup, `${id}.${name}`);
const finished = async () => (await readdir(backups())).filter((name) => name.startsWith('2')).sort();

/**
 * One bit of a file is another, and its time and length are as before: nothing that asks the disk's list sees
 * it.
 */
async function rot(file: string): Promise<void> {
  const { atime, mtime, size } = await lstat(file);
  const handle = await openFile(file, 'r+');
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size >> 1);
  await handle.write(Buffer.from([buffer[0]! ^ 1]), 0, 1, size >> 1);
  await handle.close();
  await utimes(file, atime, mtime);
}

describe('a copy in the backups that is not as it was made', () => {
  test('in silence: found within a week, made anew from the article, and said', async () => {
    const library = await open();
    const id = await newArticle(library);
    const first = await backUp(library, '2026-11-20T08:00:00Z');
    await rot(copyOf(first, id));
    const said = noticesOf(library);
    await backUp(library, '2026-11-21T08:00:00Z');
    expect(said).toEqual([]);
    const later = await backUp(library, '2026-11-28T08:00:00Z');
    expect(said).toEqual([
      expect.stringMatching(/copy of one article was not as it was made, and was made anew/),
    ]);
    expect((await verifyLog(backupFiles(backups(later), id))).problems).toEqual([]);
    expect(await library.restore(first, [id])).toMatchObject({ ok: false });
    expect(await library.restore(later, [id])).toMatchObject({ ok: true });
  });

  test.each([
    ['written into', (file: string) => writeFile(file, 'noise')],
    ['removed', (file: string) => rm(file)],
    ['a link now', (file: string) => rm(file).then(() => symlink('/etc/hostname', file))],
  ])('%s: not passed on to the next', async (_, harm) => {
    const library = await open();
    const id = await newArticle(library);
    await harm(copyOf(await backUp(library, '2026-11-20T08:00:00Z'), id));
    const next = await backUp(library, '2026-11-21T08:00:00Z');
    expect((await verifyLog(backupFiles(backups(next), id))).problems).toEqual([]);
    expect(await library.restore(next, [id])).toMatchObject({ ok: true });
  });

  test('without the history it was taken with, it replaces nothing', async () => {
    const library = await open();
    const id = await newArticle(library);
    await library.flush();
    const first = await backUp(library, '2026-11-20T08:00:00Z');
    await setHeadline(library, id, 'Good');
    await rm(copyOf(first, id));
    const refused = { ok: false, message: expect.stringContaining('Nothing was changed') };
    expect(await library.restore(first, [id])).toMatchObject(refused);
    expect(await headlineOf(library, id)).toBe('Good');
  });

  test('a paper: it comes from the library where that has it, and else replaces nothing', async () => {
    const library = await open();
    const id = await newArticle(library);
    const name = createHash('sha256').update('evidence').digest('hex');
    await mkdir(article(id, 'files'));
    await writeFile(article(id, 'files', name), 'evidence');
    const first = await backUp(library, '2026-11-20T08:00:00Z');
    await writeFile(copyOf(first, id, `file.${name}`), 'invented');
    expect(await library.restore(first, [id])).toMatchObject({ ok: true });
    expect(await readFile(article(id, 'files', name), 'utf8')).toBe('evidence');
    await rm(article(id, 'files', name));
    expect(await library.restore(first, [id])).toMatchObject({ ok: false });
  });
});

/** Puts another thing in the place of one, which is kept elsewhere. */
async function replaced(place: string, make: (place: string) => Promise<unknown>): Promise<void> {
  await rename(place, path.join(folder(), 'elsewhere'));
  await make(place);
}
const linkElsewhere = (place: string) => symlink(path.join(folder(), 'elsewhere'), place);

describe('what is wrong with one article', () => {
  test.each([
    ['a link in place of its snapshot', (id: string) => replaced(article(id, 'article.json'), linkElsewhere)],
    ['a folder in place of its history', (id: string) => replaced(article(id, 'events.jsonl'), mkdir)],
    ['its folder is empty', (id: string) => replaced(article(id), mkdir)],
    [
      'a file in place of its folder',
      (id: string) => replaced(article(id), (place) => writeFile(place, 'x')),
    ],
    ['a link in place of its folder', (id: string) => replaced(article(id), linkElsewhere)],
    ['a link in place of its papers', (id: string) => symlink('/etc', article(id, 'files'))],
    ['its history is gone', (id: string) => rm(article(id, 'events.jsonl'))],
    ['its history is another article’s', (id: string) => writeFile(article(id, 'events.jsonl'), '')],
    ['one byte of its history', (id: string) => rot(article(id, 'events.jsonl'))],
  ])('%s: the others are backed up, it is said, and its last sound copy stays', async (_, harm) => {
    const library = await open();
    const [hurt, well] = [await newArticle(library), await newArticle(library)];
    await library.flush();
    const good = await backUp(library, '2026-01-01T08:00:00Z');
    await library.close(hurt);
    await setHeadline(library, well, 'Goes on');
    await harm(hurt);
    const said = noticesOf(library);
    let last = '';
    for (let week = 1; week <= 12; week += 1) last = await backUp(library, inWeek(week));
    expect(said[0]).toMatch(/^The backup was taken, but one article in it is damaged/);
    expect((await verifyLog(backupFiles(backups(last), well))).problems).toEqual([]);
    expect(await readFile(copyOf(last, well), 'utf8')).toContain('Goes on');
    expect(await finished()).toContain(good);
    expect(await library.restore(good, [hurt])).toMatchObject({ ok: true });
    expect(await headlineOf(library, hurt)).toBe('Whole');
  });

  test('which copy is the last sound one is found by reading them', async () => {
    const library = await open();
    const id = await newArticle(library, 'One');
    const good = await backUp(library, '2026-01-01T08:00:00Z');
    await setHeadline(library, id, 'Two');
    const rotten = await backUp(library, '2026-01-02T08:00:00Z');
    await rot(copyOf(rotten, id));
    await library.close(id);
    await rm(article(id), { recursive: true });
    await mkdir(article(id));
    for (let week = 1; week <= 12; week += 1) await backUp(library, inWeek(week));
    expect(await finished()).toContain(good);
  });
});

describe('what only looks like a backup', () => {
  test('a link, a file, a day there is not: they stay as they are, and the others are listed', async () => {
    const library = await open();
    const id = await newArticle(library);
    const real = await backUp(library, '2026-11-20T08:00:00Z');
    const outside = path.join(folder(), 'outside');
    await mkdir(outside);
    await writeFile(path.join(outside, 'thesis.txt'), 'mine');
    const [link, file, noDay] = ['01-01T08-00-00', '01-02T08-00-00', '13-45T99-99-99'].map(
      (at) => `2020-${at}Z-daily`,
    );
    await symlink(outside, backups(link!));
    await writeFile(backups(file!), 'a file');
    await mkdir(backups(noDay!));
    expect(await library.backups.overview()).toMatchObject({ backups: [{ name: real }], trouble: null });
    for (let n = 0; n < 12; n += 1) await backUp(library, `2026-11-21T08:00:${String(n).padStart(2, '0')}Z`);
    expect(await readFile(path.join(outside, 'thesis.txt'), 'utf8')).toBe('mine');
    expect((await finished()).slice(0, 3)).toEqual([link, file, noDay]);
    expect(await library.restore(link!, [id])).toMatchObject({ ok: false });
  });

  test('one that was put elsewhere, with a link in its place, stays there', async () => {
    const library = await open();
    await newArticle(library);
    const names: string[] = [];
    for (let n = 0; n < 10; n += 1) names.push(await backUp(library, `2026-11-20T08:00:0${n}Z`));
    await rename(backups(names[0]!), backups('kept'));
    await symlink(backups('kept'), backups(names[0]!));
    expect(await backUp(library, '2026-11-20T09:00:00Z')).toBe('2026-11-20T09-00-00Z-asked');
    expect(await readdir(backups('kept'))).not.toEqual([]);
  });
});

describe('clocks', () => {
  const day = (library: Library, text: string) => library.backups.daily(new Date(text));

  test('a day that a wrong clock has named already gets its backup when it comes', async () => {
    const library = await open();
    await newArticle(library);
    expect(await day(library, '2026-11-23T08:00:00Z')).toMatchObject({ ok: true });
    expect(await day(library, '2026-11-22T08:00:00Z')).toMatchObject({ ok: true });
    expect(await day(library, '2026-11-22T20:00:00Z')).toBeNull();
    expect(await day(library, '2026-11-23T08:00:00Z')).toMatchObject({ ok: true });
    expect(await finished()).toHaveLength(3);
  });

  test.each([
    ['ahead', 2031],
    ['behind', 2019],
  ])('of those made while it was years %s the ten last stay, and what was there before', async (_, year) => {
    const library = await open();
    await newArticle(library);
    const before = [
      await backUp(library, '2026-11-01T08:00:00Z'),
      await backUp(library, '2026-11-02T08:00:00Z'),
    ];
    const wrong: string[] = [];
    const then = (minute: number) => new Date(Date.UTC(year, 3, 1, 8, minute)).toISOString();
    for (let n = 0; n < 12; n += 1) wrong.push(await backUp(library, then(n)));
    expect(await finished()).toEqual(expect.arrayContaining([...before, ...wrong.slice(-10)]));
    const right = await backUp(library, '2026-11-03T08:00:00Z');
    const after = await backUp(library, '2026-11-04T08:00:00Z');
    expect(await finished()).toEqual(expect.arrayContaining([...before, right, after]));
    expect((await library.backups.list())[0]!.name).toBe(after);
  });
});

describe('at the same time', () => {
  test('a backup that waits to be restored from, or is looked into, is not pruned meanwhile', async () => {
    const library = await open();
    const id = await newArticle(library, 'First');
    const names: string[] = [];
    for (let n = 0; n < 10; n += 1) names.push(await backUp(library, `2026-11-20T08:00:0${n}Z`));
    await library.backups.look(names[1]!);
    const [taken, , restored] = await Promise.all([
      backUp(library, '2026-11-20T09:00:00Z'),
      backUp(library, '2026-11-20T09:00:01Z'),
      library.restore(names[0]!, [id]),
    ]);
    expect(restored).toMatchObject({ ok: true });
    expect(await finished()).toEqual(expect.arrayContaining([names[0]!, names[1]!, taken]));
  });

  test('articles that are being changed are in it as they were at one moment, and every one verifies', async () => {
    const library = await open();
    const ids = await Promise.all(Array.from({ length: 12 }, () => newArticle(library)));
    let on = true;
    const work = ids.map(async (id) => {
      for (let n = 0; on; n += 1) {
        await setHeadline(library, id, `Headline ${n} `.repeat(60));
        if (n % 5 === 0) await library.flush();
      }
    });
    const said = noticesOf(library);
    const names: string[] = [];
    for (let n = 0; n < 4; n += 1) names.push(await backUp(library, `2026-11-20T08:00:0${n}Z`));
    on = false;
    await Promise.all(work);
    expect(said).toEqual([]);
    for (const name of names) {
      for (const id of ids) expect((await verifyLog(backupFiles(backups(name), id))).problems).toEqual([]);
    }
  });

  test('what is deleted for good while a backup is taken is not in that one either', async () => {
    const library = await open();
    const ids = await Promise.all(Array.from({ length: 20 }, () => newArticle(library)));
    const taking = backUp(library, '2026-11-20T08:00:00Z');
    const trashed = await library.trash.put(ids);
    await library.trash.empty(
      trashed.moved.map(({ name }) => name),
      { backups: true },
    );
    await taking;
    const left = (await readdir(folder(), { recursive: true })).map((name) =>
      path.basename(name).slice(0, 36),
    );
    expect(left.filter((name) => ids.includes(name))).toEqual([]);
  });
});

describe('what tells whether an article has changed', () => {
  const shares = async (a: string, b: string, id: string) =>
    (await lstat(copyOf(a, id))).ino === (await lstat(copyOf(b, id))).ino;

  test('the same length and time, and other words: it is copied', async () => {
    const library = await open();
    const id = await newArticle(library);
    const first = await backUp(library, '2026-11-20T08:00:00Z');
    await library.close(id);
    await rot(article(id, 'events.jsonl'));
    const said = noticesOf(library);
    const second = await backUp(library, '2026-11-21T08:00:00Z');
    expect(await shares(first, second, id)).toBe(false);
    expect(said).toEqual([expect.stringMatching(/one article in it is damaged/)]);
  });

  test('the library was copied elsewhere, times and all: what is the same is not copied again', async () => {
    const library = await open();
    const id = await newArticle(library);
    await library.close(id);
    const first = await backUp(library, '2026-11-20T08:00:00Z');
    const { atime, mtime } = await lstat(article(id, 'events.jsonl'));
    const bytes = await readFile(article(id, 'events.jsonl'));
    await rm(article(id, 'events.jsonl'));
    await writeFile(article(id, 'events.jsonl'), bytes);
    await utimes(article(id, 'events.jsonl'), atime, mtime);
    expect(await shares(first, await backUp(library, '2026-11-21T08:00:00Z'), id)).toBe(true);
  });

  test.each([
    ['is gone', () => rm(backups('record.jsonl'))],
    ['is noise', () => writeFile(backups('record.jsonl'), 'noise\n[1,2]\n')],
    ['is of a backup that is gone', (first: string) => rename(backups(first), backups('elsewhere'))],
  ])('where the record %s, all is copied anew and whole', async (_, harm) => {
    const library = await open();
    const id = await newArticle(library);
    await harm(await backUp(library, '2026-11-20T08:00:00Z'));
    const next = await backUp(library, '2026-11-21T08:00:00Z');
    expect((await verifyLog(backupFiles(backups(next), id))).problems).toEqual([]);
  });
});

test('a day’s backup that fails again and again is said once, and again after one that was taken', async () => {
  const library = await open();
  await newArticle(library);
  const said = noticesOf(library);
  await writeFile(backups(), 'in the way');
  for (let n = 0; n < 3; n += 1) await library.backups.daily(new Date(`2026-11-20T08:${n}0:00Z`));
  expect(said).toHaveLength(1);
  await rm(backups());
  await library.backups.daily(new Date('2026-11-20T09:00:00Z'));
  await rm(backups(), { recursive: true });
  await writeFile(backups(), 'in the way');
  await library.backups.daily(new Date('2026-11-21T09:00:00Z'));
  expect(said).toHaveLength(2);
});

test('law: no backup is the poorer for what is restored, taken or changed afterwards', async () => {
  const step = fc.tuple(fc.constantFrom('change', 'take', 'restore'), fc.nat(20));
  const steps = fc.array(step, { minLength: 4, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      await rm(folder(), { recursive: true, force: true });
      const library = await openLibrary(folder(), { dailyBackup: false });
      try {
        const ids = [await newArticle(library), await newArticle(library)];
        const held = new Map<string, string>();
        const takenNow = async () => {
          for (const { name } of await library.backups.list()) {
            const content = await contentOf(name);
            if (held.has(name)) expect(content).toBe(held.get(name));
            held.set(name, content);
          }
          const names = (await library.backups.list()).map(({ name }) => name);
          expect(names).toEqual(expect.arrayContaining([...held.keys()]));
        };
        for (const [n, [step, which]] of steps.entries()) {
          const id = ids[which % 2]!;
          if (step === 'change') await setHeadline(library, id, `Step ${n}`);
          if (step === 'take') await backUp(library, new Date(Date.UTC(2026, 0, 1, 0, which)).toISOString());
          const known = [...held.keys()];
          if (step === 'restore' && known.length > 0) {
            const wanted = which % 3 === 0 ? undefined : [id];
            expect(await library.restore(known[which % known.length]!, wanted)).toMatchObject({ ok: true });
          }
          await takenNow();
        }
      } finally {
        await library.close();
      }
    }),
    { numRuns: Number(process.env.STET_RUNS ?? 5) },
  );
}, 120_000);

async function contentOf(backup: string): Promise<string> {
  const names = (await readdir(backups(backup))).sort();
  const texts = await Promise.all(names.map((name) => readFile(backups(backup, name), 'utf8')));
  return names.map((name, at) => `${name}\n${texts[at]!}`).join('\n');
}
