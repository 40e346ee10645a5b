import type { Bearing } from '@shared/domain';
import type { ReactNode } from 'react';

/* The shapes of BEARING_INFO, drawn as those of a status are: ▲ ▼ ◇. */
const SHAPES: Record<Bearing, ReactNode> = {
  supports: <path d="M8 3.5 13.5 12.5h-11z" fill="currentColor" />,
  contradicts: <path d="M8 12.5 2.5 3.5h11z" fill="currentColor" />,
  context: <path d="M8 2.75 13.25 8 8 13.25 2.75 8z" />,
};

/** How evidence bears on a mark. Silent for screen readers: the word stands beside it. */
export function BearingShape({ bears, size = 13 }: { bears: Bearing; size?: number }) {
  return (
    <svg
      width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" style={{ flex: 'none' }}
      fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round"
    >
      {SHAPES[bears]}
    </svg>
  );
}
