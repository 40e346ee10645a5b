export { EvidenceSection } from './EvidenceSection';
export { SourcesDialog } from './SourcesDialog';
