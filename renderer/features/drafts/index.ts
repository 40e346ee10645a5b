export { CompareDrafts } from './CompareDrafts';
export { DraftReview } from './DraftReview';
export { DraftsDialog } from './DraftsDialog';
export { PasteDraftDialog } from './PasteDraftDialog';
