export { BackingList } from './BackingList';
export { BulkDialog } from './BulkDialog';
export { CopyEvidenceDialog } from './CopyEvidenceDialog';
export { MarkList } from './MarkList';
export { MarkPanel } from './MarkPanel';
export { openRowMenu } from './rowMenu';
