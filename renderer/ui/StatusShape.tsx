import { DRAWN, type Status } from '@shared/domain';
import { Strokes } from './Drawing';

/** The shape of a status in its colour. Silent for screen readers: the name stands beside it. */
export function StatusShape({
  status,
  size = 16,
  className,
}: {
  status: Status;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ color: `var(--stet-status-${status})`, flex: 'none' }}
    >
      <Strokes of={DRAWN[status]} />
    </svg>
  );
}
