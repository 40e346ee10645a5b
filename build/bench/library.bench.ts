import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import MiniSearch, { type Options } from 'minisearch';
import { cutOf } from '@shared/anchoring/statements';
import { newId } from '@shared/domain';
import { Seen, type Decided, type Decisions } from '@shared/domain/suggestions/seen';
import { openLibrary } from '../../electron/services/library';
import {
  documentOf,
  rowsOf,
  written,
  type Rank,
  type SearchDocument,
} from '../../electron/services/search/document';
import { Filler } from '../../electron/services/search/filler';
import { find } from '../../electron/services/search/find';
import { Keeper } from '../../electron/services/search/keeper';
import { parseQuery } from '../../electron/services/search/query';
import { Stores } from '../../electron/services/search/stores';
import { threadOf } from '../../electron/services/thread';
import { filesOf, openTemporary } from '../../electron/storage/cache/file';
import { SearchStore, type ToStore } from '../../electron/storage/cache/search-store';
import { emptyLog, PAGES } from '../../electron/storage/cache/sqlite';
import { articleFiles, layoutOf } from '../../electron/storage/layout';
import { loadArticle } from '../../electron/storage/load';
import { pick, between, randomFrom } from './anchoring/prose';
import { createStory, marksOn, story } from './library/stories';

/**
 * How many articles go through the engines at once while the library is filled: the fsyncs of several
 * overlap.
 */
const AT_ONCE = 4;
const QUERIES = 200;
/** As many as the page asks for at every key. */
const HITS = 24;

/** Makes a library with `count` articles in `folder`; returns queries for it. */
async function fill(folder: string, count: number): Promise<string[]> {
  const library = await openLibrary(folder, { dailyBackup: false });
  if (library.trouble !== null) throw new Error(library.trouble);
  const random = randomFrom(1);
  const texts: string[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (texts.length < count) {
        const create = createStory(random, texts.length);
        texts.push(create.text);
        const made = await library.create(create);
        if (!made.ok) throw new Error(made.message);
        await Promise.all(
          marksOn(random, create.text).map((command) => library.apply(create.article, command)),
        );
        await library.close(create.article);
      }
    }),
  );
  await library.list();
  await library.close();
  return queriesOf(texts);
}

/** One to three words of an article, the last one as far as it is typed. */
function queriesOf(texts: readonly string[]): string[] {
  const random = randomFrom(2);
  return Array.from({ length: QUERIES }, () => {
    const words = pick(random, texts).match(/[\p{L}\p{N}]+/gu)!;
    const query = Array.from({ length: between(random, 1, 3) }, () => pick(random, words));
    const last = query.pop()!;
    return [...query, last.slice(0, between(random, 1, last.length))].join(' ');
  });
}

/** What it costs to make an index, in ms: of documents in memory, and of all articles of a library. */
export interface Making {
  index: number;
  read?: number;
}

/**
 * What it costs to have one: ms from the disk into memory, bytes on both (what SQLite may keep of its file
 * counted in full), and the ms of each query.
 */
export interface Having {
  load: number;
  disk: number;
  memory: number;
  queries: number[];
}

/** The app's own thread for the search, beside the bundle of this file. */
const WORKER = path.resolve(import.meta.dirname, '../../search.worker.cjs');

async function stetMakes(folder: string): Promise<Making> {
  const documents = await documentsIn(folder);
  const index = await time(() => {
    const store = new SearchStore(openTemporary(), 'bench');
    for (const [id, document] of documents) store.put([storedAs(id, document)]);
    store.db.close();
  });
  for (const file of filesOf(layoutOf(folder))) rmSync(file, { force: true });
  await (await openLibrary(folder, { dailyBackup: false })).close();
  const read = await time(async () => {
    const filler = () => new Filler(threadOf(WORKER, { fill: folder }));
    const keeper = new Keeper(layoutOf(folder), true, () => {}, { filler });
    await keeper.start();
    keeper.close();
  });
  return { index, read };
}

async function stetHas(folder: string, queries: readonly string[]): Promise<Having> {
  const layout = layoutOf(folder);
  const before = inMemory();
  const keeper = new Keeper(layout, true);
  const load = await time(() => keeper.start());
  const memory = inMemory() - before;
  const times = queries.map((query) => keeper.search({ query, limit: HITS }).took);
  keeper.close();
  return { load, disk: statSync(layout.cache).size, memory: memory + PAGES * 1024, queries: times };
}

const PAPERS = 60;
const PAGES_EACH = 50;
const PAGE_LETTERS = 3_000;

/**
 * What the text of attached papers adds: ms to put in 3,000 pages, bytes on the disk, ms to find each query
 * before and with them.
 */
export interface Papers {
  put: number;
  disk: number;
  before: number[];
  queries: number[];
}

