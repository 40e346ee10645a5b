export { Manuscript } from './Manuscript';
export type {
  ManuscriptHandle, ManuscriptMenu, ManuscriptProps, ManuscriptSight, TextChange, TextEdit, TextRange,
} from './types';
