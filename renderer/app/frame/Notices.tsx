import { CloseButton } from '@mantine/core';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { dismiss, say, useNotices, useSpoken, type ShownNotice } from '../../store/base/notices';
import { copyText } from '../../ui/copy';
import { UnderWay } from './UnderWay';
import classes from './Notices.module.css';

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert };
/** Long enough to read two lines and reach for "Undo". What went wrong stays until it is closed. */
const STAYS = 9000;

/** What the person should know now, at the foot of the window, and what only a screen reader says. */
export function Notices() {
  const shown = useNotices((state) => state.shown);
  const spoken = useSpoken();
  return (
    <>
      <div className={classes.notices} data-place="notices" role="region" aria-label="Notices">
        <UnderWay />
        {shown.map((notice) => (
          <Shown key={notice.id} notice={notice} />
        ))}
      </div>
      <div className="stet-unseen" aria-live="polite" aria-atomic="true">
        {/* The same words said twice are heard twice. */}
        <span key={spoken.turn}>{spoken.words}</span>
      </div>
    </>
  );
}

function Shown({ notice: { id, level, message, action, copy } }: { notice: ShownNotice }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || level === 'error') return;
    const timer = window.setTimeout(() => dismiss(id), STAYS);
    return () => window.clearTimeout(timer);
  }, [held, id, level]);

  const Icon = ICONS[level];
  return (
    <div
      className={classes.notice}
      data-level={level}
      role={level === 'error' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={16} aria-hidden="true" className={classes.icon} />
      <p>{message}</p>
      {action && (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      {copy && (
        <button
          type="button"
          className={classes.action}
          onClick={() => say(copyText(copy) ? 'Copied.' : 'It could not be copied.')}
        >
          Copy
        </button>
      )}
      <CloseButton size="sm" aria-label="Dismiss" onClick={() => dismiss(id)} />
    </div>
  );
}
