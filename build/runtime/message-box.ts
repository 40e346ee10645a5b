// showMessageBox by the browser's own confirm box: the page can neither see nor answer it, unlike anything drawn in it.
// So there are one or two buttons, and they are called OK and Cancel; the text says which of the app's buttons each is.
import { unsupported } from './unsupported';

interface Box {
  /** an expression for the page, true or false */
  expression: string;
  /** the index of the button for each answer */
  answers: { yes: number; no: number };
}

/** @throws Error for more than two buttons or a checkbox, which the browser's box does not have */
export function boxFor({ message, detail, buttons = [], cancelId, checkboxLabel }: Partial<Electron.MessageBoxOptions>): Box {
  if (buttons.length > 2 || checkboxLabel !== undefined) unsupported('dialog.showMessageBox with more than two buttons or a checkbox');
  const text = [message, detail].filter(Boolean).join('\n\n');
  if (buttons.length < 2) return { expression: `(alert(${JSON.stringify(text)}), true)`, answers: { yes: 0, no: 0 } };
  const no = cancelId ?? 1;
  const yes = 1 - no;
  const legend = buttons[yes] === 'OK' ? '' : `\n\nOK: ${buttons[yes] ?? ''}`;
  return { expression: `confirm(${JSON.stringify(text + legend)})`, answers: { yes, no } };
}
