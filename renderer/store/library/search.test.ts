import type { Input, SearchReply } from '@shared/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { articleFrom, fakeMain } from '../../dev/fake';
import { connect } from '../base/bridge';
import { listen } from '../app/events';
import { refreshSearch, search, showPlaces, useSearch } from './search';

type Asked = Input<'library.search'>;

const asked: { input: Asked; answer: (reply: Partial<SearchReply>) => void; fail: (why: string) => void }[] =
  [];

const EMPTY: SearchReply = {
  ready: true,
  indexed: 1,
  total: 1,
  hits: [],
  articles: '',
  roll: { name: 'a roll', ids: 'a b c d' },
  count: 0,
  forgiven: [],
  took: 1,
};

/** A main process that answers when told to. */
function slowMain() {
  const { bridge } = fakeMain();
  connect({
    ...bridge,
    'library.search': (input) =>
      new Promise((resolve, reject) => {
        const answer = (reply: Partial<SearchReply>) => resolve({ ...EMPTY, ...reply });
        asked.push({ input, answer, fail: (why) => reject(new Error(why)) });
      }),
  });
}

const state = () => useSearch.getState();
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => search(''));
afterEach(async () => {
  vi.useRealTimers();
  search('');
  for (const { answer } of asked.splice(0)) answer({});
  await settled();
});

test('finds, says where, and forgets everything with the query', async () => {
  const bridge = articleFrom('The bridge opened in 1890.', 'test', { headline: 'A river' });
  const { bridge: main } = fakeMain([bridge, articleFrom('Nothing of the kind.', 'test', {})]);
  connect(main);
  search('bridge');
  expect(state()).toMatchObject({ query: 'bridge', busy: true });
  await vi.waitFor(() =>
    expect(state()).toMatchObject({
      busy: false,
      answered: 'bridge',
      count: 1,
      articles: [bridge.id],
      ready: true,
    }),
  );
  expect(state().hits[bridge.id]!.places[0]).toMatchObject({
    where: 'text',
    excerpt: expect.stringContaining('bridge'),
  });
  search('  ');
  expect(state()).toMatchObject({ query: '  ', answered: '', hits: {}, articles: [], count: 0, busy: false });
});

test('one question at a time; of those that come meanwhile only the last', async () => {
  slowMain();
  for (const query of ['m', 'ma', 'may', 'mayo', 'mayor']) search(query);
  expect(asked.map(({ input }) => input.query)).toEqual(['m']);
  asked[0]!.answer({ count: 900 });
  await settled();
  expect(asked.map(({ input }) => input.query)).toEqual(['m', 'mayor']);
  // The answer to "m" is not shown for "mayor".
  expect(state()).toMatchObject({ count: 0, busy: true, answered: '' });
  asked[1]!.answer({ count: 3 });
  await settled();
  expect(state()).toMatchObject({ count: 3, busy: false, answered: 'mayor' });
});

test('an answer that comes after the field was cleared is dropped', async () => {
  slowMain();
  search('mayor');
  search('');
  asked[0]!.answer({ count: 3 });
  await settled();
  expect(state()).toMatchObject({ count: 0, busy: false, answered: '' });
});

test('what was found stays until the next answer is there', async () => {
  slowMain();
  search('mayor');
  asked[0]!.answer({ count: 3, articles: '0 1 2' });
  await settled();
  search('mayors');
  expect(state()).toMatchObject({ count: 3, articles: ['a', 'b', 'c'], answered: 'mayor', busy: true });
});

test('who has the roll says so, and finds by it until there is another', async () => {
  slowMain();
  search('mayor');
  asked[0]!.answer({ articles: '2 0', roll: { name: 'first', ids: 'a b c' } });
  await settled();
  expect(state().articles).toEqual(['c', 'a']);
  search('mayors');
  expect(asked[1]!.input).toMatchObject({ roll: 'first' });
  asked[1]!.answer({ articles: '1', roll: { name: 'first', ids: null } });
  await settled();
  expect(state().articles).toEqual(['b']);
  search('mayors o');
  asked[2]!.answer({ articles: '1', roll: { name: 'second', ids: 'd e' } });
  await settled();
  expect(state().articles).toEqual(['e']);
});

test('what was forgiven is there with the answer, and gone with the query', async () => {
  slowMain();
  search('mayer');
  const forgiven = [{ word: 'mayer', instead: ['mayor'] }];
  asked[0]!.answer({ articles: '0', count: 1, forgiven });
  await settled();
  expect(state().forgiven).toEqual(forgiven);
  search('');
  expect(state().forgiven).toEqual([]);
});

test('a failure is said and does not end the search', async () => {
  slowMain();
  search('mayor');
  asked[0]!.fail('the drive is gone');
  await settled();
  expect(state()).toMatchObject({ busy: false, trouble: 'The search got no answer: the drive is gone.' });
  refreshSearch();
  asked[1]!.answer({ count: 2 });
  await settled();
  expect(state()).toMatchObject({ count: 2, trouble: null });
});

test('while the library is being read the same is asked again', async () => {
  vi.useFakeTimers();
  slowMain();
  search('mayor');
  asked[0]!.answer({ ready: false, indexed: 10, total: 100, count: 1 });
  await vi.advanceTimersByTimeAsync(0);
  expect(state()).toMatchObject({ ready: false, indexed: 10, total: 100, count: 1, busy: false });
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(2);
  asked[1]!.answer({ count: 9 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(state()).toMatchObject({ ready: true, count: 9 });
  expect(asked).toHaveLength(2);
});

test('places of the articles in view are added, and only where they belong to the answer on show', async () => {
  slowMain();
  const hit = (article: string) => ({ article, score: 1, places: [] });
  search('mayor');
  asked[0]!.answer({ articles: '0 1', hits: [hit('a')] });
  await settled();
  void showPlaces(['a', 'b']);
  expect(asked[1]!.input).toEqual({ query: 'mayor', limit: 0, of: ['b'] });
  asked[1]!.answer({ hits: [hit('b')] });
  await settled();
  expect(Object.keys(state().hits)).toEqual(['a', 'b']);
  void showPlaces(['a', 'b', 'c']);
  search('bridge');
  asked[3]!.answer({ articles: '3', hits: [hit('d')] });
  await settled();
  asked[2]!.answer({ hits: [hit('c')] });
  await settled();
  expect(Object.keys(state().hits)).toEqual(['d']);
});

test('who is searching while articles come and go looks again', async () => {
  const { bridge, articles, emit } = fakeMain();
  connect(bridge);
  const stop = listen();
  search('bridge');
  await vi.waitFor(() => expect(state()).toMatchObject({ answered: 'bridge', count: 0 }));
  const article = articleFrom('The bridge opened.', 'test', {});
  articles.set(article.id, { article, seq: 1, readOnly: null, notices: [] });
  emit('library.changed', {});
  await vi.waitFor(() => expect(state().articles).toEqual([article.id]));
  stop();
});

test('a query is cut where main would refuse it', () => {
  slowMain();
  search('x'.repeat(2000));
  expect(asked[0]!.input.query).toHaveLength(500);
});
