import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { openArticle, useArticles } from './articles';
import { connect } from '../base/bridge';
import { useNotices } from '../base/notices';
import { closeTabs, goToTab, moveTab, nameOf, reopenTab, stepTab, tabAt, useTabs } from './tabs';
import { showArticle, showReport, START, useView } from '../base/view';

let main: Behind;
let a = '',
  b = '',
  c = '';
const view = () => useView.getState();
const isOpen = (id: string) => id in useArticles.getState().open;

beforeEach(async () => {
  const articles = ['A', 'B', 'C'].map((slug) => articleFrom('Words.', 'paste', { slug }));
  [a, b, c] = articles.map(({ id }) => id) as [string, string, string];
  main = fakeMain(articles);
  connect(main.bridge);
  useArticles.setState({ open: {} });
  useNotices.setState({ shown: [] });
  useTabs.setState({ known: {}, closed: [], recent: [] });
  useView.setState(START);
  for (const id of [a, b, c]) {
    await openArticle(id);
    showArticle(id);
  }
});

describe('the row', () => {
  test('has what was opened, in that order, and each once', () => {
    showArticle(a);
    expect(view().tabs).toEqual([a, b, c]);
  });

  test('is gone along round and round, the library being one of it', async () => {
    const seen: (string | null)[] = [];
    for (let n = 0; n < 5; n++) {
      await stepTab(1);
      seen.push(view().article);
    }
    expect(seen).toEqual([null, a, b, c, null]);
    await stepTab(-1);
    expect(view().article).toBe(c);
  });

  test('is counted from the library', () => expect([1, 2, 4, 5].map(tabAt)).toEqual([null, a, c, undefined]));

  test('keeps the same tabs wherever one is moved to', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.integer({ min: -3, max: 6 }), (which, to) => {
        useView.setState({ tabs: [a, b, c] });
        const moved = [a, b, c][which]!;
        moveTab(moved, to);
        expect([...view().tabs].sort()).toEqual([a, b, c].sort());
        expect(view().tabs.indexOf(moved)).toBe(Math.min(2, Math.max(0, to)));
        expect(view().tabs.filter((tab) => tab !== moved)).toEqual([a, b, c].filter((tab) => tab !== moved));
      }),
    );
  });
});

describe('a tab', () => {
  test('shows what it showed: the manuscript or the report', async () => {
    showReport();
    await goToTab(a);
    expect(view().screen).toBe('article');
    await goToTab(c);
    expect(view().screen).toBe('report');
  });

  test('keeps its copy while another is on screen', async () => {
    await goToTab(a);
    expect([a, b, c].map(isOpen)).toEqual([true, true, true]);
  });

  test('whose article is gone closes with one sentence, and its neighbour is shown', async () => {
    await closeTabs([b]);
    main.articles.delete(b);
    useView.setState({ tabs: [a, b, c], article: c });
    await goToTab(b);
    expect(view()).toMatchObject({ tabs: [a, c], article: c, screen: 'article' });
    expect(useNotices.getState().shown.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^“B” could not be opened, so its tab was closed\./),
    ]);
  });
});

describe('closing', () => {
  test.each([
    ['the last: the one before it', () => c, () => [c], () => b],
    ['one in the middle: the one after it', () => b, () => [b], () => c],
    ['several: the nearest that stays', () => b, () => [b, c], () => a],
    ['all: the library', () => b, () => [a, b, c], () => null],
    ['another than the one on screen: nothing changes', () => a, () => [c], () => a],
  ])('%s', async (_, on, closing, shown) => {
    await goToTab(on());
    await closeTabs(closing());
    expect(view().article).toBe(shown());
    expect(view().tabs).toEqual([a, b, c].filter((tab) => !closing().includes(tab)));
    expect([a, b, c].filter(isOpen)).toEqual(view().tabs);
  });

  test('waits for what was asked before, and lets main go of the article', async () => {
    const close = vi.fn(main.bridge['article.close']);
    connect({ ...main.bridge, 'article.close': close });
    await closeTabs([b]);
    expect(close).toHaveBeenCalledWith({ article: b });
  });

  test('is taken back at the same place, name and all, even in the same moment', async () => {
    const closing = closeTabs([b]);
    expect(nameOf(b)).toBe('B');
    const again = reopenTab();
    await Promise.all([closing, again]);
    expect(view()).toMatchObject({ tabs: [a, b, c], article: b });
    expect(isOpen(b)).toBe(true);
    expect(await reopenTab()).toBe(false);
  });
});
