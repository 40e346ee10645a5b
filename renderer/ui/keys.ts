import { inLeadMenu, LEAD_MENUS, type CommandId, type KeyTable } from '@shared/contract';
import { actsWhileTyping } from './stroke';

const SHOWN: Record<string, string> = {
  Delete: 'Del',
  Escape: 'Esc',
  Enter: '↵',
  Backspace: '⌫',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};
const SHOWN_ON_MAC: Record<string, string> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌦',
  Escape: 'esc',
  Enter: '↵',
  Backspace: '⌫',
  Tab: '⇥',
  PageUp: '⇞',
  PageDown: '⇟',
};

/** The first key of a command as a person reads it; undefined where it has none. */
export const firstShown = (table: KeyTable, id: CommandId): string | undefined => {
  const [key] = table.of(id);
  return key === undefined ? undefined : shownOf(table, key);
};

/** The keys of a command as a person reads them. */
export const allShown = (table: KeyTable, id: CommandId): string[] =>
  table
    .of(id)
    .map((key) => shownOf(table, key))
    .filter((key) => key !== undefined);

/**
 * A key of a command as a person reads it; of one that is pressed in a menu of the leader, `I L`: first what
 * opens the menu. Undefined where nothing opens it any more.
 */
export function shownOf(table: KeyTable, key: string): string | undefined {
  const led = inLeadMenu(key);
  if (!led) return shownKey(key, table.mac);
  const opens = firstShown(table, LEAD_MENUS[led.menu]);
  return opens === undefined ? undefined : `${opens} ${shownKey(led.letter, table.mac)}`;
}

/** The key that ends the editing of the text, of those that act there. */
export const leavingShown = ({ of, mac }: KeyTable): string | undefined => {
  const key = [...of('go.leave'), ...of('edit.text')].find(actsWhileTyping);
  return key === undefined ? undefined : shownKey(key, mac);
};

/** The keys of a command for `aria-keyshortcuts`. */
export const ariaKeys = ({ of, mac }: KeyTable, id: CommandId): string | undefined =>
  of(id)
    // A sequence of keys has no way of being said there.
    .filter((key) => inLeadMenu(key) === null)
    .map((key) => key.replace(/\bCtrl\b/, 'Control').replace(/\bMod\b/, mac ? 'Meta' : 'Control'))
    .join(' ') || undefined;

/** A key as a person reads it: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shownKey(key: string, mac: boolean): string {
  const parts = key === 'Mod++' ? ['Mod', '+'] : key.split('+');
  if (!mac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : (SHOWN[part] ?? part))).join('+');
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod'];
  return [...parts]
    .sort(
      (a, b) =>
        order.indexOf(a) + (order.includes(a) ? 0 : 9) - order.indexOf(b) - (order.includes(b) ? 0 : 9),
    )
    .map((part) => SHOWN_ON_MAC[part] ?? part)
    .join('');
}
