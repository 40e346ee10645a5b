import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { idsIn, oneByOne, type SearchReply } from '@shared/contract';
import { newId } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { noteMade, openCache, openToRead } from '../../storage/cache/file';
import { layoutOf } from '../../storage/layout';
import { temporaryFolder } from '../../storage/testing';
import { openLibrary, type Library } from '../library';
import { Keeper } from './keeper';

const folder = temporaryFolder();
const keepers: Keeper[] = [];
afterEach(() => keepers.splice(0).forEach((keeper) => keeper.close()));

async function started(writing = true): Promise<Keeper> {
  const keeper = new Keeper(layoutOf(folder()), writing);
  keepers.push(keeper);
  await keeper.start();
  return keeper;
}
const found = (keeper: Keeper, query: string): string[] => idsOf(keeper.search({ query, limit: 10 }));
const idsOf = (reply: SearchReply): string[] => idsIn(reply, oneByOne(reply.roll.ids!));
const cache = () => path.join(folder(), 'cache.sqlite');
const log = (id: string) => path.join(folder(), 'articles', id, 'events.jsonl');

async function libraryOf(...texts: string[]): Promise<{ library: Library; ids: string[] }> {
  const library = await openLibrary(folder());
  const ids: string[] = [];
  for (const text of texts) {
    const create = createArticle(text);
    expect(await library.create(create)).toMatchObject({ ok: true });
    ids.push(create.article);
  }
  return { library, ids };
}
async function closedLibrary(...texts: string[]): Promise<string[]> {
  const { library, ids } = await libraryOf(...texts);
  await library.close();
  return ids;
}

test('finds, says where, and counts', async () => {
  const [bridge, river] = (await closedLibrary('The bridge stands.', 'The river runs under the bridge.')) as [
    string,
    string,
  ];
  const keeper = await started();
  expect(found(keeper, 'bri')).toEqual([river, bridge]);
  expect(keeper.search({ query: 'bri', limit: 1 })).toMatchObject({
    ready: true,
    indexed: 2,
    total: 2,
    count: 2,
    forgiven: [],
    hits: [
      {
        article: river,
        places: [
          {
            where: 'text',
            excerpt: 'The river runs under the bridge.',
            highlights: [{ start: 25, end: 31 }],
            start: 25,
            end: 31,
          },
        ],
      },
    ],
  });
  expect(
    keeper.search({ query: 'bri', limit: 0, of: [bridge, newId()] }).hits.map(({ article }) => article),
  ).toEqual([bridge]);
});

test('at a later start all is searched that was, before the disk was asked; where an article came, not so', async () => {
  const [bridge] = await closedLibrary('The bridge stands.');
  (await started()).close();
  const beginning = async (): Promise<[SearchReply, Promise<void>]> => {
    const keeper = new Keeper(layoutOf(folder()), true);
    keepers.push(keeper);
    const starting = keeper.start();
    await Promise.resolve();
    return [keeper.search({ query: 'bridge', limit: 1 }), starting];
  };
  const [atOnce, starting] = await beginning();
  expect(atOnce).toMatchObject({ ready: true, indexed: 1, total: 1, hits: [{ article: bridge }] });
  await starting;
  keepers.at(-1)!.close();
  await closedLibrary('Another bridge.');
  const [notYet, reading] = await beginning();
  expect(notYet).toMatchObject({ ready: false, indexed: 1 });
  await reading;
  expect(keepers.at(-1)!.search({ query: 'bridge', limit: 1 })).toMatchObject({ ready: true, count: 2 });
});

test('the roll is carried over once, and again when an article was changed', async () => {
  const { library, ids } = await libraryOf('The bridge stands.', 'The river runs under the bridge.');
  const keeper = await started();
  const ask = (query: string, roll?: string) => keeper.search({ query, limit: 1, ...(roll && { roll }) });
  const first = ask('bridge');
  const ids0 = oneByOne(first.roll.ids!);
  expect(ids0).toEqual([ids[1], ids[0]]);
  const next = ask('stands', first.roll.name);
  expect(next.roll).toEqual({ name: first.roll.name, ids: null });
  expect(idsIn(next, ids0)).toEqual([ids[0]]);
  await library.apply(ids[0]!, sign({ type: 'details.set', set: { headline: 'A dam' } }));
  await library.close();
  await keeper.reread([ids[0]!]);
  const after = ask('river', first.roll.name);
  expect(idsOf(after)).toEqual([ids[1]]);
  // Whoever asks only for places gets nothing else.
  expect(keeper.search({ query: 'river', limit: 0, of: [ids[1]!] })).toMatchObject({
    articles: '',
    roll: { ids: null },
  });
});

