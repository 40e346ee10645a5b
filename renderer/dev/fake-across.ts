import type { OpenedArticle, StetBridge } from '@shared/contract';
import { draftsOf } from '@shared/across/piece';
import { timelineOf } from '@shared/across/timeline';

/** What the main process would tell of the drafts; the page alone has no papers to hold against them. */
export const acrossOf = (
  articles: ReadonlyMap<string, OpenedArticle>,
): Pick<StetBridge, 'across.of' | 'across.stop'> => ({
  'across.of': ({ article }) => {
    const { text, published } = draftsOf(articles.get(article)!.article, '2026-03-02');
    return Promise.resolve({ outcome: 'found', timeline: timelineOf(text, published), text });
  },
  'across.stop': () => Promise.resolve(undefined),
});
