export { AboutDialog } from './AboutDialog';
export { DetailsDialog } from './DetailsDialog';
export { LogDialog } from './LogDialog';
export { SettingsDialog } from './SettingsDialog';
export { UpdatesDialog } from './updates/UpdatesDialog';