test('says what was found in the place of a word typed wrong, as it is spelt there', async () => {
  await closedLibrary('The Mayor spoke; two mayors came.', 'Østerby has a mayor.', 'Nothing of the kind.');
  const keeper = await started();
  const forgiven = (query: string) => keeper.search({ query, limit: 10 }).forgiven;
  expect(forgiven('the Mayro')).toEqual([{ word: 'Mayro', instead: ['Mayor', 'mayors'] }]);
  expect(forgiven('ostetby, mayer ')).toEqual([
    { word: 'ostetby', instead: ['Østerby'] },
    { word: 'mayer', instead: ['mayor'] },
  ]);
  // What is there is found as it was typed; and where nothing is found, nothing was forgiven.
  for (const query of ['mayor', 'may', '"mayer"', 'mayer kind ', 'zzzz', '1891']) {
    expect(forgiven(query)).toEqual([]);
  }
});

test('a start with the cache opens no article that is as it was', async () => {
  const [same, changed] = (await closedLibrary('The bridge stands.', 'The river runs.')) as [string, string];
  (await started()).close();
  // Nothing can be read from this log any more, but it looks as it did.
  const { size, mtime } = await stat(log(same));
  await writeFile(log(same), 'x'.repeat(size));
  await utimes(log(same), mtime, mtime);
  const library = await openLibrary(folder());
  await library.apply(changed, sign({ type: 'details.set', set: { headline: 'A dam' } }));
  await library.close();
  const keeper = await started();
  expect([found(keeper, 'bridge'), found(keeper, 'dam'), found(keeper, 'river')]).toEqual([
    [same],
    [changed],
    [changed],
  ]);
  expect(keeper.search({ query: 'bridge', limit: 1 }).hits[0]!.places).toHaveLength(1);
});

describe('without its cache, or with one that is', () => {
  const zeroed = (bytes: Buffer, from: number, to: number) =>
    Buffer.concat([bytes.subarray(0, from), Buffer.alloc(to - from), bytes.subarray(to)]);
  test.each<[string, (whole: Buffer) => Buffer | null]>([
    ['gone', () => null],
    ['empty', () => Buffer.alloc(0)],
    ['noise', () => Buffer.from('noise')],
    ['cut', (whole) => whole.subarray(0, -5000)],
    ['damaged where its tables are named', (whole) => zeroed(whole, 120, 4000)],
    ['damaged in its pages', (whole) => zeroed(whole, 8192, whole.length)],
    [
      'of another Stet',
      (whole) =>
        Buffer.from(whole.toString('latin1').replace('CREATE TABLE list', 'CREATE TABLE LIST'), 'latin1'),
    ],
  ])('%s, the answer is the same, and the next start has a whole one', async (_, damaged) => {
    const [id] = (await closedLibrary('The bridge stands.')) as [string];
    (await started()).close();
    const content = damaged(await readFile(cache()));
    if (content === null) await rm(cache());
    else await writeFile(cache(), content);
    const finds = (keeper: Keeper) =>
      expect(keeper.search({ query: 'bridge', limit: 1 })).toMatchObject({
        hits: [{ article: id, places: [{ where: 'text' }] }],
      });
    finds(await started());
    for (let start = 0; start < 2; start += 1) {
      const library = await openLibrary(folder());
      expect((await library.list()).articles).toMatchObject([{ id }]);
      const keeper = await started();
      finds(keeper);
      keeper.close();
      await library.close();
    }
    const whole = openToRead(layoutOf(folder()));
    expect(whole?.prepare('SELECT id FROM document').all()).toMatchObject([{ id }]);
    whole?.close();
  });
});

