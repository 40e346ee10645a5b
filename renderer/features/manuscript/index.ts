export { Manuscript } from './Manuscript';
export { WARM_UPS, warmUp, warmUpWhenIdle } from './warm-up';
export type {
  ManuscriptHandle,
  ManuscriptMenu,
  ManuscriptProps,
  ManuscriptSight,
  TextChange,
  TextEdit,
  TextRange,
} from './types';
