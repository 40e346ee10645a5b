import { attachByDialog } from '../../../store/papers/attach';
import { openDialog } from '../../../store/base/view';
import { showPassages, speakersAskedOf } from '../../../store/papers/open';
import { checkQuotes, wantPassage, WHOLE_LIST } from '../../../store/papers/quotes';
import { voicesRead } from '../../../store/reading/voices';
import { useArticles } from '../../../store/article/articles';
import { reveal } from '../../panes/reveal';
import { articleId, onManuscript, withArticle, type Handlers } from './handler';

/** The papers behind the story. */
export const paperHandlers: Handlers<'paper'> = {
  'paper.attach': {
    when: onManuscript,
    run: withArticle(async (article) => {
      reveal('papers');
      await attachByDialog(article);
    }),
  },
  'paper.speakers': { when: () => paperInFront() !== null, run: () => openDialog('speakers') },
  'paper.quotes': {
    when: () => onManuscript() && hasPapers(),
    run: withArticle((article) => {
      reveal('papers');
      showPassages(article);
      wantPassage(article, WHOLE_LIST);
      const opened = articleNow();
      return checkQuotes(article, opened && voicesRead(opened));
    }),
  },
  'paper.address': { when: onManuscript, run: () => openDialog('paper-address') },
};

const articleNow = () => useArticles.getState().open[articleId() ?? '']?.article;
const hasPapers = (): boolean => Object.keys(articleNow()?.papers ?? {}).length > 0;

/** The paper whose speakers can be named: it has some. */
function paperInFront(): string | null {
  const article = articleId();
  return article !== null && onManuscript() ? speakersAskedOf(article) : null;
}
