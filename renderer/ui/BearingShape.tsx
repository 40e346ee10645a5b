import { DRAWN, type Bearing } from '@shared/domain';
import { Sign } from './Drawing';

/** How evidence bears on a mark. Silent for screen readers: the word stands beside it. */
export const BearingShape = ({ bears, size }: { bears: Bearing; size?: number | undefined }) => (
  <Sign of={DRAWN[bears]} size={size} strokeLinejoin="round" />
);
