export { ReadingSign } from './ReadingSign';
