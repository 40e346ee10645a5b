export { MarkList } from './MarkList';
export { MarkPanel } from './MarkPanel';
