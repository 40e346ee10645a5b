export { EditingBar } from './EditingBar';
export { LinkDialog } from './LinkDialog';
