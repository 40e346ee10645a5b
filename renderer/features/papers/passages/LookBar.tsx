import { Button } from '@mantine/core';
import { stopLooking } from '../../../store/papers/passages';
import classes from './passages.module.css';

interface LookBarProps {
  /** How far a look through the papers is; absent: there was none. */
  look: { going: boolean; done: number; of: number } | undefined;
  /** What is looked at, in the plural. */
  what: string;
  /** What the progress is called. */
  label: string;
  /** The words of the button that begins it. */
  begin: string;
  onBegin: () => void;
}

/** Begins a look through the papers, says how far it is, and stops it. */
export const LookBar = ({ look, what, label, begin, onBegin }: LookBarProps) => (
  <div className={classes.bar}>
    {look?.going ? (
      <>
        <progress
          className={classes.progress}
          aria-label={label}
          value={look.done}
          max={Math.max(1, look.of)}
        />
        <span className={classes.count}>
          {look.of === 0 ? 'Reading the papers' : `${look.done} of ${look.of} ${what}`}
        </span>
        <Button size="compact-xs" variant="subtle" onClick={stopLooking}>
          Stop
        </Button>
      </>
    ) : (
      <Button size="compact-xs" variant="default" onClick={onBegin}>
        {begin}
      </Button>
    )}
  </div>
);
