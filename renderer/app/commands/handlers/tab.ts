import {
  askToClose,
  goToTab,
  moveTab,
  recentOnes,
  reopenTab,
  stepTab,
  tabAt,
  useTabs,
} from '../../../store/article/tabs';
import { say } from '../../../store/base/notices';
import { useView } from '../../../store/base/view';
import { allTabs } from '../../frame/allTabs';
import { articleId, inArticle, withArticle, type Handler, type Handlers } from './handler';
import { figure } from '@shared/domain';

const tabs = () => useView.getState().tabs;

const moveBy = (by: 1 | -1): Handler => ({
  when: inArticle,
  run: withArticle((article) => {
    const to = tabs().indexOf(article) + by;
    if (to < 0 || to >= tabs().length)
      return say(by === 1 ? 'This is the last tab.' : 'This is the first article.');
    moveTab(article, to);
    say(`Tab ${figure(to + 1)} of ${figure(tabs().length)} articles.`);
  }),
});

const FIGURES = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8].map((figure) => [
    `tab.${figure}`,
    {
      when: () => tabAt(figure) !== undefined,
      run: () => goToTab(tabAt(figure) ?? null),
    },
  ]),
) as Record<Extract<keyof Handlers<'tab'>, `tab.${number}`>, Handler>;

/** From tab to tab. */
export const tabHandlers: Handlers<'tab'> = {
  'tab.next': { when: () => tabs().length > 0, run: () => stepTab(1) },
  'tab.previous': { when: () => tabs().length > 0, run: () => stepTab(-1) },
  'tab.last': { when: () => tabs().length > 0, run: () => goToTab(tabs().at(-1) ?? null) },
  'tab.move-right': moveBy(1),
  'tab.move-left': moveBy(-1),
  'tab.all': { run: () => allTabs.open() },
  'tab.close-others': {
    when: () => tabs().some((tab) => tab !== articleId()) && inArticle(),
    run: withArticle((article) => askToClose(tabs().filter((tab) => tab !== article))),
  },
  'tab.close-all': { when: () => tabs().length > 0, run: () => askToClose(tabs()) },
  'tab.reopen': {
    when: () => useTabs.getState().closed.length > 0,
    run: async () => void (await reopenTab()),
  },
  ...FIGURES,
};

/** The articles shown last. */
export const recentHandlers: Handlers<'recent'> = Object.fromEntries(
  [0, 1, 2, 3, 4, 5, 6, 7].map((at): [string, Handler] => [
    `recent.${at + 1}`,
    {
      when: () => recentOnes()[at] !== undefined,
      run: async () => {
        const article = recentOnes()[at];
        if (article !== undefined) await goToTab(article);
      },
    },
  ]),
) as Handlers<'recent'>;
