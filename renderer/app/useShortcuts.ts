import type { CommandId } from '@shared/contract';
import { useEffect } from 'react';
import { isEditing } from '../store/editing';
import { onAppCommand } from '../store/events';
import { keysNow } from '../store/keys';
import { useSettings } from '../store/settings';
import { currentMark, markBeingMade } from '../store/marking';
import { notify } from '../store/notices';
import { firstShown } from '../ui/keys';
import { actsWhileTyping, strokeOf } from '../ui/stroke';
import { isCommand, runCommand } from './commands/deeds';
import { articleId, screen } from './commands/deeds/deed';
import { canMean, meantBy, whyNot, type Place } from './commands/meant';
import { followKeyboard, placeOf } from './keyboard';
import { stage } from './stage';

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
      if (command && pressed(command, placeOf(target))) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    const stop = followKeyboard();
    return () => {
      stop();
      document.removeEventListener('keydown', press);
    };
  }, [mac]);

  useEffect(() => onAppCommand((command) => void (isCommand(command) && runCommand(command))), []);
}

/** Does what a key means where the keyboard is; where it means nothing there, says why. False where the key is nobody's. */
function pressed(id: CommandId, place: Place): boolean {
  const meant = meantBy(id);
  if (meant === null || canMean(place, meant)) {
    if (meant === 'mark' && backInSight(place)) return true;
    if (runCommand(id)) return true;
  }
  const why = whyNot(id, place, firstShown(keysNow(), 'go.list'));
  if (why !== null) notify('info', why);
  return why !== null;
}

/**
 * In the manuscript a mark is shown where its words are. One whose words were scrolled away is shown again first: nobody
 * decides about what they do not see. In the list and in the panel its words stand there.
 */
function backInSight(place: Place): boolean {
  const mark = currentMark()?.mark.id;
  if ((place !== 'manuscript' && place !== 'desk') || mark === undefined || markBeingMade()) return false;
  if (stage.manuscript?.sees(mark) !== false) return false;
  stage.manuscript.scrollToMark(mark);
  notify('info', 'Nothing was changed: the mark in hand was out of sight. Here it is; press the key again.');
  return true;
}
