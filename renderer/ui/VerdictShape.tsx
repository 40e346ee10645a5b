import { VERDICT_DRAWN, type Verdict } from '@shared/domain';
import { Strokes } from './Drawing';

/** What a quotation is beside the tape. Silent for screen readers: the word stands beside it. */
export function VerdictShape({ verdict, size = 13 }: { verdict: Verdict; size?: number }) {
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
      strokeLinecap="round"
    >
      <Strokes of={VERDICT_DRAWN[verdict]} />
    </svg>
  );
}
