// Pages that no BrowserWindow asked for: popups, and tabs that the browser opened on its own.
import type { PageTarget } from './browser';
import { closePage } from './browsers';
import { unsupported } from './unsupported';
import { StandInWindow } from './window';
import { windows } from './window-list';

/**
 * Decides about a page that nobody here opened: a popup that was allowed becomes a window, all else is
 * closed.
 */
export function receiveStray(target: PageTarget): void {
  const opener =
    target.openerId === undefined
      ? windows.list.find((window) => window.page.popups.waiting)
      : windows.byTarget(target.openerId);
  const opening = opener?.page.popups.take();
  if (!opener || opening?.response.action !== 'allow') return closePage(target);
  const { overrideBrowserWindowOptions: override = {}, createWindow, outlivesOpener } = opening.response;
  if (createWindow) unsupported('createWindow in the answer of a window open handler');
  const options = {
    ...override,
    webPreferences: { ...opener.page.getLastWebPreferences(), ...override.webPreferences },
  };
  const window = new StandInWindow(options, target);
  window.page.navigation.expect(opening.details.url);
  if (!outlivesOpener) opener.once('closed', () => window.isDestroyed() || window.destroy());
  opener.page.emit('did-create-window', window, { ...opening.details, options });
}
