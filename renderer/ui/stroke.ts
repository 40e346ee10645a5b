/** The part of a key event that decides which key it is. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  altGraph: boolean;
};

/**
 * The name of a key stroke as the registry writes it: `Mod+Shift+Z`, `J`, `?`; Ctrl of a Mac is `Ctrl+Tab`.
 * Null for what can be no shortcut (a modifier alone, or the Windows key).
 */
export function strokeName(stroke: Stroke, mac: boolean): string | null {
  const { key, code, altKey, shiftKey, altGraph } = stroke;
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(key))
    return null;
  const [mod, ctrl] = mac ? [stroke.metaKey, stroke.ctrlKey] : [stroke.ctrlKey, false];
  if (!mac && stroke.metaKey) return null;
  // AltGr writes characters on many keyboards, and Windows reports it as Ctrl+Alt.
  const held = altGraph ? [] : [ctrl && 'Ctrl', mod && 'Mod', altKey && 'Alt'];
  const name = keyName(key, code, held.some(Boolean) || altGraph || shiftKey);
  const sign = name.length === 1 && !/[A-Z0-9]/.test(name);
  // A sign such as ? is the key it writes, however the keyboard writes it; with Mod the Shift counts, as in
  // menus. A figure that was written with Shift is the figure: there is no other way to it on a French
  // keyboard.
  const shift = shiftKey && !FIGURE.test(key) && !(sign && !mod) && 'Shift';
  return [...held, shift, name].filter(Boolean).join('+');
}

const FIGURE = /^[0-9]$/;

function keyName(key: string, code: string, held: boolean): string {
  if (key.length > 1) return key;
  // Where figures need Shift, their keys alone write signs; they still say 1 to 9 to whoever presses them.
  const figure = /^Digit(.)$/.exec(code)?.[1];
  if (figure && !held && !/[a-z0-9]/i.test(key)) return figure;
  // A keyboard that writes other letters (Cyrillic, Greek) still has this one in the usual place.
  if (/[^\u0000-\u007f]/.test(key)) return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? key;
  // Shift changes these two; menus name the key.
  if (code === 'Period' && key === '>') return '.';
  if (code === 'Comma' && key === '<') return ',';
  return key.toUpperCase();
}

/** The stroke of a key event; null for what can be no shortcut. */
export const strokeOf = (
  event: Omit<Stroke, 'altGraph'> & Pick<KeyboardEvent, 'getModifierState'>,
  mac: boolean,
): string | null => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  return strokeName(
    { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') },
    mac,
  );
};

/** Whether a stroke acts although somebody is typing: it writes nothing. Alt with a letter does, on a Mac. */
export const actsWhileTyping = (stroke: string): boolean =>
  stroke === 'Escape' || /^(?:Mod|Ctrl)\+|^Alt\+(?!(?:Shift\+)?.$)|^(?:Shift\+)?F\d+$/.test(stroke);
