export { AboutDialog } from './AboutDialog';
export { DetailsDialog } from './DetailsDialog';
export { SettingsDialog } from './SettingsDialog';
