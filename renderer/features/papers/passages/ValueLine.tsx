import { DRAWN, type Stroke } from '@shared/domain';
import type { ToldValue } from '@shared/passages/told';
import type { Bears } from '@shared/passages/types';
import { Strokes } from '../../../ui/Drawing';
import classes from './passages.module.css';

const SHAPES: Record<Bears, readonly Stroke[]> = {
  agrees: DRAWN.supports,
  differs: DRAWN.contradicts,
  absent: [{ d: 'M4 8h8' }],
};

/** How a passage bears on a value. Silent for screen readers: the word stands beside it. */
export const BearsShape = ({ bears }: { bears: Bears }) => (
  <svg
    width={12}
    height={12}
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    className={classes.shape}
  >
    <Strokes of={SHAPES[bears]} />
  </svg>
);

/** A value of the mark, and what the passage says of it. */
export function ValueLine({ value: { text, bears, says, why } }: { value: ToldValue }) {
  return (
    <li className={classes.value} data-bears={bears}>
      <BearsShape bears={bears} />
      <span>
        <strong className={classes.own}>{text}</strong> {wordsOf(bears)}
        {bears === 'differs' && says !== undefined && (
          <>
            : <strong className={classes.says}>{says}</strong>
          </>
        )}
        {bears === 'agrees' && says !== undefined && says !== text && (
          <span className={classes.soft}> with {says}</span>
        )}
        {why !== undefined && why !== '' && <span className={classes.soft}> ({why})</span>}
      </span>
    </li>
  );
}

function wordsOf(bears: Bears): string {
  switch (bears) {
    case 'agrees':
      return 'agrees';
    case 'differs':
      return 'differs';
    case 'absent':
      return 'is not there';
  }
}
