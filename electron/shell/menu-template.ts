import type { MenuItemConstructorOptions } from 'electron';
import {
  COMMANDS,
  commandsOf,
  keyTable,
  MENUS,
  offBy,
  type CommandId,
  type Known,
  type MenuName,
  type Session,
  type Settings,
} from '@shared/contract';

/** What was chosen, and whether by the key beside its title. */
export type Choose = (command: CommandId, key: boolean) => void;

/**
 * The native menu of macOS: the registry of commands with the keys in force. Free of Electron, so that it has
 * a test on every system.
 */
export function macMenu(settings: Settings, run: Choose): MenuItemConstructorOptions[] {
  return [
    { role: 'appMenu' },
    ...MENUS.map((menu) => ({ label: menu, submenu: itemsOf(menu, settings, run) })),
    { role: 'windowMenu' },
  ];
}

/** Cut, copy and paste act on the field that has the cursor, which only the system's own roles can do. */
const EDITING: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

function itemsOf(menu: MenuName, settings: Settings, run: Choose): MenuItemConstructorOptions[] {
  const { keys: changes, session, updates } = settings;
  const keys = keyTable(changes, true);
  const named = namesIn(session);
  const ids = commandsOf(menu)
    .filter((id) => COMMANDS[id].led === undefined && (COMMANDS[id].row === undefined || named.has(id)))
    .filter((id) => COMMANDS[id].optional === undefined || updates !== '');
  const items = ids.flatMap((id, at): MenuItemConstructorOptions[] => {
    const { title, group } = COMMANDS[id];
    const before = ids[at - 1];
    const off = offBy(id, settings);
    const item: MenuItemConstructorOptions = {
      label: off === null ? (named.get(id) ?? title) : `${title} (${off})`,
      ...(off === null ? {} : { enabled: false }),
      click: (_item, _window, { triggeredByAccelerator }) => run(id, triggeredByAccelerator === true),
      ...acceleratorOf(keys.of(id)[0]),
    };
    return before !== undefined && COMMANDS[before].group !== group ? [{ type: 'separator' }, item] : [item];
  });
  return menu === 'Edit' ? [...items, ...EDITING] : items;
}

/**
 * The key beside the title, for keys with Cmd only: macOS takes a menu's key from whatever has the cursor,
 * and a bare J must stay a letter in a note. The page hears every key first; what it answers does not reach
 * the menu.
 */
function acceleratorOf(key: string | undefined): Pick<MenuItemConstructorOptions, 'accelerator'> {
  return key?.startsWith('Mod+') ? { accelerator: key.replace('Mod', 'CmdOrCtrl') } : {};
}

/**
 * What the commands that make a row are called now: the tabs, and the articles opened last that have none.
 */
function namesIn({ tabs, recent }: Session): Map<CommandId, string> {
  const name = ({ slug, headline }: Known) => slug || headline || 'Untitled';
  const closed = recent.filter(({ article }) => tabs.every((tab) => tab.article !== article));
  return new Map<string, string>([
    ...['Library', ...tabs.map(name)].map((title, at) => [`tab.${at + 1}`, title] as const),
    ...closed.map((each, at) => [`recent.${at + 1}`, name(each)] as const),
  ]) as Map<CommandId, string>;
}
