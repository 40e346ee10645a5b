import { useArticles } from '../../../store/article/articles';
import { compareTwo } from '../../../store/drafts/comparison';
import { draftByDialog } from '../../../store/drafts/review';
import { driftsNow } from '@shared/quotes/drifts';
import { say } from '../../../store/base/notices';
import { openDialog } from '../../../store/base/view';
import { articleId, onManuscript, withArticle, type Handlers } from './handler';

const copy = () => useArticles.getState().open[articleId() ?? ''];
const writable = () => onManuscript() && copy()?.readOnly === null;
const drafts = () => copy()?.article.drafts.length ?? 0;

/** What comes in after the first draft. */
export const draftHandlers: Handlers<'draft'> = {
  'draft.file': { when: writable, run: withArticle(async (article) => void (await draftByDialog(article))) },
  'draft.paste': { when: writable, run: () => openDialog('draft-paste') },
  'draft.address': { when: writable, run: () => openDialog('draft-address') },
  'draft.list': { when: onManuscript, run: () => openDialog('drafts') },
  'draft.compare': {
    when: () => onManuscript() && drafts() > 1,
    run: withArticle((article) => compareTwo(article, drafts() - 1, drafts())),
  },
  'draft.drifts': {
    when: () => onManuscript() && drafts() > 1,
    run: withArticle((article) => {
      const opened = copy()?.article;
      if (opened && driftsNow(opened).length > 0) compareTwo(article, drafts() - 1, drafts(), true);
      else say(`No quotation drifted since draft ${drafts() - 1}.`);
    }),
  },
};
