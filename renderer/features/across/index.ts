export { AcrossPane } from './AcrossPane';
