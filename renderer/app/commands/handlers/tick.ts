import { goToFact, tickSelected } from '../../ticking';
import { onManuscript, withArticle, type Handlers } from './handler';

/** The pencil: facts ticked one by one. */
export const tickHandlers: Handlers<'tick'> = {
  'tick.next': { when: onManuscript, run: withArticle(goToFact) },
  'tick.words': { when: onManuscript, run: withArticle(tickSelected) },
};
