import { useDraftComparison } from '../store/drafts/comparison';
import { useDraftReview } from '../store/drafts/review';

/** Whether drafts of the article are being looked at instead of its desk. */
export const useLookingAtDrafts = (id: string | null): boolean => {
  const review = useDraftReview((state) => state.review?.article === id);
  const compared = useDraftComparison(({ shown }) => shown?.article === id);
  return id !== null && (review || compared);
};
