export { FirstRead } from './FirstRead';
export { ReadingSign } from './ReadingSign';
export { ReadingSettings } from './ReadingSettings';
