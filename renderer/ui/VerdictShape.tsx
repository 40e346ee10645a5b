import { VERDICT_DRAWN, type Verdict } from '@shared/domain';
import { Sign } from './Drawing';

/** What a quotation is beside the tape. Silent for screen readers: the word stands beside it. */
export const VerdictShape = ({ verdict, size }: { verdict: Verdict; size?: number | undefined }) => (
  <Sign of={VERDICT_DRAWN[verdict]} size={size} strokeLinecap="round" />
);
