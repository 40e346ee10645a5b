import { DRAWN, type Bearing } from '@shared/domain';
import { Strokes } from './Drawing';

/** How evidence bears on a mark. Silent for screen readers: the word stands beside it. */
export function BearingShape({ bears, size = 13 }: { bears: Bearing; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
    >
      <Strokes of={DRAWN[bears]} />
    </svg>
  );
}
