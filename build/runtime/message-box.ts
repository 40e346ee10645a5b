// showMessageBox by the browser's own confirm box: the page can neither see nor answer it, unlike anything
// drawn in it. So there are one or two buttons, and they are called OK and Cancel; the text says which of the
// app's buttons each is.
import { unsupported } from './unsupported';

interface Box {
  /** an expression for the page, true or false */
  expression: string;
  /** the index of the button for each answer */
  answers: { yes: number; no: number };
}

const TYPES = ['none', 'info', 'warning', 'error', 'question'];

/**
 * The button for leaving without an answer, where the app names none (`messageBox` in
 * lib/browser/api/dialog.ts).
 */
function usualCancel(buttons: readonly string[], defaultId: number): number {
  const named = buttons.findIndex((button) => /^(cancel|no)$/i.test(button));
  if (named >= 0) return named;
  return defaultId === 0 && buttons.length > 1 ? 1 : 0;
}

/** @throws Error for more than two buttons or a checkbox, which the browser's box does not have */
export function boxFor(options: Partial<Electron.MessageBoxOptions>): Box {
  const { message, detail, buttons = [], defaultId = -1, cancelId, checkboxLabel, type = 'none' } = options;
  if (!TYPES.includes(type)) throw new TypeError('Invalid message box type');
  if (buttons.length > 2 || checkboxLabel !== undefined)
    unsupported('dialog.showMessageBox with more than two buttons or a checkbox');
  const text = [message, detail].filter(Boolean).join('\n\n');
  if (buttons.length < 2)
    return { expression: `(alert(${JSON.stringify(text)}), true)`, answers: { yes: 0, no: 0 } };
  const no = cancelId ?? usualCancel(buttons, defaultId);
  const yes = 1 - no;
  const legend = buttons[yes] === 'OK' ? '' : `\n\nOK: ${buttons[yes] ?? ''}`;
  return { expression: `confirm(${JSON.stringify(text + legend)})`, answers: { yes, no } };
}
