export { ArticleTable } from './ArticleTable';
export { EmptyLibrary } from './EmptyLibrary';
export { ImportReview } from './ImportReview';
export { LibraryHeader } from './LibraryHeader';
export { PasteDialog } from './PasteDialog';
