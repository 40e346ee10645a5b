export { reportModel } from './model';
export { leadOf } from './lead';
export { reportHtml } from './html';
export { script } from './html/finding';
export type { Missing } from './html/letters';
export { lettersToAsk, missingLetters } from './letters';
export type * from './types';
