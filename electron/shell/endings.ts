import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Leaving } from './leaving';

/**
 * Every way in which the app may come to its end leads to `leaving`. To be called once the window is there.
 *
 * - The person closes the window, quits, or a signal comes (Electron turns those into quitting).
 * - Linux and macOS shut down: `shutdown`, which may be put off for as long as the app needs to leave
 *   (docs/api/power-monitor.md, Electron 45).
 * - Windows ends the session: no `before-quit` comes (docs/api/app.md), but `query-session-end`, which may be
 *   put off where something could be lost (docs/api/base-window.md). The app leaves by itself a moment later,
 *   and Windows goes on. A critical end waits for nobody, and after `session-end` Electron is gone as soon as
 *   its listeners are (`WM_ENDSESSION` in shell/browser/native_window_views_win.cc).
 */
export function leaveBy(window: BrowserWindow, leaving: Leaving): void {
  const leave = () => void leaving.begin();
  const leaveWithTheSystem = () => void leaving.withTheSystem();
  app.on('before-quit', (event) => {
    if (leaving.over) return;
    event.preventDefault();
    leave();
  });
  app.on('window-all-closed', leave);
  window.on('close', (event) => {
    if (!leaving.windowMayClose) event.preventDefault();
    leave();
  });
  // The event is not in the types, but in the documentation.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    leaveWithTheSystem();
  });
  window.on('query-session-end', (event) => {
    if (!event.reasons.includes('critical')) event.preventDefault();
    leaveWithTheSystem();
  });
  window.on('session-end', leaveWithTheSystem);
}

/** A window whose page hangs does not close when it is asked to. */
const CLOSES_MS = 1_000;

/**
 * Closes the window as a person does, so that its page and its listeners hear of it. Resolves when it is
 * closed.
 */
export function closed(window: BrowserWindow | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!window || window.isDestroyed()) return resolve();
    const force = setTimeout(() => window.destroy(), CLOSES_MS);
    window.once('closed', () => {
      clearTimeout(force);
      resolve();
    });
    window.close();
  });
}
