import { DEFAULT_SETTINGS } from '@shared/contract';
import { NO_DETAILS } from '@shared/domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { useBrowse } from './browse';
import { listen } from '../app/events';
import { refreshLibrary, useLibrary } from './library';
import { useNotices } from '../base/notices';
import { useSettings } from '../base/settings';
import {
  archive,
  askToEmpty,
  duplicate,
  emptyTrash,
  moveToTrash,
  refreshTrash,
  restore,
  useTrash,
} from './article-actions';
import { showArticle, START, useView } from '../base/view';
import { stopWork, useWork } from '../base/work';

let main: Behind;
let ids: string[];
let stop: () => void;

beforeEach(async () => {
  const articles = ['TIDE', 'BRIDGE', 'FERRY'].map((slug) =>
    articleFrom(`The ${slug} opened in 1893.`, 'test', { ...NO_DETAILS, slug }),
  );
  ids = articles.map(({ id }) => id);
  main = fakeMain(articles, DEFAULT_SETTINGS, [
    { article: '01890000-0000-7000-8000-000000000000', name: 'QUARRY', message: 'It cannot be read.' },
  ]);
  connect(main.bridge);
  stop = listen();
  useNotices.setState({ shown: [] });
  useBrowse.setState(useBrowse.getInitialState(), true);
  useView.setState(START);
  useArticles.setState(useArticles.getInitialState(), true);
  useTrash.setState(useTrash.getInitialState(), true);
  useSettings.setState({ settings: DEFAULT_SETTINGS });
  await refreshLibrary();
});
afterEach(async () => {
  stop();
  for (const id of Object.keys(useArticles.getState().open)) await closeArticle(id);
});

const last = () => useNotices.getState().shown.at(-1)!;
const listed = () =>
  useLibrary
    .getState()
    .articles.map(({ id }) => id)
    .sort();
const slugs = () =>
  useLibrary
    .getState()
    .articles.map(({ details }) => details.slug)
    .sort();
const archived = () =>
  useLibrary
    .getState()
    .articles.filter((each) => each.archived)
    .map(({ details }) => details.slug)
    .sort();
async function undone(): Promise<void> {
  last().action!.run();
  await vi.waitFor(() => expect(useNotices.getState().shown).not.toHaveLength(0));
}

describe('trash', () => {
  test('takes articles and their tabs, says so, and gives them back', async () => {
    await openArticle(ids[0]!);
    showArticle(ids[0]!);
    await moveToTrash(ids.slice(0, 2));
    await refreshLibrary();
    expect(last().message).toBe('2 articles were moved to the trash.');
    expect(slugs()).toEqual(['FERRY']);
    expect(useView.getState()).toMatchObject({ screen: 'library', tabs: [] });
    expect(useArticles.getState().open).toEqual({});
    await undone();
    await vi.waitFor(() => expect(slugs()).toEqual(['BRIDGE', 'FERRY', 'TIDE']));
  });

  test('names the one, a damaged one too', async () => {
    await moveToTrash([ids[1]!]);
    expect(last().message).toBe('“BRIDGE” was moved to the trash.');
    await moveToTrash(['01890000-0000-7000-8000-000000000000']);
    expect(last().message).toBe('The damaged article “QUARRY” was moved to the trash.');
    await vi.waitFor(() => expect(useLibrary.getState().damaged).toEqual([]));
  });

  test('one that cannot go is named with its reason; the others go', async () => {
    await moveToTrash([ids[0]!, '01890000-0000-7000-8000-00000000000f']);
    expect(useNotices.getState().shown.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'It is not there any more.'],
      ['info', '“TIDE” was moved to the trash.'],
    ]);
  });

  test('is emptied of what was asked about, and of nothing that came since', async () => {
    await moveToTrash([ids[0]!]);
    await refreshTrash();
    askToEmpty(useTrash.getState().articles.map(({ name }) => name));
    await moveToTrash([ids[1]!]);
    await emptyTrash();
    await refreshTrash();
    expect(useTrash.getState().articles.map(({ article }) => article)).toEqual([ids[1]]);
    expect(last().message).toBe('“TIDE” was deleted for good.');
    expect(last().action).toBeUndefined();
    await restore([ids[1]!]);
    await refreshLibrary();
    expect(listed()).toEqual([ids[1], ids[2]].sort());
  });

  test('who is asked is told which backups hold it, and may have it deleted from them', async () => {
    const asked = vi.fn(main.bridge['trash.empty']);
    connect({
      ...main.bridge,
      'backups.holding': () => Promise.resolve({ backups: ['2026-11-20T08-00-00Z-daily'] }),
      'trash.empty': asked,
    });
    await moveToTrash([ids[0]!]);
    askToEmpty([ids[0]!]);
    await vi.waitFor(() => expect(useTrash.getState().backups).toEqual(['2026-11-20T08-00-00Z-daily']));
    await emptyTrash({ backups: true });
    expect(asked).toHaveBeenCalledWith({ names: [ids[0]], backups: true });
    expect(useTrash.getState()).toMatchObject({ emptying: null, backups: [] });
  });

  test('nothing is deleted when the question is taken back', async () => {
    await moveToTrash([ids[0]!]);
    askToEmpty([ids[0]!]);
    askToEmpty(null);
    await emptyTrash();
    await refreshTrash();
    expect(useTrash.getState().articles).toHaveLength(1);
  });

  test('no answer is said, and the list is what there is', async () => {
    connect({ ...main.bridge, 'article.trash': () => Promise.reject(new Error('the pipe broke')) });
    await moveToTrash([ids[0]!]);
    expect(last().message).toContain('the pipe broke.');
    expect(listed()).toContain(ids[0]);
  });
});

