import { gzipSync } from 'node:zlib';
import { tableOf } from '@shared/contract/table';
import { lastChangedFirst, summaryOf } from '@shared/domain';
import { beforeEach, expect, test, vi } from 'vitest';
import { articleFrom, fakeMain } from '../../dev/fake';
import { connect } from '../base/bridge';
import { refreshLibrary, useLibrary } from './library';
import { useNotices } from '../base/notices';

beforeEach(() => {
  useNotices.setState({ shown: [] });
  useLibrary.setState({ articles: [], damaged: [], trouble: null, loaded: false });
});

const messages = () => useNotices.getState().shown.map(({ message }) => message);

test('what storage found is told once, not at every reading', async () => {
  const { bridge } = fakeMain([articleFrom('It opened.', 'test', {})]);
  const notices = [{ level: 'warning' as const, message: 'One article is damaged and was set aside.' }];
  connect({ ...bridge, 'library.list': async () => ({ ...(await bridge['library.list']()), notices }) });
  await refreshLibrary();
  expect(messages()).toEqual(['One article is damaged and was set aside.']);
  useNotices.setState({ shown: [] });
  await refreshLibrary();
  expect(messages()).toEqual([]);
  expect(useLibrary.getState().articles).toHaveLength(1);
});

test('many calls while one reading goes on are answered by one more', async () => {
  const { bridge } = fakeMain();
  const list = vi.fn(bridge['library.list']);
  connect({ ...bridge, 'library.list': list });
  await Promise.all(Array.from({ length: 20 }, refreshLibrary));
  expect(list).toHaveBeenCalledTimes(2);
});

test('a library that cannot be read is said to be so; what was shown stays', async () => {
  const { bridge } = fakeMain([articleFrom('It opened.', 'test', {})]);
  connect(bridge);
  await refreshLibrary();
  connect({ ...bridge, 'library.list': () => Promise.reject(new Error('the drive is gone')) });
  await refreshLibrary();
  expect(useLibrary.getState().trouble).toContain('the drive is gone. Nothing in it was changed.');
  expect(useLibrary.getState().articles).toHaveLength(1);
});

test('what became of the list is all that is read again', async () => {
  const at = (day: number, words: string) => {
    const article = articleFrom(words, 'test', {});
    return summaryOf({ article, changedAt: `2026-03-0${day}T09:00:00.000Z` });
  };
  const [one, two, three] = [at(1, 'One.'), at(2, 'Two.'), at(3, 'Three.')];
  const replies = [
    { version: 4, whole: true, articles: [one, two], gone: [] },
    { version: 5, whole: false, articles: [], gone: [] },
    {
      version: 6,
      whole: false,
      articles: [three, { ...one, words: 9, changedAt: '2026-03-04T09:00:00.000Z' }],
      gone: [two.id],
    },
    { version: 1, whole: true, articles: [two], gone: [] },
    { version: 2, whole: true, articles: [], packed: gzipSync(tableOf([three, two])), gone: [] },
  ];
  const asked: unknown[] = [];
  connect({
    ...fakeMain().bridge,
    'library.list': (request) => {
      asked.push(request);
      return Promise.resolve({ ...replies[asked.length - 1]!, damaged: [], notices: [], trouble: null });
    },
  });
  const listed = async () => {
    await refreshLibrary();
    return useLibrary.getState().articles;
  };
  const first = await listed();
  expect(first).toEqual([two, one]);
  expect(await listed()).toBe(first);
  expect(await listed()).toMatchObject([{ id: one.id, words: 9 }, { id: three.id }]);
  expect(await listed()).toEqual([two]);
  // Many come in one piece.
  expect(await listed()).toEqual([two, three].sort(lastChangedFirst));
  expect(asked.slice(1)).toEqual([{ since: 4 }, { since: 5 }, { since: 6 }, { since: 1 }]);
});
