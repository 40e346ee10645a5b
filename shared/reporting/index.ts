export { reportModel } from './model';
export { reportHtml } from './html';
export type { Missing } from './html/letters';
export { lettersToAsk, missingLetters } from './letters';
export type * from './types';
