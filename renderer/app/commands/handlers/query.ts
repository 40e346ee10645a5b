import { beginQuery } from '../../../store/queries/queries';
import { openDialog, sendFocus } from '../../../store/base/view';
import { drawn } from '../../../ui/drawn';
import { writable } from './library';
import { hasMark, onManuscript, withMark, type Handlers } from './handler';

/** What is asked of the author, the editor, sources and lawyers. */
export const queryHandlers: Handlers<'query'> = {
  'query.new': {
    when: () => hasMark() && writable(),
    run: withMark(({ mark }) => {
      drawn(() => beginQuery(mark.id));
      sendFocus('query');
    }),
  },
  'query.list': { when: onManuscript, run: () => openDialog('queries') },
};
