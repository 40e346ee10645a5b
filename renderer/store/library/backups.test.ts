import { beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { dispatch, openArticle, useArticles } from '../article/articles';
import { followBackup, listBackups, lookInto, NO_BACKUPS, restore, takeBackup, useBackups } from './backups';
import { connect } from '../base/bridge';
import { useNotices } from '../base/notices';
import { isBusy, stopWork, useWork } from '../base/work';

let main: Behind;
let a = '',
  b = '';
const state = () => useBackups.getState();
const headline = (id: string) => useArticles.getState().open[id]!.article.details.headline;
const told = () => useNotices.getState().shown.map(({ message }) => message);
const last = () => state().backups[0]!;

beforeEach(async () => {
  const articles = ['A', 'B'].map((slug) =>
    articleFrom('Words.', 'paste', { slug, headline: `About ${slug}` }),
  );
  [a, b] = articles.map(({ id }) => id) as [string, string];
  main = fakeMain(articles);
  connect(main.bridge);
  useArticles.setState({ open: {} });
  useNotices.setState({ shown: [] });
  useBackups.setState(NO_BACKUPS);
  for (const id of [a, b]) await openArticle(id);
  await takeBackup();
  useNotices.setState({ shown: [] });
  for (const id of [a, b]) await dispatch(id, { type: 'details.set', set: { headline: 'Changed' } });
});

test('one that was taken is the first of the list', () =>
  expect(last()).toMatchObject({ reason: 'asked', articles: 2 }));

test('looking into one shows what it holds', async () => {
  await lookInto(last());
  expect(state().articles).toMatchObject([
    { article: a, state: 'changed' },
    { article: b, state: 'changed' },
  ]);
  await lookInto(null);
  expect(state()).toMatchObject({ open: null, articles: null });
});

describe('restoring', () => {
  test('some: their open copies are read again, the others stay, and it is said', async () => {
    expect(await restore(last(), [a])).toBe(true);
    expect([headline(a), headline(b)]).toEqual(['About A', 'Changed']);
    expect(useArticles.getState().open[a]!.steps.undo).toEqual([]);
    expect(told()).toEqual([
      '1 article is as it was in the backup. What it replaced was backed up first, and is in the folder set-aside of the library.',
    ]);
    expect(state().busy).toBeNull();
  });

  test('all', async () => {
    expect(await restore(last(), null)).toBe(true);
    expect([headline(a), headline(b)]).toEqual(['About A', 'About B']);
  });

  test('waits for changes that are on their way', async () => {
    const change = dispatch(a, { type: 'details.set', set: { desk: 'News' } });
    await restore(last(), [a]);
    await change;
    expect(useArticles.getState().open[a]!.article.details).toMatchObject({ headline: 'About A', desk: '' });
  });

  test('what fails is said, and nothing hangs', async () => {
    connect({
      ...main.bridge,
      'backups.restore': () => Promise.resolve({ ok: false, message: 'The disk is full.' }),
    });
    expect(await restore(last(), [a])).toBe(false);
    connect({ ...main.bridge, 'backups.restore': () => Promise.reject(new Error('gone')) });
    expect(await restore(last(), [a])).toBe(false);
    expect(told()).toEqual(['The disk is full.', expect.stringContaining('gone.')]);
    expect(state().busy).toBeNull();
  });
});

describe('a backup that is being taken', () => {
  const under = () => useWork.getState().under;

  test('is shown with how far it is, beside other long work, until its end', () => {
    followBackup({ done: 64, of: 50_000 });
    followBackup({ done: 128, of: 50_000 });
    expect(under()).toMatchObject([
      { words: 'Backing up the library', done: 128, of: 50_000, stopped: false },
    ]);
    expect(isBusy()).toBe(false);
    followBackup(null);
    expect(under()).toEqual([]);
  });

  test('can be stopped, once', async () => {
    let stops = 0;
    connect({
      ...main.bridge,
      'backups.stop': () => Promise.resolve(void (stops += 1)),
      'backups.take': () => Promise.resolve({ ok: false, stopped: true, message: 'Stopped.' }),
    });
    followBackup({ done: 64, of: 50_000 });
    stopWork();
    followBackup({ done: 128, of: 50_000 });
    stopWork();
    expect(under()).toMatchObject([{ done: 128, stopped: true }]);
    expect(stops).toBe(1);
    followBackup(null);
    await takeBackup();
    expect(useNotices.getState().shown).toMatchObject([{ level: 'info', message: 'Stopped.' }]);
  });
});

test('backups that cannot be listed: why', async () => {
  connect({ ...main.bridge, 'backups.list': () => Promise.reject(new Error('no answer')) });
  await listBackups();
  expect(state().trouble).toMatch(/no answer\. Nothing was changed\.$/);
});
