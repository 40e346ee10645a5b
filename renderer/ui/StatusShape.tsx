import type { Status } from '@shared/domain';
import type { ReactNode } from 'react';

/*
 * The shapes of STATUS_INFO, drawn, so that they are as crisp and as large in a list row as in the manuscript's margin
 * and do not depend on what a font happens to have. Always beside the status's name, or with a label of its own.
 */
const SHAPES: Record<Status, ReactNode> = {
  'to-check': <circle cx="8" cy="8" r="5.25" />,
  checking: <><circle cx="8" cy="8" r="5.25" /><path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" stroke="none" /></>,
  'query-out': <><path d="M5 5.6a3 3 0 1 1 4.6 2.5C8.5 8.8 8 9.3 8 10.4" /><circle cx="8" cy="13.1" r="1.05" fill="currentColor" stroke="none" /></>,
  verified: <path d="M2.75 8.75 6.25 12.25 13.25 4" />,
  'needs-fix': <><path d="M3 13l.8-3.2L10.6 3a1.5 1.5 0 0 1 2.2 0l.2.2a1.5 1.5 0 0 1 0 2.2L6.2 12.2z" /><path d="M9.3 4.3l2.4 2.4" /></>,
  wrong: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  disputed: <path d="M2.75 6h10.5M2.75 10h10.5M10.5 2.5l-5 11" />,
  'cannot-verify': <><circle cx="8" cy="8" r="5.25" /><path d="M13 3 3 13" /></>,
  opinion: (
    <path
      d="M6.9 4C4.3 4.7 2.6 6.7 2.6 9.4a2.1 2.1 0 1 0 2.4-2.1c.1-1.1.8-1.9 2.2-2.4zM13 4c-2.6.7-4.3 2.7-4.3 5.4a2.1 2.1 0 1 0 2.4-2.1c.1-1.1.8-1.9 2.2-2.4z"
      fill="currentColor" stroke="none"
    />
  ),
};

/** The shape of a status in its colour. Silent for screen readers: the name stands beside it. */
export function StatusShape({ status, size = 16, className }: { status: Status; size?: number; className?: string }) {
  return (
    <svg
      className={className} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false"
      fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round"
      style={{ color: `var(--stet-status-${status})`, flex: 'none' }}
    >
      {SHAPES[status]}
    </svg>
  );
}
