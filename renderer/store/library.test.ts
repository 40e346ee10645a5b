import { beforeEach, expect, test, vi } from 'vitest';
import { articleFrom, fakeMain } from '../dev/fake';
import { connect } from './bridge';
import { refreshLibrary, useLibrary } from './library';
import { useNotices } from './notices';

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
