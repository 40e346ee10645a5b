import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId, type CommandBody } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { GENESIS, lineOf } from '../storage/event-log';
import { temporaryFolder } from '../storage/testing';
import { Histories } from './histories';
import { verifyHistory } from './history';
import { openLibrary, type Library } from './library';

/*
 * An article that was worked on for so long that its log has closed parts: everything that reads or moves a
 * log knows them.
 */

/** Closed as early as here, what takes years comes about in a moment. */
const SEGMENTS = { events: 200, bytes: 1e9 };
const CHANGES = 330;
const folder = temporaryFolder();
let library: Library;
let article: string;
const mark = newId();

const inArticle = (...names: string[]) => path.join(folder(), 'articles', article, ...names);
const namesIn = async (place: string) => (await readdir(place)).sort();

async function reopen(): Promise<void> {
  await library.close();
  library = await openLibrary(folder(), { dailyBackup: false, segments: SEGMENTS });
}

async function does(...bodies: CommandBody[]): Promise<void> {
  const all = await Promise.all(bodies.map((body) => library.apply(article, sign(body))));
  expect(all.find(({ ok }) => !ok)).toBeUndefined();
}

const headlines = (from: number, to: number): CommandBody[] =>
  Array.from({ length: to - from }, (_, at) => ({
    type: 'details.set',
    set: { headline: `after ${from + at + 1}` },
  }));

async function opened() {
  const result = await library.open(article);
  if (!result.ok) throw new Error(result.message);
  return result.opened;
}

beforeEach(async () => {
  library = await openLibrary(folder(), { dailyBackup: false, segments: SEGMENTS });
  const create = createArticle();
  article = create.article;
  expect(await library.create(create)).toMatchObject({ ok: true });
  await does({ type: 'mark.add', mark: { id: mark, kind: 'claim', start: 0, end: 3 } }, ...headlines(2, 220));
  await library.flush();
  await does(...headlines(220, CHANGES));
  await reopen();
});
afterEach(() => library.close());

test('its log is closed when it is long, and with or without its snapshot it is all there', async () => {
  expect(await namesIn(inArticle())).toEqual([
    'article.json',
    'checkpoint-000001.json',
    'events-000001.jsonl',
    'events.jsonl',
    'segments.json',
  ]);
  for (const gone of [[], ['article.json'], ['article.json', 'checkpoint-000001.json', 'segments.json']]) {
    await library.close();
    for (const name of gone) await rm(inArticle(name), { force: true });
    await reopen();
    expect(await opened()).toMatchObject({
      seq: CHANGES,
      readOnly: null,
      notices: [],
      article: { details: { headline: `after ${CHANGES}` } },
    });
  }
  expect(await verifyHistory(folder(), article)).toMatchObject({ ok: true, changes: CHANGES, problems: [] });
});

