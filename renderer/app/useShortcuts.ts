import { useEffect } from 'react';
import { isEditing } from '../store/editing';
import { onAppCommand } from '../store/events';
import { keysNow } from '../store/keys';
import { useSettings } from '../store/settings';
import { isCommand, runCommand } from './commands/deeds';
import { articleId, screen } from './commands/deeds/deed';
import { actsWhileTyping, strokeOf } from '../ui/stroke';

/** What takes letters itself. */
const FIELD = 'input:not([type="checkbox"]):not([type="radio"]):not([type="range"]), textarea, select, [contenteditable="true"]:not([aria-readonly="true"]), [role="combobox"], [role="searchbox"]';
/** What Enter and Space press. */
const PRESSED = 'button, a[href], summary, [role="menuitem"], [role="option"][data-combobox-option], [role="radio"], [role="tab"], input';
/** Where the page's own keys are not meant: an open dialog or menu has its own. */
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"][data-combobox-options]';

/** The manuscript while it is edited: a field, but its undo and its Escape are the app's. */
const PAPER = '.stet-editing .cm-content';

/** Keys that have a meaning of their own in a field, even with Mod. */
const EDITING = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+D']);

/** Commands by their keys, and by the native menu where there is one. */
export function useShortcuts(): void {
  const mac = useSettings(({ info }) => info.platform === 'darwin');

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const stroke = strokeOf(event, mac);
      if (stroke === null) return;
      const field = target.closest(FIELD);
      const types = !actsWhileTyping(stroke);
      const paper = field?.matches(PAPER) === true;

      if (stroke === 'Escape' && field instanceof HTMLElement && !paper && !target.closest(ELSEWHERE)) {
        // The words in a field are kept when it is left; the keys are the page's again.
        field.blur();
        return;
      }
      if (field && !paper && (types || EDITING.has(stroke))) return;
      // While editing letters are letters, wherever the keyboard is: one that misses the text must not act instead.
      if (types && screen() === 'article' && isEditing(articleId())) return;
      if (stroke === 'Enter' && target.closest(PRESSED)) return;
      // A dialog that has opened is what is meant, also before it has taken the keyboard and after a button in it dropped it.
      const elsewhere = target.closest(ELSEWHERE) ?? document.querySelector('[aria-modal="true"]');
      if (elsewhere && stroke !== 'Mod+K') return;

      const command = keysNow().command(stroke);
      if (command && runCommand(command)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [mac]);

  useEffect(() => onAppCommand((command) => void (isCommand(command) && runCommand(command))), []);
}
