export { Manuscript } from './Manuscript';
export type {
  ManuscriptHandle, ManuscriptMenu, ManuscriptProps, TextChange, TextEdit, TextRange,
} from './types';
export { withChanges } from './pure/edits';
