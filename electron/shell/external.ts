import { dialog, shell, type BrowserWindow } from 'electron';
import { allowedOutside } from './addresses';

/** Opens `url` in the person's browser or mail program, after they agreed. False where it may not be opened or they did not. */
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
  await shell.openExternal(address);
  return true;
}
