export { ExportDialog } from './ExportDialog';
export { Holds } from './Holds';
export { ReportView } from './ReportView';
