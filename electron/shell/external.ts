import { dialog, shell, type BrowserWindow } from 'electron';
import { allowedOutside } from './addresses';

/**
 * Opens `url` in the person's browser or mail program, after they agreed. False where it may not be opened,
 * they did not, or there is no such program, which they are told then.
 */
export async function openOutside(window: BrowserWindow | undefined, url: string): Promise<boolean> {
  const address = allowedOutside(url);
  if (!address || !window || window.isDestroyed()) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address outside Stet?',
    detail: `${address}\n\nThe site will see that somebody on this network looked.`,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  try {
    await shell.openExternal(address);
    return true;
  } catch (error) {
    if (!window.isDestroyed()) await sayNotOpened(window, address, error);
    return false;
  }
}

const sayNotOpened = (window: BrowserWindow, address: string, error: unknown) =>
  dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This address could not be opened',
    detail:
      `${address}\n\nNo program of this computer took it (${error instanceof Error ? error.message : String(error)}). ` +
      'Nothing was changed. To look at it, copy the address into a browser.',
    buttons: ['OK'],
    noLink: true,
  });
