// What an open article and the dialogs need and the list does not: read once that is on the screen
// (later.ts).
export { ArticleScreen } from './ArticleScreen';
export { Dialogs } from './Dialogs';
export { DraftsScreen } from './DraftsScreen';
export { ReportScreen } from './ReportScreen';
export { warmUpWhenIdle } from '../features/manuscript';
