import { BEARING_INFO, type Bearing } from '@shared/domain';
import { BearingShape } from '../../../ui/BearingShape';
import { useRoving } from '../../../ui/useRoving';
import classes from './passages.module.css';

/** What differs speaks against the mark, as a rule; a person says so. */
const BEARINGS: readonly Bearing[] = ['contradicts', 'supports', 'context'];

interface HowItBearsProps {
  /** What makes it a question, in a sentence. */
  why: string;
  onBearing: (bears: Bearing) => void;
  onLeave: () => void;
}

/** Asks how words that are not as the mark has them bear on it. */
export function HowItBears({ why, onBearing, onLeave }: HowItBearsProps) {
  const roving = useRoving({
    stop: true,
    onKey: ({ key }) => {
      if (key === 'Escape') onLeave();
      return key === 'Escape';
    },
  });
  return (
    <div
      role="group"
      aria-label={`${why} How does it bear on the mark?`}
      className={classes.bearings}
      {...roving}
    >
      <span className={classes.soft}>{why} It</span>
      {BEARINGS.map((bears, at) => (
        <button
          key={bears}
          type="button"
          autoFocus={at === 0}
          tabIndex={at === 0 ? 0 : -1}
          className={classes.bearing}
          onClick={() => onBearing(bears)}
        >
          <BearingShape bears={bears} /> {BEARING_INFO[bears].label.toLowerCase()}
        </button>
      ))}
    </div>
  );
}
