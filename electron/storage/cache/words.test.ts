import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../layout';
import { temporaryFolder } from '../testing';
import { openCache, readyCache } from './file';
import { SearchStore, type ToStore } from './search-store';
import { atOnce, connected, emptyLog, lay } from './sqlite';
import { countPassages, inRow, passagesIn, rowOf, stretchOf, wordsIn, type Pattern } from './words';

const folder = temporaryFolder();

function keptStore(): SearchStore {
  const layout = layoutOf(folder());
  readyCache(layout, { from: () => {}, into: () => {} }, () => {});
  return new SearchStore(openCache(layout, 0), 'test');
}
function reopened(store: SearchStore): SearchStore {
  store.db.close();
  return new SearchStore(openCache(layoutOf(folder()), 0), 'test');
}
const article = (id: string, words: readonly string[]): ToStore => ({
  id,
  bytes: 1,
  mtime: 1,
  changed: 1,
  content: words.join(' '),
  decided: null,
  rows: ['', '', '', rowOf([inRow(words)])],
});

async function cleaned(store: SearchStore): Promise<void> {
  while (store.clean()) await Promise.resolve();
  expect(emptyLog(store.db)).toBe(true);
}

describe('a row', () => {
  const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abß東/1 "*\u0000\u2044') });
  const some = fc.array(word, { minLength: 1, maxLength: 3 });
  const pattern: fc.Arbitrary<Pattern> = fc.record({ words: some, open: fc.boolean() });

  test('has a pattern just where its passages have it, with an index and without', () => {
    const tables = [true, false].map((indexed) => {
      const db = connected(':memory:');
      lay(db, indexed);
      return wordsIn(db, indexed);
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 4 }),
        pattern,
        (passages, asked) => {
          const body = rowOf(passages.map(inRow));
          expect(passagesIn(body)).toHaveLength(passages.length);
          expect(countPassages(body)).toBe(passages.length);
          const isLast = (index: number) => asked.open && index === asked.words.length - 1;
          const expected = passages.some((words) =>
            words.some((_, at) =>
              asked.words.every((each, index) =>
                isLast(index) ? words[at + index]?.startsWith(each) : words[at + index] === each,
              ),
            ),
          );
          expect(passagesIn(body).some((passage) => passage.includes(stretchOf(asked)))).toBe(expected);
          for (const table of tables) {
            table.put(7, body);
            const found: number[] = [];
            table.eachWith(asked, (row) => found.push(row));
            expect(found).toEqual(expected ? [7] : []);
            expect(table.isAnywhere(asked)).toBe(expected);
            table.remove(7, body);
            expect(table.isAnywhere(asked)).toBe(false);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['cleaned by who removes it', (store: SearchStore) => store],
  ['cleaned by the next to open it, where that one died before', reopened],
])(
  'what leaves the store leaves its file, to the letters by which its pages are found: %s',
  async (_, after) => {
    let store = keptStore();
    // So many words of their own that every page of the index begins with one of them.
    const spread = (n: number): number => (n * 2654435761) % 2 ** 32;
    const own = (n: number): string[] =>
      Array.from({ length: 200 }, (_, at) => `zq${spread(n * 200 + at)}x${n}e`);
    const ids = Array.from({ length: 40 }, (_, n) => `a${n}`);
    store.put(ids.map((id, n) => article(id, own(n))));
    await cleaned(store);
    const owners = async () => {
      const bytes = await readFile(path.join(folder(), 'cache.sqlite'), 'latin1');
      return new Set([...bytes.matchAll(/x(\d+)e/g)].map(([, n]) => Number(n)));
    };
    expect([...(await owners())].sort((a, b) => a - b)).toEqual(ids.map((_, n) => n));
    store.forget(ids.slice(0, 5));
    store.put(ids.slice(5, 10).map((id) => article(id, ['harbour'])));
    store = after(store);
    await cleaned(store);
    expect([...(await owners())].sort((a, b) => a - b)).toEqual(ids.slice(10).map((_, n) => n + 10));
    expect(await readdir(folder())).toEqual(['cache.sqlite', 'cache.sqlite-shm', 'cache.sqlite-wal']);
    expect((await stat(path.join(folder(), 'cache.sqlite-wal'))).size).toBe(0);
    // Nor so much of one as no other begins with.
    const beginnings = new Set(
      ids
        .flatMap((_, n) => (n < 10 ? ['harbour', '\uE000'] : own(n)))
        .flatMap((word) => {
          const bytes = Buffer.from(word).toString('latin1');
          return Array.from({ length: bytes.length + 1 }, (_, length) => bytes.slice(0, length));
        }),
    );
    const edges = store.db.prepare('SELECT term FROM words_idx').all() as { term: Uint8Array }[];
    expect(edges.length).toBeGreaterThan(20);
    expect(
      edges
        .map(({ term }) => Buffer.from(term).toString('latin1', 1))
        .filter((edge) => !beginnings.has(edge)),
    ).toEqual([]);
    store.db.close();
  },
);

test('what was cleaned is not cleaned again at the next start', async () => {
  let store = keptStore();
  store.put([article('a', ['harbour']), article('b', ['quay'])]);
  store.forget(['a']);
  await cleaned(store);
  store = reopened(store);
  expect(store.clean()).toBe(false);
  store.db.close();
});

test('what is done at once is done whole or not at all', () => {
  const store = keptStore();
  store.put([article('a', ['harbour'])]);
  expect(() =>
    atOnce(store.db, () => {
      store.db.exec('DELETE FROM content');
      throw new Error('half way');
    }),
  ).toThrow('half way');
  expect(store.contentOf(store.get('a')!.n)).toMatchObject({ body: 'harbour' });
  store.db.close();
});

test('a file that is not this library’s own is not used: a copy, and one with tables of another', async () => {
  keptStore().db.close();
  const layout = layoutOf(folder());
  const said: string[] = [];
  const ready = () => readyCache(layout, { from: () => {}, into: () => {} }, (words) => said.push(words));
  ready();
  expect(said).toEqual([]);
  const db = connected(layout.cache);
  db.exec('CREATE TRIGGER planted AFTER INSERT ON list BEGIN DELETE FROM list; END');
  db.close();
  expect(() => openCache(layout, 0)).toThrow('another Stet');
  ready();
  expect(said).toHaveLength(1);
  expect(await readFile(path.join(folder(), 'cache.sqlite'), 'latin1')).not.toContain('planted');
});
