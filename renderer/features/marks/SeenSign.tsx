import { isDecided, STATUS_INFO, type Mark } from '@shared/domain';
import { isAnotherClaim, nameOfStory } from '@shared/domain/suggestions/seen';
import { History } from 'lucide-react';
import { useEarlier } from '../../store/reading/seen';
import { useView } from '../../store/base/view';
import classes from './MarkList.module.css';
import { inQuotes } from '@shared/text/in-quotes';

/** That the words of a mark were decided on in another article, as long as nobody has decided here. */
export function SeenSign({ mark }: { mark: Mark }) {
  const article = useView((state) => state.article ?? '');
  const [earlier] = useEarlier(article, mark.anchor.exact);
  if (!earlier || mark.lost || isDecided(mark)) return null;
  const another = isAnotherClaim(earlier) ? ', but not the same claim' : '';
  return (
    <span
      className={classes.seen}
      title={`Seen before: ${STATUS_INFO[earlier.status].label.toLowerCase()} in ${inQuotes(nameOfStory(earlier))}${another}`}
    >
      <History size={12} aria-hidden="true" />
      <span>Seen before</span>
    </span>
  );
}
