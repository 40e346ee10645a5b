import { CloseButton } from '@mantine/core';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { dismiss, say, useNotices, useSpoken, type ShownNotice } from '../../store/base/notices';
import { copyText } from '../../ui/copy';
import { UnderWay } from './UnderWay';
import classes from './Notices.module.css';

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert };
/** Long enough to read two lines and reach for "Undo". */
const STAYS = 9000;
/**
 * What went wrong stays until it is closed, but not over the text: after this it is a sign beside it, that
 * opens again.
 */
const STAYS_OPEN = 30_000;

/**
 * What the person should know now, at the foot of the window, and what only a screen reader says. It goes by
 * itself, and by Escape.
 */
export function Notices() {
  const shown = useNotices((state) => state.shown);
  const spoken = useSpoken();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const fold = (id: string, to: boolean) =>
    setFolded((before) => new Set(to ? [...before, id] : [...before].filter((other) => other !== id)));
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    const last = shown.findLast(({ id }) => !folded.has(id));
    if (event.key !== 'Escape' || event.defaultPrevented || !last) return;
    if (last.level === 'error') fold(last.id, true);
    else dismiss(last.id);
  });
  useEffect(() => {
    // Whoever has the keyboard has Escape first.
    const listen = (event: KeyboardEvent) => onEscape(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <div className={classes.notices} data-place="notices" role="region" aria-label="Notices">
        <UnderWay />
        {shown
          .filter(({ id }) => !folded.has(id))
          .map((notice) => (
            <Shown key={notice.id} notice={notice} onFold={() => fold(notice.id, true)} />
          ))}
        <div className={classes.folded}>
          {shown
            .filter(({ id }) => folded.has(id))
            .map(({ id, level, message }) => (
              <button
                key={id}
                type="button"
                data-level={level}
                aria-label={`Show again: ${message}`}
                title={message}
                onClick={() => fold(id, false)}
              >
                <CircleAlert size={16} aria-hidden="true" />
              </button>
            ))}
        </div>
      </div>
      <div className="stet-unseen" aria-live="polite" aria-atomic="true">
        {/* The same words said twice are heard twice. */}
        <span key={spoken.turn}>{spoken.words}</span>
      </div>
    </>
  );
}

function Shown({
  notice: { id, level, message, action, copy },
  onFold,
}: {
  notice: ShownNotice;
  onFold: () => void;
}) {
  const [held, setHeld] = useState(false);
  const onTime = useEffectEvent(() => (level === 'error' ? onFold() : dismiss(id)));
  useEffect(() => {
    if (held) return;
    const timer = window.setTimeout(() => onTime(), level === 'error' ? STAYS_OPEN : STAYS);
    return () => window.clearTimeout(timer);
  }, [held, level]);

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
