import type { BrowserWindow } from 'electron';

/**
 * How long a window may stay hidden at most. Its background has the paper's colour, so that nothing flashes.
 */
export const PATIENCE_MS = 2_000;

/**
 * Calls `show` once, as soon as a window that was made hidden can be shown: it has painted, or its page has
 * loaded, or it has taken too long. `ready-to-show` alone does not do: Electron sends it after the page's
 * first layout that is not empty (`OnFirstNonEmptyLayout` in shell/browser/api/electron_api_web_contents.cc,
 * Electron 45), and on some Wayland compositors a hidden surface never gets so far (electron/electron#48859).
 */
export function whenShowable(
  window: Pick<BrowserWindow, 'once' | 'isDestroyed' | 'webContents'>,
  show: () => void,
): void {
  let shown = false;
  const once = () => {
    clearTimeout(timer);
    if (shown || window.isDestroyed()) return;
    shown = true;
    show();
  };
  const timer = setTimeout(once, PATIENCE_MS);
  window.once('ready-to-show', once);
  window.webContents.once('did-finish-load', once);
  window.once('closed', () => clearTimeout(timer));
}
