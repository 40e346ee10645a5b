import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { newId, type CommandBody } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { temporaryFolder } from '../storage/testing';
import { Histories } from './histories';
import { openLibrary, type Library } from './library';

const folder = temporaryFolder();
const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});

async function open(): Promise<Library> {
  const library = await openLibrary(folder());
  opened.push(library);
  return library;
}

async function newArticle(library: Library): Promise<string> {
  const create = createArticle();
  expect(await library.create(create)).toMatchObject({ ok: true });
  return create.article;
}

const mark = (id = newId()): CommandBody => ({
  type: 'mark.add',
  mark: { id, kind: 'claim', start: 0, end: 3 },
});
const log = (id: string) => path.join(folder(), 'articles', id, 'events.jsonl');

async function does(library: Library, article: string, ...bodies: CommandBody[]): Promise<void> {
  for (const body of bodies) expect(await library.apply(article, sign(body))).toMatchObject({ ok: true });
}

async function told(histories: Histories, article: string, only?: string): Promise<string[]> {
  const reply = await histories.of({ article, mark: only, limit: 100 });
  if (!reply.ok) throw new Error(reply.message);
  expect(reply.note).toBeNull();
  return reply.entries.map(({ what }) => what);
}

test('what was done before this day is read from the log', async () => {
  const library = await open();
  const [article, id] = [await newArticle(library), newId()];
  await does(library, article, mark(id), { type: 'mark.status', marks: [id], status: 'verified' });
  await library.close();
  expect(await told(new Histories(await open()), article, id)).toEqual([
    'Set to verified',
    'Marked as claim',
  ]);
});

test('what is done meanwhile and after is there the next time', async () => {
  const library = await open();
  const [article, id] = [await newArticle(library), newId()];
  await does(library, article, mark(id));
  const histories = new Histories(library);
  const [asked] = await Promise.all([
    told(histories, article, id),
    does(library, article, { type: 'mark.status', marks: [id], status: 'checking' }),
  ]);
  expect(asked.at(-1)).toBe('Marked as claim');
  expect(await told(histories, article, id)).toEqual(['Set to checking', 'Marked as claim']);
  await does(library, article, { type: 'mark.set', marks: [id], set: { risk: 'high' } });
  expect((await told(histories, article, id))[0]).toBe('Changed risk from routine to high');
});

test('of more articles than are held at once each has its own', async () => {
  const library = await open();
  const histories = new Histories(library);
  const articles = [await newArticle(library), await newArticle(library), await newArticle(library)];
  for (const [at, article] of articles.entries())
    await does(library, article, ...Array.from({ length: at }, () => mark()));
  for (const [at, article] of [...articles.entries(), ...articles.entries()])
    expect(await told(histories, article)).toHaveLength(at + 1);
});

test('where the log is damaged it tells up to there, and says so', async () => {
  const library = await open();
  const [article, id] = [await newArticle(library), newId()];
  await does(library, article, mark(id), { type: 'mark.status', marks: [id], status: 'verified' });
  const lines = (await readFile(log(article), 'utf8')).split('\n');
  await writeFile(log(article), [lines[0], lines[1], lines[2]!.replace('verified', 'disputed')].join('\n'));
  const reply = await new Histories(library).of({ article, limit: 9 });
  expect(reply).toMatchObject({
    ok: true,
    more: false,
    note: 'The history of this article can be read up to change 2 of 3. The article itself is whole.',
  });
});

test('a line that is none ends it without a word: the article has nothing of it', async () => {
  const library = await open();
  const article = await newArticle(library);
  await appendFile(log(article), 'not a line\n');
  expect(await told(new Histories(library), article)).toEqual(['Brought the article in: paste']);
});

test('an article that is not there is named as that', async () => {
  expect(await new Histories(await open()).of({ article: newId(), limit: 9 })).toMatchObject({
    ok: false,
    message: expect.stringContaining('There is no article'),
  });
});
