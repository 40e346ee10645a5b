export { QueriesDialog } from './QueriesDialog';
export { QueriesSection } from './QueriesSection';
