export { Manuscript } from './Manuscript';
export { warmUp } from './warm-up';
export type {
  ManuscriptHandle,
  ManuscriptMenu,
  ManuscriptProps,
  ManuscriptSight,
  TextChange,
  TextEdit,
  TextRange,
} from './types';
