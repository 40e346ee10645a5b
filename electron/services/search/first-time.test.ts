import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { idsIn, oneByOne } from '@shared/contract';
import { createArticle } from '@shared/domain/testing';
import { filesOf } from '../../storage/cache/file';
import { layoutOf } from '../../storage/layout';
import { temporaryFolder } from '../../storage/testing';
import { openLibrary } from '../library';
import { fill, Filler, type FillerThread, type FromFiller } from './filler';
import { Keeper } from './keeper';
import { LibrarySearch, type SearchWorker } from './search';
import { serve } from './serve';
import { keptStore } from './stores';

/** Just so many that more threads than one are worth it. */
const MANY = 200;

const folder = temporaryFolder();
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const made = Array.from({ length: MANY }, (_, n) => createArticle(`The bridge number${n} stands.`));
let template = '';
beforeAll(async () => {
  template = await mkdtemp(path.join(tmpdir(), 'stet-'));
  const library = await openLibrary(template, { dailyBackup: false });
  await Promise.all(made.map((create) => library.create(create)));
  await library.close();
});
afterAll(() => rm(template, { recursive: true }));

/** A library of bridges, closed, without its cache; returns the articles. */
async function bridges(): Promise<string[]> {
  await cp(path.join(template, 'articles'), path.join(folder(), 'articles'), { recursive: true });
  return made.map(({ article }) => article);
}

/** What the filling thread does, in this one; `answered` may put another answer in the place of its own. */
function filling(answered = (from: FromFiller, _n: number): FromFiller | null => from) {
  const { port1, port2 } = new MessageChannel();
  let answers = 0;
  let lose: (why: string) => void = () => {};
  const thread: FillerThread = {
    postMessage: (entries) => port1.postMessage(entries),
    onMessage: (listener) =>
      void port1.on('message', (from: FromFiller) => {
        const answer = answered(from, (answers += 1));
        if (answer) listener(answer);
        else lose('out of memory');
      }),
    onEnd: (listener) => void (lose = listener),
    terminate: () => Promise.resolve(port1.close()),
  };
  const filler = () => {
    fill(port2, keptStore(layoutOf(folder())));
    return new Filler(thread);
  };
  return { filler, answers: () => answers };
}

/** The cache has its place in the library, laid as when that is opened. */
async function keeperWith(filler: () => Filler): Promise<{ keeper: Keeper; said: string[] }> {
  await (await openLibrary(folder(), { dailyBackup: false })).close();
  const said: string[] = [];
  const keeper = new Keeper(layoutOf(folder()), true, (words) => said.push(words), { filler });
  closing.push(() => keeper.close());
  await keeper.start();
  return { keeper, said };
}

const found = (keeper: Keeper, query: string): string[] => {
  const reply = keeper.search({ query, limit: 1 });
  return idsIn(reply, oneByOne(reply.roll.ids!)).sort();
};

test('many new articles are put into the cache by another thread, and are there at the next start', async () => {
  const ids = await bridges();
  await writeFile(path.join(folder(), 'articles', ids[7]!, 'events.jsonl'), 'noise\n');
  await rm(path.join(folder(), 'articles', ids[7]!, 'article.json'), { force: true });
  const others = ids.filter((_, n) => n !== 7).sort();
  const [first, next] = [filling(), filling()];
  expect(found((await keeperWith(first.filler)).keeper, 'bridge')).toEqual(others);
  expect(first.answers()).toBeGreaterThan(0);
  const { keeper } = await keeperWith(next.filler);
  expect(found(keeper, 'bridge')).toEqual(others);
  expect(found(keeper, '"number12"')).toEqual([ids[12]]);
  expect(next.answers()).toBe(0);
});

test('where that thread is lost, the rest is put here', async () => {
  const ids = await bridges();
  const thread = { postMessage: () => lose('out of memory'), terminate: () => Promise.resolve() };
  let lose: (why: string) => void = () => {};
  const lost = () =>
    new Filler({ ...thread, onMessage: () => {}, onEnd: (listener) => void (lose = listener) });
  const { keeper, said } = await keeperWith(lost);
  expect(found(keeper, 'bridge')).toEqual(ids.sort());
  expect(said).toEqual([]);
});

test('where it cannot say what became of them, or finds the cache damaged, all is gathered in another one', async () => {
  const ids = (await bridges()).sort();
  for (const answer of [null, { failed: 'malformed', errcode: 11 }]) {
    const { keeper, said } = await keeperWith(filling(() => answer).filler);
    expect(found(keeper, 'bridge')).toEqual(ids);
    expect(said).toEqual([expect.stringContaining('gathered anew')]);
    keeper.close();
    for (const file of filesOf(layoutOf(folder()))) await rm(file, { force: true });
  }
});

test('the list is noted on the way, and says the same as without', async () => {
  const ids = await bridges();
  await writeFile(path.join(folder(), 'articles', ids[7]!, 'events.jsonl'), 'noise\n');
  await rm(path.join(folder(), 'articles', ids[7]!, 'article.json'), { force: true });
  const alone = await openLibrary(folder(), { readOnly: true });
  const expected = await alone.list();
  await alone.close();

  const library = await openLibrary(folder(), { dailyBackup: false });
  const search = new LibrarySearch(library, inThread);
  closing.push(
    () => library.close(),
    () => search.close(),
  );
  const noted: string[] = [];
  library.gatherBy((lacking, take) =>
    search.gather(lacking, (notes) => {
      noted.push(...notes.map(({ summary: { id } }) => id));
      take(notes);
    }),
  );
  expect(await library.list()).toEqual(expected);
  expect(expected.damaged).toMatchObject([{ article: ids[7] }]);
  expect(noted.sort()).toEqual(ids.filter((_, n) => n !== 7).sort());
  // What it was noted is not asked for again, and a search that is there already reads nothing for it.
  expect(await library.list()).toEqual(expected);
  await search.gather(ids, (notes) => noted.push(...notes.map(({ summary: { id } }) => id)));
  expect(noted).toHaveLength(MANY - 1);
});

test('a list whose search is lost reads by itself', async () => {
  const ids = await bridges();
  const library = await openLibrary(folder(), { dailyBackup: false });
  const search = new LibrarySearch(library, (list) => {
    const worker = inThread(list);
    return { ...worker, onEnd: (listener) => void setImmediate(() => listener('out of memory')) };
  });
  closing.push(
    () => library.close(),
    () => search.close(),
  );
  library.gatherBy((lacking, take) => search.gather(lacking, take));
  const { articles } = await library.list();
  expect(articles.map(({ id }) => id).sort()).toEqual(ids.sort());
});

/** What the worker of the search does, in this thread. */
function inThread(list?: readonly string[]): SearchWorker {
  const { port1, port2 } = new MessageChannel();
  serve(port2, { root: folder(), writing: true, list });
  closing.push(() => port1.close());
  return {
    postMessage: (message) => port1.postMessage(message),
    onMessage: (listener) => void port1.on('message', listener),
    onEnd: () => {},
    terminate: () => Promise.resolve(port1.close()),
  };
}