describe('many at once', () => {
  const many = Array.from({ length: 100 }, (_, at) =>
    articleFrom('It opened in 1893.', 'test', { ...NO_DETAILS, slug: `STORY ${at}` }),
  );
  const all = many.map(({ id }) => id);
  /** Main with a hundred articles, which calls `before` at every call of that name. */
  async function withMany(name: 'article.trash' | 'article.apply', before: () => void): Promise<void> {
    main = fakeMain(many, DEFAULT_SETTINGS);
    const { [name]: call } = main.bridge;
    connect({
      ...main.bridge,
      [name]: (input: never) => {
        before();
        return call(input);
      },
    });
    await refreshLibrary();
  }

  test('go in parts, and show how far they are', async () => {
    const seen: [string, number, number][] = [];
    await withMany('article.trash', () =>
      seen.push(
        ...useWork.getState().under.map(({ words, done, of }): [string, number, number] => [words, done, of]),
      ),
    );
    await moveToTrash(all);
    expect(seen).toEqual([
      ['Moving to the trash', 0, 100],
      ['Moving to the trash', 40, 100],
      ['Moving to the trash', 80, 100],
    ]);
    expect(useWork.getState().under).toEqual([]);
    expect(last().message).toBe('100 articles were moved to the trash.');
  });

  test('stopped, what was moved is moved and can be put back; the rest is as it was', async () => {
    await withMany('article.trash', () => useWork.getState().under[0]!.done === 40 && stopWork());
    await moveToTrash(all);
    await refreshLibrary();
    expect(last().message).toBe(
      '80 articles were moved to the trash. You stopped it: 20 articles are as before.',
    );
    expect(listed()).toHaveLength(20);
    await undone();
    await vi.waitFor(() => expect(listed()).toHaveLength(100));
  });

  test('not twice: a second press says that it is being done', async () => {
    let calls = 0;
    await withMany('article.trash', () => calls++);
    const first = moveToTrash(all);
    await moveToTrash(all);
    expect(last().message).toBe(
      'Stet is still at it: moving to the trash, 0 of 100. Wait for it, or stop it.',
    );
    await first;
    expect(calls).toBe(3);
    expect(last().message).toBe('100 articles were moved to the trash.');
  });

  test('an archiving that is stopped says so, and undo takes back what was done', async () => {
    await withMany('article.apply', () => useWork.getState().under[0]?.done === 8 && stopWork());
    await archive(all, true);
    expect(last().message).toBe('16 articles were archived. You stopped it: 84 articles are as before.');
    expect(archived()).toHaveLength(16);
    last().action!.run();
    await vi.waitFor(() => expect(archived()).toEqual([]));
  });

  test('no answer halfway: what was moved by then is said, and can be put back', async () => {
    await withMany('article.trash', () => {
      if (useWork.getState().under[0]!.done === 40) throw new Error('the pipe broke');
    });
    await moveToTrash(all);
    await refreshLibrary();
    expect(useNotices.getState().shown.map(({ message }) => message)).toEqual([
      expect.stringContaining('the pipe broke.'),
      '40 articles were moved to the trash.',
    ]);
    expect(useWork.getState().under).toEqual([]);
    expect(listed()).toHaveLength(60);
  });
});

describe('archive', () => {
  test('puts articles away and takes them out again, open ones as a step that undo knows', async () => {
    await openArticle(ids[0]!);
    await archive(ids.slice(0, 2), true);
    expect(archived()).toEqual(['BRIDGE', 'TIDE']);
    expect(last().message).toBe('2 articles were archived.');
    expect(useArticles.getState().open[ids[0]!]!.steps.undo.map(({ label }) => label)).toEqual(['Archive']);
    await undo(ids[0]!);
    await refreshLibrary();
    expect(archived()).toEqual(['BRIDGE']);
  });

  test('the notice takes it back, also after other work on an open article', async () => {
    await openArticle(ids[0]!);
    await archive(ids, true);
    const { action } = last();
    await dispatch(ids[0]!, { type: 'details.set', set: { desk: 'News' } });
    action!.run();
    await vi.waitFor(() => expect(archived()).toEqual([]));
    expect(useArticles.getState().open[ids[0]!]!.article.details.desk).toBe('News');
  });

  test('lets go of what nobody has open', async () => {
    const close = vi.fn(main.bridge['article.close']);
    connect({ ...main.bridge, 'article.close': close });
    await openArticle(ids[0]!);
    await archive(ids.slice(0, 2), true);
    expect(close.mock.calls).toEqual([[{ article: ids[1] }]]);
  });
});

describe('duplicate', () => {
  test('stands the keyboard on the copy, and undo throws it away again', async () => {
    await duplicate([ids[0]!]);
    expect(slugs()).toEqual(['BRIDGE', 'FERRY', 'TIDE', 'TIDE (copy)']);
    const copy = useLibrary.getState().articles.find(({ details }) => details.slug === 'TIDE (copy)')!;
    expect(useBrowse.getState().current).toBe(copy.id);
    await undone();
    await vi.waitFor(() => expect(slugs()).toEqual(['BRIDGE', 'FERRY', 'TIDE']));
  });

  test('of several selects the copies', async () => {
    await duplicate(ids.slice(0, 2));
    expect(useBrowse.getState().selected.size).toBe(2);
    expect(last().message).toBe('2 articles were duplicated.');
  });
});
