import { stet } from './bridge';

/** Opens an address outside Stet; the main process asks the person first, in the system's own dialog. */
export const openOutside = (url: string): void => void stet()['app.openExternal']({ url });
