export { ExportDialog } from './ExportDialog';
export { ReportSettings } from './ReportSettings';
export { ReportView } from './ReportView';
