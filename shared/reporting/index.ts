export { reportModel } from './model';
export { reportHtml } from './html';
export type * from './types';