test('what was taken from the articles in another way is taken anew', async () => {
  const [id] = (await closedLibrary('The bridge stands.')) as [string];
  const keeper = await started();
  keeper.close();
  const db = openCache(layoutOf(folder()), 0);
  noteMade(db, 'search', 'another way');
  db.close();
  expect(found(await started(), 'bridge')).toEqual([id]);
});

test('three damaged articles are left out; the others are found', async () => {
  const ids = await closedLibrary(...Array.from({ length: 8 }, (_, n) => `The bridge number${n}.`));
  for (const id of ids.slice(0, 3)) {
    await writeFile(log(id), 'noise\n');
    await rm(path.join(folder(), 'articles', id, 'article.json'), { force: true });
  }
  const keeper = await started();
  expect(found(keeper, 'bridge').sort()).toEqual(ids.slice(3).sort());
  expect(keeper.search({ query: 'bridge', limit: 0 })).toMatchObject({ ready: true, indexed: 5, total: 8 });
});

test('what comes, goes and changes is followed', async () => {
  const {
    library,
    ids: [first],
  } = await libraryOf('The bridge stands.');
  const keeper = await started();
  const second = createArticle('Another bridge.');
  await library.create(second);
  await keeper.refresh();
  expect(found(keeper, 'bridge').sort()).toEqual([first, second.article].sort());

  const mark = newId();
  await library.apply(
    first!,
    sign({ type: 'mark.add', mark: { id: mark, kind: 'claim', start: 0, end: 10 } }),
  );
  await library.apply(first!, sign({ type: 'note.add', mark, note: newId(), text: 'Rang the engineer.' }));
  expect(found(keeper, 'engineer')).toEqual([]);
  await keeper.reread([first!]);
  expect(keeper.search({ query: 'engineer', limit: 1 }).hits).toMatchObject([
    { article: first, places: [{ where: 'note', mark, start: 0, end: 10 }] },
  ]);

  await library.close(second.article);
  await rm(path.join(folder(), 'articles', second.article), { recursive: true });
  await keeper.refresh();
  expect(found(keeper, 'bridge')).toEqual([first]);
  await library.close();
});

test('an article that was damaged and put right is found again', async () => {
  const [id] = (await closedLibrary('The bridge stands.')) as [string];
  const whole = await readFile(log(id));
  await writeFile(log(id), 'noise\n');
  await rm(path.join(folder(), 'articles', id, 'article.json'), { force: true });
  const keeper = await started();
  expect(found(keeper, 'bridge')).toEqual([]);
  await writeFile(log(id), whole);
  await keeper.refresh();
  expect(found(keeper, 'bridge')).toEqual([id]);
});

test('whoever only looks changes no byte and no time, while nobody has the library open and while somebody does', async () => {
  const [id] = (await closedLibrary('The bridge stands.')) as [string];
  const looked = async () => {
    const before = await entries();
    const keeper = await started(false);
    expect(keeper.search({ query: 'bridge', limit: 1 }).hits).toMatchObject([
      { article: id, places: [{ where: 'text' }] },
    ]);
    const looking = await openLibrary(folder(), { untrusted: 'It comes from elsewhere.' });
    expect((await looking.list()).articles).toHaveLength(1);
    await looking.close();
    keeper.close();
    expect(await entries()).toEqual(before);
  };
  await looked();
  const library = await openLibrary(folder());
  await library.list();
  const writer = await started();
  await looked();
  writer.close();
  await library.close();
});

