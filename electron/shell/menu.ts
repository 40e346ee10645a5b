import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, commandsOf, MENUS, type CommandId, type MenuName } from '@shared/contract';

/**
 * On Linux and Windows the page draws the menu bar; on macOS it must be native, or the system's own editing and window
 * commands would be missing. Both are drawn from the one registry of commands; `run` tells the page which was chosen.
 */
export function setMenu(run: (command: CommandId) => void): void {
  if (process.platform === 'darwin') Menu.setApplicationMenu(Menu.buildFromTemplate(macMenu(run)));
  else Menu.setApplicationMenu(null);
}

function macMenu(run: (command: CommandId) => void): MenuItemConstructorOptions[] {
  return [{ role: 'appMenu' }, ...MENUS.map((menu) => ({ label: menu, submenu: itemsOf(menu, run) })), { role: 'windowMenu' }];
}

/** Cut, copy and paste act on the field that has the cursor, which only the system's own roles can do. */
const EDITING: MenuItemConstructorOptions[] = [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];

function itemsOf(menu: MenuName, run: (command: CommandId) => void): MenuItemConstructorOptions[] {
  const ids = commandsOf(menu);
  const items = ids.flatMap((id, at): MenuItemConstructorOptions[] => {
    const { title, keys, group } = COMMANDS[id];
    const before = ids[at - 1];
    const item: MenuItemConstructorOptions = { label: title, click: () => run(id), ...acceleratorOf(keys[0]) };
    return before !== undefined && COMMANDS[before].group !== group ? [{ type: 'separator' }, item] : [item];
  });
  return menu === 'Edit' ? [...items, ...EDITING] : items;
}

/**
 * The key beside the title, for keys with Cmd only: macOS takes a menu's key from whatever has the cursor, and a bare
 * J must stay a letter in a note. The page hears every key first; what it answers does not reach the menu.
 */
function acceleratorOf(key: string | undefined): Pick<MenuItemConstructorOptions, 'accelerator'> {
  return key?.startsWith('Mod+') ? { accelerator: key.replace('Mod', 'CmdOrCtrl') } : {};
}
