export { PapersPane } from './PapersPane';
export { SpeakersDialog } from './quotes/SpeakersDialog';
