import { currentMark } from '../../../store/marks/marking';
import { copyEvidence, earlierNow } from '../../../store/reading/seen';
import { openFromLibrary } from '../../openFromLibrary';
import { hasMark, withMark, type Handlers } from './handler';

/** The best of the earlier decisions on the words of the mark in hand: the one the panel shows first. */
const best = (at = currentMark()) => (at ? earlierNow(at.article, at.mark)[0] : undefined);
const hasEarlier = () => hasMark() && currentMark()?.mark.lost === false && best() !== undefined;

/** What was decided on these words in another article. */
export const seenHandlers: Handlers<'seen'> = {
  'seen.copy': {
    when: hasEarlier,
    run: withMark(async (at) => {
      const earlier = best(at);
      if (earlier) await copyEvidence(at.article, at.mark.id, earlier);
    }),
  },
  'seen.open': {
    when: hasEarlier,
    run: async () => {
      const earlier = best();
      if (earlier) await openFromLibrary(earlier.article, { mark: earlier.mark });
    },
  },
};
