export { FirstRead } from './FirstRead';
export { ReadingSign } from './ReadingSign';
