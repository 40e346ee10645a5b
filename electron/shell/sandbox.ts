import type { App } from 'electron';

/**
 * Keeps every process of a page in Chromium's sandbox, unless Stet was started without one (`--no-sandbox`,
 * which Electron also sets for ELECTRON_DISABLE_SANDBOX): the sandbox of Linux is made by a process that
 * starts before this script does, and `enableSandbox` would only take the switch away from under it. Every
 * page would then crash (electron/electron#33028; `App::EnableSandbox` in
 * shell/browser/api/electron_api_app.cc, Electron 45). Must run before the app is ready.
 */
export function keepSandbox(app: Pick<App, 'enableSandbox' | 'commandLine'>): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
