import { askedOf, clearFilter, quickOf, toggleNeeds } from '../../../store/marks/marklist';
import { sendFocus, showSide } from '../../../store/base/view';
import { drawn } from '../../../ui/drawn';
import { articleId, onManuscript, withArticle, type Handlers } from './handler';

/** What the list of marks shows. */
export const listHandlers: Handlers<'list'> = {
  'list.filter': {
    when: onManuscript,
    run: () => {
      drawn(() => showSide('marks'));
      sendFocus('filter');
    },
  },
  'list.needs': {
    when: onManuscript,
    on: () => quickOf(askedOf(articleId() ?? '').filter, 'needs').on,
    run: withArticle((article) => {
      drawn(() => showSide('marks'));
      toggleNeeds(article);
    }),
  },
  'list.all': { when: onManuscript, run: withArticle((article) => clearFilter(article)) },
};
