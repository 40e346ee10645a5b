const SHOWN: Record<string, string> = { Delete: 'Del', Escape: 'Esc', Enter: '↵', Backspace: '⌫', PageUp: 'PgUp', PageDown: 'PgDn' };
const SHOWN_ON_MAC: Record<string, string> = {
  Mod: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥', Delete: '⌦', Escape: 'esc', Enter: '↵', Backspace: '⌫', Tab: '⇥', PageUp: '⇞', PageDown: '⇟',
};

/** A key as a person reads it: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shownKey(key: string, mac: boolean): string {
  const parts = key === 'Mod++' ? ['Mod', '+'] : key.split('+');
  if (!mac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : (SHOWN[part] ?? part))).join('+');
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod'];
  return [...parts].sort((a, b) => order.indexOf(a) + (order.includes(a) ? 0 : 9) - order.indexOf(b) - (order.includes(b) ? 0 : 9))
    .map((part) => SHOWN_ON_MAC[part] ?? part).join('');
}