async function papers(folder: string, queries: readonly string[]): Promise<Papers> {
  const random = randomFrom(4);
  const { cache } = layoutOf(folder);
  const stores = new Stores(layoutOf(folder), true, () => {});
  const { now: store } = stores;
  const finding = async (): Promise<number[]> => {
    const times: number[] = [];
    for (const query of queries) times.push(await time(() => find(store, parseQuery(query))));
    return times;
  };
  const sizeNow = (): number => (emptyLog(store.db), statSync(cache).size);
  const [size, before] = [sizeNow(), await finding()];
  const page = (): string => story(random).slice(0, PAGE_LETTERS);
  const texts = Array.from({ length: PAPERS }, () => Array.from({ length: PAGES_EACH }, page).join('\n'));
  const put = await time(() => {
    for (const text of texts) store.put([storedAs(newId(), { passages: [], text })]);
  });
  const papers = { put, disk: sizeNow() - size, before, queries: await finding() };
  stores.close();
  return papers;
}

const storedAs = (id: string, document: SearchDocument): ToStore => ({
  id,
  changed: 0,
  bytes: 0,
  mtime: 0,
  content: written(document),
  decided: null,
  rows: rowsOf(document),
});

const BOOST: Record<Rank, number> = { title: 8, person: 4, mark: 2, text: 1 };
const OPTIONS: Options = {
  fields: Object.keys(BOOST),
  searchOptions: { boost: BOOST, combineWith: 'AND', prefix: (_, at, words) => at === words.length - 1 },
};
const minisearchFile = (folder: string): string => path.join(folder, 'minisearch.json');

async function minisearchMakes(folder: string): Promise<Making> {
  const documents = [...(await documentsIn(folder))].map(([id, { passages, text }]) => {
    const of = (rank: Rank) =>
      passages
        .filter((passage) => passage.rank === rank)
        .map(({ words }) => words)
        .join('\n');
    return { id, title: of('title'), person: of('person'), mark: of('mark'), text };
  });
  const made = new MiniSearch(OPTIONS);
  const index = await time(() => made.addAll(documents));
  writeFileSync(minisearchFile(folder), JSON.stringify(made));
  return { index };
}

async function minisearchHas(folder: string, queries: readonly string[]): Promise<Having> {
  const file = minisearchFile(folder);
  const before = inMemory();
  const started = performance.now();
  const loaded = MiniSearch.loadJSON(readFileSync(file, 'utf8'), OPTIONS);
  const load = performance.now() - started;
  const memory = inMemory() - before;
  const times: number[] = [];
  for (const query of queries) times.push(await time(() => loaded.search(query).slice(0, HITS)));
  return { load, disk: statSync(file).size, memory, queries: times };
}

/**
 * What it costs to look for the sentences of three new articles among the decisions of `count` others: ms to
 * begin with, and for each sentence.
 */
export interface Looking {
  begin: number;
  sentences: number[];
}

function seenBefore(_folder: string, _queries: readonly string[], count: number): Looking {
  const random = randomFrom(3);
  const sentencesOf = (text: string): string[] => text.match(/[^.\n]{20,}/g)!;
  const decided = (words: string): Decided => ({
    mark: newId(),
    kind: 'claim',
    words,
    status: 'verified',
    by: 'Bench',
    at: '2026-01-01T00:00:00.000Z',
    draft: 1,
    disposition: 'open',
    correction: '',
    notes: [],
    evidence: [],
    withheld: [],
  });
  const decisions = new Map(
    Array.from({ length: count }, (): [string, Decisions] => {
      const sentences = sentencesOf(story(random));
      const list = Array.from({ length: 12 }, () => decided(pick(random, sentences)));
      return [
        newId(),
        {
          headline: 'Bench',
          slug: '',
          decided: list,
          sources: [],
          cuts: list.map(({ words }) => cutOf(words)),
        },
      ];
    }),
  );
  const seen = new Seen((id) => decisions.get(id) ?? null);
  const started = performance.now();
  for (const [id, each] of decisions) seen.put(id, each);
  const begin = performance.now() - started;
  // Mostly new words, and of every old article in a hundred some.
  const again = [...decisions.values()].filter((_, n) => n % 100 === 0).map((each) => each.decided[0]!.words);
  const sentences = [...Array.from({ length: 3 }, () => sentencesOf(story(random))).flat(), ...again].map(
    (words) => {
      const before = performance.now();
      seen.before(words, '');
      return performance.now() - before;
    },
  );
  return { begin, sentences };
}

async function documentsIn(folder: string): Promise<Map<string, SearchDocument>> {
  const library = await openLibrary(folder, { readOnly: true });
  const documents = new Map<string, SearchDocument>();
  for (const { id } of (await library.list()).articles) {
    const result = await loadArticle(articleFiles(layoutOf(folder), id), { repair: false });
    if (result.ok) documents.set(id, documentOf(result.loaded.article));
  }
  return documents;
}

async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function inMemory(): number {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export default { fill, alone: { seenBefore, stetMakes, stetHas, papers, minisearchMakes, minisearchHas } };
