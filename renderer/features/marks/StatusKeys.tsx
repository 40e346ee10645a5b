import { STATUS_INFO, STATUSES, type Mark } from '@shared/domain';
import { useId } from 'react';
import { useKeys } from '../../store/base/keys';
import { setStatus } from '../../store/marks/marking';
import { moment } from '../../ui/format';
import { ariaKeys, firstShown } from '../../ui/keys';
import { StatusShape } from '../../ui/StatusShape';
import { useRoving } from '../../ui/useRoving';
import classes from './MarkPanel.module.css';

/**
 * The nine statuses as on the keyboard's number block: shape, name, key. One that only some of the marks have
 * is half pressed.
 */
export function StatusKeys({ article, marks }: { article: string; marks: readonly Mark[] }) {
  const label = useId();
  const roving = useRoving();
  const keys = useKeys();
  const [first] = marks;
  if (!first) return null;
  const pressed = (status: Mark['status']) => {
    const having = marks.filter((mark) => mark.status === status).length;
    return having === marks.length ? true : having > 0 ? 'mixed' : false;
  };
  return (
    <div>
      <div role="group" aria-labelledby={label} className={classes.statuses} {...roving}>
        <span id={label} className="stet-unseen">
          Status
        </span>
        {STATUSES.map((each) => (
          <button
            key={each}
            type="button"
            className={classes.statusKey}
            aria-pressed={pressed(each)}
            aria-keyshortcuts={ariaKeys(keys, `mark.status.${each}`)}
            tabIndex={each === first.status ? 0 : -1}
            data-status={each}
            style={
              {
                '--status': `var(--stet-status-${each})`,
                '--tint': `var(--stet-status-${each}-tint)`,
              } as React.CSSProperties
            }
            onClick={() =>
              void setStatus(
                article,
                marks.map(({ id }) => id),
                each,
              )
            }
          >
            <StatusShape status={each} size={13} />
            <span>{STATUS_INFO[each].label}</span>
            <span className={classes.key} aria-hidden="true">
              {firstShown(keys, `mark.status.${each}`)}
            </span>
          </button>
        ))}
      </div>
      {marks.length === 1 && (
        <p className={classes.stamp} title={stampWords(first)}>
          {stampWords(first)}
        </p>
      )}
    </div>
  );
}

const stampWords = ({ stamp }: Mark): string =>
  stamp ? `Set by ${stamp.by}, ${moment(stamp.at)}, on draft ${stamp.draft}` : 'Nobody has set a status yet.';
