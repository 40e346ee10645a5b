import type { App } from 'electron';

/**
 * By this the systems know the app: its place in the dock or taskbar, its entry in the menu of programs, its
 * installer.
 */
export const APP_ID = 'org.stet.Stet';

/**
 * Windows groups windows, pins and notifications by an id that has to be the one of the installer's shortcut
 * (docs/tutorial/notifications.md and `setAppUserModelId` in docs/api/app.md, Electron 45). On Linux the same
 * is said by `desktopName` in package.json, which Electron reads itself (lib/browser/init.ts); macOS takes it
 * from the bundle.
 */
export function sayWhoWeAre(
  app: Pick<App, 'setAppUserModelId'>,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform === 'win32') app.setAppUserModelId(APP_ID);
}
