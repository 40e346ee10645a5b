export { PapersPane } from './PapersPane';
export { SpeakersDialog } from './quotes/SpeakersDialog';
export { TranslationDialog } from './quotes/TranslationDialog';
