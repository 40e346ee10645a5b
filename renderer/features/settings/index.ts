export { AboutDialog } from './AboutDialog';
export { DetailsDialog } from './DetailsDialog';
export { LogDialog } from './LogDialog';
export { SettingsDialog } from './SettingsDialog';
