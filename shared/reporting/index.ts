export { reportModel } from './model';
export { leadOf } from './lead';
export { reportHtml } from './html';
export type * from './types';
