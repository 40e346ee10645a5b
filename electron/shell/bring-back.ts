import type { BrowserWindow } from 'electron';

/** How often a page may crash within a minute before Stet stops bringing it back. */
const MOST_CRASHES = 3;

/**
 * A page that crashed comes back by itself; every acknowledged change is on disk, so nothing is lost with it.
 */
export function bringBack(window: Pick<BrowserWindow, 'isDestroyed' | 'destroy' | 'webContents'>): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    crashes = [...crashes.filter((at) => at > Date.now() - 60_000), Date.now()];
    const tooOften = crashes.length > MOST_CRASHES;
    // Not within the event: a page that was brought back there took Electron with it
    // (electron/electron#51900).
    setImmediate(() => {
      if (window.isDestroyed()) return;
      if (!tooOften) return window.webContents.reload();
      console.error(
        'The page crashed again and again; Stet closes. Everything that was shown as saved is saved.',
      );
      window.destroy();
    });
  });
}
