export { AddressDialog } from './AddressDialog';
export { EmptyLibrary } from './EmptyLibrary';
export { EmptyTrashDialog } from './EmptyTrashDialog';
export { ImportReview } from './ImportReview';
export { Library } from './Library';
export { PasswordDialog } from './PasswordDialog';
export { PasteDialog } from './PasteDialog';
export { SaveFilterDialog } from './SaveFilterDialog';
