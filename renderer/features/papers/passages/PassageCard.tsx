import { speakerNamed, type Bearing, type Paper } from '@shared/domain';
import type { ToldPassage, ToldValue } from '@shared/passages/told';
import { HowItBears } from './HowItBears';
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
          {speaker !== undefined && `, ${speakerNamed(paper, speaker)}`}
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
      {asked && <HowItBears why="A value differs." onBearing={onBearing} onLeave={onLeave} />}
    </>
  );
}

/** A verb by itself is of interest only where it is denied. */
const isTold = ({ kind, bears }: ToldValue): boolean => kind !== 'negation' || bears === 'differs';
