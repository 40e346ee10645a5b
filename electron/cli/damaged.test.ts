import {
  appendFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../services/library';
import { note, watchedLibrary } from './watched';

/*
 * A library that lost something: what was saved and is gone is told in the window, by every reading verb of
 * the terminal and by verify-log, also where what is left is sound in itself.
 */

const { id, home, at, window, stet, terminal } = watchedLibrary();
const log = () => at('articles', id(), 'events.jsonl');

const linesOf = async (): Promise<string[]> => (await readFile(log(), 'utf8')).split('\n').slice(0, -1);
const keepLines = async (count: number) =>
  writeFile(
    log(),
    (await linesOf())
      .slice(0, count)
      .map((line) => `${line}\n`)
      .join(''),
  );

/** Rot does not touch a file's time. */
async function rotten(file: string, work: () => Promise<unknown>): Promise<void> {
  const { atime, mtime } = await stat(file);
  await work();
  await utimes(file, atime, mtime);
}

describe('the last changes are gone, and what is left is sound', () => {
  const told = /Change 5 of this article was saved once and is not in its history any more/;

  test('the window tells it, at every opening, until what it noted is moved away', async () => {
    await keepLines(3);
    for (const _ of ['once', 'again']) expect(await window()).toMatch(told);
    const [noted] = (await readdir(at('articles', id()))).filter((name) => name.includes('.missing-'));
    expect(await readFile(at('articles', id(), noted!), 'utf8')).toMatch(told);
    await rm(at('articles', id(), noted!));
    expect(await window()).toBe('');
  });

  test('every reading verb tells it, before the window has seen it and after', async () => {
    await keepLines(3);
    for (const verb of Object.values(await terminal())) expect(verb).toMatch(told);
    await window();
    for (const verb of Object.values(await terminal())) expect(verb).toMatch(told);
  });

  test('work goes on from what is there, and is no reason to stop telling', async () => {
    await keepLines(3);
    const made = await openLibrary(at(), { dailyBackup: false });
    for (const text of ['four', 'five', 'six'])
      expect(await made.apply(id(), note(text))).toMatchObject({ ok: true });
    await made.close();
    expect(await window()).toMatch(told);
    expect((await stet('verify-log', id())).err).toMatch(told);
  });

  test('without the list’s notes the newest backup tells it', async () => {
    const made = await openLibrary(at(), { dailyBackup: false });
    await made.backups.take('asked', new Date('2026-11-21T08:00:00Z'));
    await made.close();
    await rm(at('cache.sqlite'));
    await keepLines(3);
    expect((await stet('verify-log', id())).err).toContain('2026-11-21');
    expect(await window()).toMatch(told);
  });

  test('a line that was saved, cut in its middle, is not taken for one that was being written', async () => {
    await truncate(log(), (await stat(log())).size - 40);
    for (const verb of Object.values(await terminal()))
      expect(verb).toMatch(/not as written|was cut off while|saved once/);
    const [last] = (await readFile(log(), 'utf8')).split('\n').slice(-1);
    for (const _ of ['once', 'again'])
      expect(await window()).toMatch(/though saved|a saved change may be missing/);
    const [kept] = (await readdir(at('articles', id()))).filter((name) => name.includes('.damaged-'));
    expect(await readFile(at('articles', id(), kept!), 'utf8')).toBe(last);
  });

  test('a line that was being written is still just that', async () => {
    await appendFile(log(), '{"seq":6,"prev":"0000');
    expect(await window()).toContain('before it counted as saved');
    expect((await terminal())['list']).toBe('');
  });
});

describe('what Stet did itself is no loss', () => {
  test('an older state put back from a backup', async () => {
    const made = await openLibrary(at(), { dailyBackup: false });
    expect(await made.restore('2026-11-20T08-00-00Z-asked', [id()])).toMatchObject({ ok: true });
    await made.close();
    expect(await window()).toBe('');
    expect(await terminal()).toEqual({ list: '', show: '', report: '', 'verify-log': '' });
  });

  test('an older state put back, and what it replaced is moved away; also by way of the trash', async () => {
    const made = await openLibrary(at(), { dailyBackup: false });
    expect(await made.restore('2026-11-20T08-00-00Z-asked', [id()])).toMatchObject({ ok: true });
    await made.close();
    await rm(at('set-aside'), { recursive: true });
    expect(await window()).toBe('');
    const again = await openLibrary(at(), { dailyBackup: false });
    const { moved } = await again.trash.put([id()]);
    expect((await again.trash.restore(moved.map(({ name }) => name))).refused).toEqual([]);
    await again.close();
    expect(await window()).toBe('');
    // Without the note that says so, the newest backup still knows of more.
    await rm(at('articles', id(), 'placed.json'));
    expect(await window()).toMatch(/was saved once and is not in its history any more/);
  });

  test('an article thrown away, and deleted for good', async () => {
    const made = await openLibrary(at(), { dailyBackup: false });
    await made.list();
    const { moved } = await made.trash.put([id()]);
    expect(await made.list()).toMatchObject({ damaged: [] });
    await made.trash.empty(moved.map(({ name }) => name));
    expect(await made.list()).toMatchObject({ damaged: [] });
    await made.close();
    expect((await stet('list')).err).toBe('');
    expect(await readFile(at('cache.sqlite'), 'latin1')).not.toContain(id());
  });
});

describe('the list', () => {
  test('in the terminal tells rot that has not changed a file’s time', async () => {
    await rotten(log(), async () => {
      const lines = await linesOf();
      await writeFile(log(), [...lines.slice(0, -1), lines.at(-1)!.replace('three', 'seven'), ''].join('\n'));
    });
    const { err } = await stet('list');
    expect(err).toMatch(new RegExp(`^${id()}: The last line .* change 5, “[^”]+”, by Ada`, 'm'));
  });

  test('does not believe a line of its own notes that has rotted', async () => {
    const cache = at('cache.sqlite');
    const notes = await readFile(cache, 'latin1');
    expect(notes).toContain('"marks":1');
    await rotten(cache, () => writeFile(cache, notes.replaceAll('"marks":1', '"marks":9'), 'latin1'));
    const made = await openLibrary(at(), { dailyBackup: false });
    const { articles } = await made.list();
    expect(articles.find((each) => each.id === id())).toMatchObject({ marks: 1 });
    await made.close();
  });

  test('names an article whose folder is gone, until it is put back or thrown away', async () => {
    await rename(at('articles', id()), home('moved'));
    for (const _ of ['once', 'again'])
      expect(await window()).toContain('The folder of this article is not there any more');
    expect((await stet('list')).err).toContain(`${id()}: The folder of this article is not there any more`);
    await rename(home('moved'), at('articles', id()));
    expect(await window()).toBe('');
    await rm(at('articles', id()), { recursive: true });
    const made = await openLibrary(at(), { dailyBackup: false });
    expect(await made.trash.put([id()])).toMatchObject({ refused: [{ key: id() }] });
    expect(await made.list()).toMatchObject({ damaged: [] });
    await made.close();
  });

  test.each([
    ['in capitals', (name: string) => name.toUpperCase()],
    ['as a copy', (name: string) => `${name} (copy)`],
  ])('names a folder called %s, as some systems and programs do', async (_, renamed) => {
    await rename(at('articles', id()), at('articles', renamed(id())));
    expect(await window()).toContain(renamed(id()));
    expect((await stet('list')).err).toContain(renamed(id()));
    expect(await readdir(at('articles', renamed(id())))).toContain('events.jsonl');
  });
});

test('another article’s history in its folder is found out, however sound', async () => {
  const [other] = (await readdir(at('articles'))).filter((name) => name !== id());
  await rm(at('articles', id()), { recursive: true });
  await cp(at('articles', other!), at('articles', id()), { recursive: true });
  expect(await window()).toContain('holds another article');
  expect((await stet('verify-log', id())).err).toContain(`The history is that of another article (${other})`);
});

test('damaged settings, and with them the desk’s rules, are told in the terminal too', async () => {
  await writeFile(at('settings.json'), '{"person": "Ada');
  expect((await stet('show', id())).err).toMatch(/settings were damaged, so the defaults are used/);
  expect(
    (await stet('report', id(), '--out', 'report.html')).err.match(/settings were damaged/g),
  ).toHaveLength(1);
});

test.each(['article.json', 'events.jsonl'])(
  'the list tells what keeps an article from being opened: a folder called %s',
  async (name) => {
    await rm(at('articles', id(), name), { force: true });
    await mkdir(at('articles', id(), name));
    for (const said of Object.values(await terminal()))
      expect(said).toMatch(/is a folder|Neither the snapshot/);
    expect(await window()).toContain('is a folder');
  },
);

test('the list tells a snapshot of another history, and of another article', async () => {
  const [other] = (await readdir(at('articles'))).filter((name) => name !== id());
  await cp(at('articles', other!, 'article.json'), at('articles', id(), 'article.json'));
  expect((await stet('list')).err).toContain('do not belong together');
});
