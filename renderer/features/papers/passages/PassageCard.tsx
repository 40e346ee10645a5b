import { BEARING_INFO, type Bearing, type Paper } from '@shared/domain';
import type { ToldPassage, ToldValue } from '@shared/passages/told';
import { BearingShape } from '../../../ui/BearingShape';
import { useRoving } from '../../../ui/useRoving';
import classes from './passages.module.css';
import { ValueLine } from './ValueLine';

interface PassageCardProps {
  passage: ToldPassage;
  paper: Paper | undefined;
  /** Whether it is asked how it bears on the mark. */
  asked: boolean;
  onBearing: (bears: Bearing) => void;
  onLeave: () => void;
}

/** A passage: where it is, its words, and what it says of each value of the mark. */
export function PassageCard({ passage, paper, asked, onBearing, onLeave }: PassageCardProps) {
  const { text, locator, speaker } = passage;
  const values = passage.values.filter(isTold);
  return (
    <>
      <p className={classes.where}>
        <span className={classes.paper}>{paper?.file.name ?? 'A paper that is gone'}</span>
        <span>
          {locator}
          {speaker !== undefined && `, ${speaker}`}
        </span>
      </p>
      <p className={classes.words}>{text}</p>
      {values.length > 0 && (
        <ul className={classes.values} aria-label="Values of the mark">
          {values.map((value) => (
            <ValueLine key={`${value.start}-${value.end}`} value={value} />
          ))}
        </ul>
      )}
      {asked && <HowItBears onBearing={onBearing} onLeave={onLeave} />}
    </>
  );
}

/** A verb by itself is of interest only where it is denied. */
const isTold = ({ kind, bears }: ToldValue): boolean => kind !== 'negation' || bears === 'differs';

/** What differs speaks against the mark, as a rule; a person says so. */
const BEARINGS: readonly Bearing[] = ['contradicts', 'supports', 'context'];

function HowItBears({ onBearing, onLeave }: Pick<PassageCardProps, 'onBearing' | 'onLeave'>) {
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
      aria-label="A value differs. How does it bear on the mark?"
      className={classes.bearings}
      {...roving}
    >
      <span className={classes.soft}>A value differs. It</span>
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
