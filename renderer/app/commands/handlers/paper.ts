import { attachByDialog } from '../../../store/papers/attach';
import { openDialog } from '../../../store/base/view';
import { reveal } from '../../panes/reveal';
import { onManuscript, withArticle, type Handlers } from './handler';

/** The papers behind the story. */
export const paperHandlers: Handlers<'paper'> = {
  'paper.attach': {
    when: onManuscript,
    run: withArticle(async (article) => {
      reveal('papers');
      await attachByDialog(article);
    }),
  },
  'paper.address': { when: onManuscript, run: () => openDialog('paper-address') },
};