describe('its history', () => {
  test('the first pages are those of the whole, also of what is done after and taken back', async () => {
    const back = { ...sign({ type: 'details.set', set: { desk: 'News' } }) };
    expect(await library.apply(article, back)).toMatchObject({ ok: true });
    const { article: now } = await opened();
    const [some, all] = [new Histories(library), new Histories(library)];
    // Whoever asks for the history of a mark has all of it read.
    expect(await all.of({ article, mark, limit: 1 })).toMatchObject({ ok: true, more: false });
    const pages = async (histories: Histories) => {
      const first = await histories.of({ article, limit: 50 });
      if (!first.ok) throw new Error(first.message);
      return [first, await histories.of({ article, limit: 50, before: first.entries.at(-1)!.seq })];
    };
    expect(await pages(some)).toEqual(await pages(all));
    await does(
      { type: 'restore', undoes: back.id, label: 'Edit details', details: { ...now.details, desk: '' } },
      { type: 'mark.status', marks: [mark], status: 'wrong' },
    );
    expect(await pages(some)).toEqual(await pages(all));
    const [first] = await pages(some);
    expect(first).toMatchObject({ more: true, note: null });
    expect(first?.ok && first.entries.slice(0, 3)).toMatchObject([
      { what: 'Set to wrong: “Ann”' },
      { what: 'Undid: changed desk' },
      { seq: CHANGES + 1 },
    ]);
  });

  test('what was done before the first page and is taken back now is told as what it was', async () => {
    const line = (await readFile(inArticle('events-000001.jsonl'), 'utf8')).split('\n')[100]!;
    const { command } = JSON.parse(line) as { command: { id: string } };
    const {
      article: { details },
    } = await opened();
    await does({
      type: 'restore',
      undoes: command.id,
      label: 'Edit details',
      details: { ...details, headline: 'back' },
    });
    const [some, all] = [new Histories(library), new Histories(library)];
    await all.of({ article, mark, limit: 1 });
    expect(await some.of({ article, limit: 9 })).toEqual(await all.of({ article, limit: 9 }));
  });

  test('of an old library, whose log is one file, the first page is that of the whole', async () => {
    await library.close();
    const lines: string[] = [];
    let hash = GENESIS;
    const changes: CommandBody[] = [
      { type: 'mark.add', mark: { id: mark, kind: 'claim', start: 0, end: 3 } },
      ...headlines(2, 3_200),
    ];
    for (const command of [{ ...createArticle(), article }, ...changes.map(sign)]) {
      const next = lineOf(lines.length + 1, hash, JSON.stringify(command));
      ({ hash } = next);
      lines.push(next.line);
    }
    for (const name of await namesIn(inArticle())) await rm(inArticle(name));
    // Made anew: what the list has noted of this history was of another.
    await rm(path.join(library.directory, 'cache.sqlite'), { force: true });
    await writeFile(inArticle('events.jsonl'), lines.join(''));
    await reopen();
    expect(await opened()).toMatchObject({ seq: 3_200, notices: [] });
    const [some, all] = [new Histories(library), new Histories(library)];
    await all.of({ article, mark, limit: 1 });
    expect(await library.earlierOf(article)).toMatchObject({ seq: 2_200 });
    for (const before of [undefined, 2_301])
      expect(await some.of({ article, limit: 100, before })).toEqual(
        await all.of({ article, limit: 100, before }),
      );
    // Nearer to its beginning all of it is read.
    expect(await some.of({ article, limit: 100, before: 2_250 })).toEqual(
      await all.of({ article, limit: 100, before: 2_250 }),
    );
  });

  test('an old library whose log is one file goes on in parts', async () => {
    await library.close();
    const lines = await Promise.all(
      ['events-000001.jsonl', 'events.jsonl'].map((name) => readFile(inArticle(name), 'utf8')),
    );
    for (const name of await namesIn(inArticle())) await rm(inArticle(name));
    // Made anew: what the list has noted of this history was of another.
    await rm(path.join(library.directory, 'cache.sqlite'), { force: true });
    await writeFile(inArticle('events.jsonl'), lines.join(''));
    await reopen();
    expect(await opened()).toMatchObject({ seq: CHANGES, readOnly: null, notices: [] });
    expect(await new Histories(library).of({ article, limit: 50 })).toMatchObject({
      ok: true,
      note: null,
      more: true,
      entries: { length: 50, 0: { seq: CHANGES } },
    });
    await does(...headlines(CHANGES, CHANGES + 1));
    await reopen();
    expect(await namesIn(inArticle())).toContain('events-000001.jsonl');
    expect(await opened()).toMatchObject({ seq: CHANGES + 1, notices: [] });
    expect(await verifyHistory(folder(), article)).toMatchObject({
      ok: true,
      changes: CHANGES + 1,
      problems: [],
    });
  });
});

describe('its backups', () => {
  test('hold all its parts, compare as the same or another, and put all of them back', async () => {
    const taken = await library.backups.take('asked');
    if (!taken?.ok) throw new Error(taken?.message);
    const { name } = taken.backup;
    expect(
      (await namesIn(path.join(folder(), 'backups', name))).filter((file) => file.includes('.events')),
    ).toHaveLength(2);
    expect((await library.backups.look(name)).articles).toMatchObject([{ article, state: 'same' }]);
    expect(await verifyHistory(folder(), article)).toMatchObject({ ok: true, problems: [] });

    await does(...headlines(CHANGES, CHANGES + 5));
    expect((await library.backups.look(name)).articles).toMatchObject([{ state: 'changed' }]);
    expect(await library.restore(name)).toMatchObject({ ok: true });
    expect(await opened()).toMatchObject({ seq: CHANGES, readOnly: null, notices: [] });
    expect(await verifyHistory(folder(), article)).toMatchObject({
      ok: true,
      changes: CHANGES,
      problems: [],
    });
  });

  test('one that lacks a part replaces nothing, and one taken of damage says so', async () => {
    const taken = await library.backups.take('asked');
    if (!taken?.ok) throw new Error(taken?.message);
    await rm(path.join(folder(), 'backups', taken.backup.name, `${article}.events-000001.jsonl`));
    expect(await library.restore(taken.backup.name)).toMatchObject({
      ok: false,
      message: expect.stringContaining('cannot be read as written'),
    });
    expect(await opened()).toMatchObject({ seq: CHANGES, readOnly: null });

    await library.close();
    const part = inArticle('events-000001.jsonl');
    await writeFile(part, (await readFile(part, 'utf8')).replace('after 90', 'after 91'));
    await reopen();
    const said: string[] = [];
    library.on('notice', ({ message }) => said.push(message));
    await library.backups.take('asked');
    expect(said.join()).toContain('damaged in the library itself');
  });
});

test('thrown away, put back and deleted for good, it goes with all its parts', async () => {
  expect(await library.trash.put([article])).toMatchObject({ refused: [] });
  expect((await library.trash.list()).articles).toMatchObject([
    { article, message: null, summary: { id: article } },
  ]);
  expect(await library.trash.restore([article])).toMatchObject({ refused: [] });
  expect(await opened()).toMatchObject({ seq: CHANGES, notices: [] });
  await library.backups.take('asked');
  await library.trash.put([article]);
  expect(await library.trash.empty([article], { backups: true })).toMatchObject({ refused: [] });
  const left = (await readdir(folder(), { recursive: true })).filter((name) => name.includes(article));
  expect(left).toEqual([]);
});
