import type { OpenedArticle, StetBridge } from '@shared/contract';
import { acrossInSteps } from '@shared/across/across';
import { draftsOf } from '@shared/across/piece';
import { deskOf } from '@shared/passages/desk';

/** What the main process would tell of the drafts; the page alone has no papers to hold against them. */
export const acrossOf = (
  articles: ReadonlyMap<string, OpenedArticle>,
): Pick<StetBridge, 'across.of' | 'across.stop'> => ({
  'across.of': ({ article }) => {
    const drafts = draftsOf(articles.get(article)!.article, '2026-03-02');
    const steps = acrossInSteps({ ...drafts, papers: deskOf([]) });
    for (;;) {
      const step = steps.next();
      if (step.done) return Promise.resolve({ outcome: 'found', ...step.value, text: drafts.text });
    }
  },
  'across.stop': () => Promise.resolve(undefined),
});
