import { ListChecks } from 'lucide-react';
import classes from './TickCount.module.css';

/** How many facts of a mark are ticked, of how many. */
export function TickCount({ ticked, of }: { ticked: number; of: number }) {
  return (
    <span className={classes.count} data-all={ticked === of} title={`${ticked} of ${of} facts ticked`}>
      <ListChecks size={12} aria-hidden="true" />
      {ticked}/{of}
      <span className="stet-unseen"> facts ticked</span>
    </span>
  );
}
