import { stampOf } from '@shared/document/transcript/stamps';
import { seek, type Playing } from '../../../store/papers/player';
import classes from './player.module.css';

interface SeekBarProps {
  article: string;
  name: string;
  playing: Playing;
}

/** Where in the recording one is: twelve hours are as good as a minute. */
export function SeekBar({ article, name, playing: { at, long, loop } }: SeekBarProps) {
  const known = long ?? 0;
  const share = (second: number) => `${known > 0 ? (Math.min(second, known) / known) * 100 : 0}%`;
  return (
    <div className={classes.seek}>
      <span className={classes.time} data-second={Math.floor(at)}>
        {stampOf(at)}
      </span>
      <span className={classes.line}>
        {loop && (
          <span
            className={classes.loop}
            aria-hidden="true"
            style={{ left: share(loop.from), right: `calc(100% - ${share(loop.until ?? known)})` }}
          />
        )}
        <input
          type="range"
          aria-label={`Place in ${name}`}
          aria-valuetext={`${stampOf(at)}${long === null ? '' : ` of ${stampOf(long)}`}`}
          min={0}
          max={Math.max(1, Math.ceil(known))}
          step={1}
          value={Math.floor(at)}
          disabled={long === null}
          onChange={(event) => seek(article, Number(event.currentTarget.value))}
        />
      </span>
      <span className={classes.time}>{long === null ? '' : stampOf(long)}</span>
    </div>
  );
}
