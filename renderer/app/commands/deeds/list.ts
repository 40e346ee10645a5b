import { clearFilter } from '../../../store/marklist';
import { sendFocus, showSide } from '../../../store/view';
import { drawn } from '../../../ui/drawn';
import { onManuscript, withArticle, type Deeds } from './deed';

/** What the list of marks shows. */
export const listDeeds: Deeds<'list'> = {
  'list.filter': { when: onManuscript, run: () => {
    drawn(() => showSide('marks'));
    sendFocus('filter');
  } },
  'list.all': { when: onManuscript, run: withArticle((article) => clearFilter(article)) },
};
