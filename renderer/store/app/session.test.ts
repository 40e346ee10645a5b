import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_SESSION, Session, Settings } from '@shared/contract';
import { newId } from '@shared/domain';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { openArticle, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { refreshLibrary, useLibrary } from '../library/library';
import { useNotices } from '../base/notices';
import { followSession, placeIn, rememberPlace, restoreSession, sessionNow } from './session';
import { closeTabs, goToTab, nameOf, recentOnes, useTabs } from '../article/tabs';
import { keepText, newDraftOf, useTyped } from '../base/typed';
import { keepBegun, select, showArticle, showLibrary, showReport, START, useView } from '../base/view';

let main: Behind;
let a = '',
  b = '';
let stop = () => {};
const mark = newId();

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  const articles = ['A', 'B'].map((slug) =>
    articleFrom('Words.', 'paste', { slug, headline: `About ${slug}`, deadline: '2031-01-02' }),
  );
  [a, b] = articles.map(({ id }) => id) as [string, string];
  main = fakeMain(articles);
  connect(main.bridge);
  blank();
});
afterEach(() => {
  stop();
  stop = () => {};
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As after a start. */
function blank(): void {
  useArticles.setState({ open: {} });
  useNotices.setState({ shown: [] });
  useTabs.setState({ known: {}, closed: [], recent: [] });
  useLibrary.setState({ articles: [], damaged: [], trouble: null, loaded: false });
  useTyped.setState({ of: {} });
  useView.setState(START);
}

async function work(): Promise<void> {
  for (const id of [a, b]) {
    await openArticle(id);
    showArticle(id);
  }
  showReport();
  select(a, mark);
  await goToTab(a);
  rememberPlace(a, { offset: 3, by: -4.5 });
  keepBegun(mark, 'Half a note');
  keepText(newDraftOf(a), 'Half a draft');
}

describe('what is kept', () => {
  test('comes back: tabs, marks, places, the report, notes begun, what was opened last', async () => {
    stop = followSession();
    await work();
    const before = sessionNow();
    stop();
    blank();
    restoreSession(Session.parse(JSON.parse(JSON.stringify(before))));
    await vi.waitFor(() => expect(Object.keys(useArticles.getState().open)).toEqual([a]));
    expect(useView.getState()).toMatchObject({
      screen: 'article',
      article: a,
      tabs: [a, b],
      begun: { [mark]: 'Half a note' },
    });
    expect(useView.getState().selected[a]).toBe(mark);
    expect(useTyped.getState().of).toEqual({ [newDraftOf(a)]: 'Half a draft' });
    expect(placeIn(a)).toEqual({ offset: 3, by: -4.5 });
    expect(nameOf(b)).toBe('B');
    await goToTab(b);
    expect(useView.getState().screen).toBe('report');
    expect({ ...sessionNow(), active: a }).toEqual(before);
  });

  test('only the article on screen is read', async () => {
    const open = vi.fn(main.bridge['article.open']);
    connect({ ...main.bridge, 'article.open': open });
    await work();
    const session = sessionNow();
    blank();
    open.mockClear();
    restoreSession(session);
    await vi.waitFor(() => expect(useArticles.getState().open).toHaveProperty(a));
    expect(open.mock.calls).toEqual([[{ article: a }]]);
  });

  test('goes to the main process once a little while after the last change, and not when nothing changed', async () => {
    const keep = vi.fn(main.bridge['session.keep']);
    connect({ ...main.bridge, 'session.keep': keep });
    vi.useFakeTimers();
    stop = followSession();
    await work();
    expect(keep).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(keep).toHaveBeenCalledExactlyOnceWith(sessionNow());
    useView.setState({ tabs: [...useView.getState().tabs] });
    vi.advanceTimersByTime(500);
    expect(keep).toHaveBeenCalledTimes(1);
  });

  test('goes at once when the window is left', async () => {
    const keep = vi.fn(main.bridge['session.keep']);
    connect({ ...main.bridge, 'session.keep': keep });
    stop = followSession();
    await openArticle(a);
    showArticle(a);
    window.dispatchEvent(new Event('pagehide'));
    expect(keep).toHaveBeenCalledTimes(1);
  });

  test('that another Stet left in another way costs no setting', () => {
    expect(Settings.parse({ person: 'Ada', session: { tabs: 'all of them' } })).toMatchObject({
      person: 'Ada',
      session: NO_SESSION,
    });
  });
});

describe('articles that are gone', () => {
  test('from the library: their tabs close in one sentence, and they are no longer among the recent', async () => {
    await work();
    const gone = [newId(), newId()];
    const session = sessionNow();
    blank();
    stop = followSession();
    restoreSession({
      ...session,
      tabs: [
        ...gone.map((article, at) => ({
          article,
          slug: `GONE ${at}`,
          headline: '',
          deadline: '',
          mark: null,
          report: false,
          place: null,
        })),
        ...session.tabs,
      ],
      recent: gone.map((article) => ({ article, slug: 'GONE', headline: '', deadline: '' })),
    });
    await refreshLibrary();
    expect(useView.getState().tabs).toEqual([a, b]);
    expect(useNotices.getState().shown.map(({ message }) => message)).toEqual([
      '2 articles were open that are not among those of the library any more (“GONE 0”, “GONE 1”). Their tabs were closed.',
    ]);
    expect(useTabs.getState().recent).not.toContain(gone[0]);
  });

  test('for the trash while they are open: their tabs go with them, and one that is only just being made stays', async () => {
    stop = followSession();
    await work();
    await refreshLibrary();
    const made = articleFrom('Words.', 'paste', { slug: 'MADE' });
    useView.setState(({ tabs }) => ({ tabs: [...tabs, made.id] }));
    useArticles.setState(({ open }) => ({ open: { ...open, [made.id]: { ...open[a]!, article: made } } }));
    main.articles.delete(a);
    await refreshLibrary();
    expect(useView.getState()).toMatchObject({ tabs: [b, made.id], article: b });
    expect(useNotices.getState().shown).toEqual([]);
  });

  test('with the drive they were on: nothing is dropped', async () => {
    await work();
    const session = sessionNow();
    blank();
    stop = followSession();
    restoreSession(session);
    connect({
      ...main.bridge,
      'library.list': () =>
        Promise.resolve({
          version: 0,
          whole: true,
          gone: [],
          articles: [],
          damaged: [],
          notices: [],
          trouble: 'The drive is gone.',
        }),
    });
    await refreshLibrary();
    expect(useView.getState().tabs).toEqual([a, b]);
  });
});

test('the articles opened last are those that are not open now, the last first', async () => {
  stop = followSession();
  await work();
  expect(recentOnes()).toEqual([]);
  await closeTabs([a, b]);
  expect(recentOnes()).toEqual([a, b]);
});

test('a mark chosen from elsewhere is shown, not the place where the text was left', async () => {
  stop = followSession();
  await work();
  showLibrary();
  expect(placeIn(a)).toBeDefined();
  select(a, newId());
  expect(placeIn(a)).toBeUndefined();
});
