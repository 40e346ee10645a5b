import { Menu } from 'electron';
import type { Settings } from '@shared/contract';
import { macMenu, type Choose } from './menu-template';

/**
 * On Linux and Windows the page draws the menu bar; on macOS it must be native, or the system's own editing
 * and window commands would be missing. Both are drawn from the one registry of commands; `run` tells the
 * page which was chosen. To be called again when keys or tabs have changed.
 */
export function setMenu(settings: Settings, run: Choose): void {
  if (process.platform === 'darwin') Menu.setApplicationMenu(Menu.buildFromTemplate(macMenu(settings, run)));
  else Menu.setApplicationMenu(null);
}
