import { showBlockers } from '../../../store/coverage/checking';
import { clearParagraph, clearSelected, goUnchecked, unclearSelected } from '../../checking';
import { onManuscript, withArticle, type Handlers } from './handler';

/** What nobody has looked at, and what keeps the article from being signed off. */
export const checkHandlers: Handlers<'check'> = {
  'check.next': { when: onManuscript, run: withArticle((article) => goUnchecked(article, 1)) },
  'check.previous': { when: onManuscript, run: withArticle((article) => goUnchecked(article, -1)) },
  'check.clear': { when: onManuscript, run: withArticle(clearSelected) },
  'check.clear-paragraph': { when: onManuscript, run: withArticle(clearParagraph) },
  'check.unclear': { when: onManuscript, run: withArticle(unclearSelected) },
  'check.blockers': { when: onManuscript, run: () => showBlockers(true) },
};
