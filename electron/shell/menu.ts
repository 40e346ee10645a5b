import { Menu } from 'electron';

/**
 * On Linux and Windows the page draws the menu bar; on macOS it must be native, or the system's own
 * editing and window commands would be missing.
 */
export function setMenu(): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]));
}
