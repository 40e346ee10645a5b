import { goToFact, tickSelected } from '../../ticking';
import { onManuscript, withArticle, type Deeds } from './deed';

/** The pencil: facts ticked one by one. */
export const tickDeeds: Deeds<'tick'> = {
  'tick.next': { when: onManuscript, run: withArticle(goToFact) },
  'tick.words': { when: onManuscript, run: withArticle(tickSelected) },
};
