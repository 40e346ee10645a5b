export { PapersPane } from './PapersPane';