/** Everything in the library's folder, with its length and time. */
async function entries(): Promise<string[]> {
  const names = (await readdir(folder())).sort();
  return Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(path.join(folder(), name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
}

test('a library without a folder has nothing to be found', async () => {
  await rm(path.join(folder(), 'articles'), { recursive: true, force: true });
  expect((await started()).search({ query: 'bridge', limit: 1 })).toMatchObject({
    ready: true,
    total: 0,
    count: 0,
  });
});

const SENTENCE = 'The bridge cost £14 million to build.';

test('of a source that is not on the record nothing crosses to another article', async () => {
  const SECRET = 'Deep Harbour';
  const library = await openLibrary(folder());
  const [mark, source] = [newId(), newId()];
  const id = await decidedArticle(library, 'verified', SENTENCE, mark);
  await library.apply(
    id,
    sign({
      type: 'evidence.add',
      sources: [{ id: source, title: SECRET, kind: 'interview', terms: 'confidential', where: SECRET }],
      evidence: [{ id: newId(), mark, source, locator: SECRET, excerpt: SECRET, bears: 'supports' }],
    }),
  );
  await library.apply(id, sign({ type: 'note.add', mark, note: newId(), text: `Rang ${SECRET}.` }));
  await library.close();
  const words = [SENTENCE, 'The bridge cost £15 million to build.'];
  const answer = (await started()).seenBefore({ article: newId(), words });
  expect(answer.found).toHaveLength(2);
  const told = [{ article: id, withheld: [{ terms: 'confidential' }] }];
  for (const { earlier } of answer.found) expect(earlier).toMatchObject(told);
  expect(JSON.stringify(answer)).not.toContain(SECRET);
  expect(JSON.stringify(answer)).not.toContain(source);
});

/** An article on whose first words somebody has decided. */
async function decidedArticle(
  library: Library,
  status: 'verified' | 'checking' = 'verified',
  text = SENTENCE,
  mark = newId(),
): Promise<string> {
  const create = createArticle(text);
  await library.create(create);
  await library.apply(
    create.article,
    sign({ type: 'mark.add', mark: { id: mark, kind: 'claim', start: 0, end: SENTENCE.length } }),
  );
  await library.apply(create.article, sign({ type: 'mark.status', marks: [mark], status }));
  return create.article;
}
const before = (keeper: Keeper, words = SENTENCE, article = newId()) =>
  keeper.seenBefore({ article, words: ['Nobody has checked this line.', words] }).found;

test('words that were decided on are met again in another article, an archived one too, and not in their own', async () => {
  const library = await openLibrary(folder());
  const [first, second] = [await decidedArticle(library), await decidedArticle(library, 'checking')];
  await library.apply(first, sign({ type: 'article.archive', archived: true }));
  await library.apply(first, sign({ type: 'details.set', set: { headline: 'A bridge' } }));
  await library.close();
  const keeper = await started();
  expect(before(keeper)).toMatchObject([
    {
      words: 1,
      earlier: [
        {
          article: first,
          headline: 'A bridge',
          status: 'verified',
          words: SENTENCE,
          likeness: 1,
          differs: [],
        },
      ],
    },
  ]);
  expect(before(keeper, 'The bridge cost £15 million to build.', second)).toMatchObject([
    {
      words: 1,
      earlier: [{ article: first, differs: [{ what: 'number', was: '£14 million', now: '£15 million' }] }],
    },
  ]);
  expect(before(keeper, SENTENCE, first)).toEqual([]);
  expect(before(keeper, SENTENCE, second)).toHaveLength(1);
  keeper.close();
  // From the cache the answer is the same.
  expect(before(await started())).toMatchObject([{ earlier: [{ article: first, words: SENTENCE }] }]);
});

test('what is decided, taken back, trashed and restored is followed', async () => {
  const library = await openLibrary(folder());
  const keeper = await started();
  const id = await decidedArticle(library, 'checking');
  await keeper.refresh();
  expect(before(keeper)).toEqual([]);
  const opened = await library.open(id);
  if (!opened.ok) throw new Error(opened.message);
  const [mark] = Object.keys(opened.opened.article.marks) as [string];
  for (const [status, found] of [
    ['wrong', 1],
    ['query-out', 0],
    ['disputed', 1],
  ] as const) {
    await library.apply(id, sign({ type: 'mark.status', marks: [mark], status }));
    await keeper.reread([id]);
    expect(before(keeper)).toHaveLength(found);
  }
  await library.trash.put([id]);
  await keeper.refresh();
  expect(before(keeper)).toEqual([]);
  await library.trash.restore((await library.trash.list()).articles.map(({ name }) => name));
  await keeper.refresh();
  expect(before(keeper)).toMatchObject([{ earlier: [{ article: id, status: 'disputed' }] }]);
  await library.close();
});
