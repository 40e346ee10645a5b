import { clearFilter } from '../../../store/marklist';
import { sendFocus, showSide } from '../../../store/view';
import { onManuscript, withArticle, type Deeds } from './deed';

/** What the list of marks shows. */
export const listDeeds: Deeds<'list'> = {
  'list.filter': { when: onManuscript, run: () => {
    showSide('marks');
    // Once the list is drawn.
    window.setTimeout(() => sendFocus('filter'));
  } },
  'list.all': { when: onManuscript, run: withArticle((article) => clearFilter(article)) },
};
