export { BulkDialog } from './BulkDialog';
export { MarkList } from './MarkList';
export { MarkPanel } from './MarkPanel';
