import type { CommandId } from '@shared/contract';
import { useEffect } from 'react';
import { isEditing } from '../store/article/editing';
import { onAppCommand } from '../store/app/events';
import { keysNow } from '../store/base/keys';
import { useSettings } from '../store/base/settings';
import { currentMark, markBeingMade } from '../store/marks/marking';
import { notify } from '../store/base/notices';
import { firstShown } from '../ui/keys';
import { actsWhileTyping, strokeOf } from '../ui/stroke';
import { isCommand, runCommand } from './commands/handlers';
import { articleId, screen } from './commands/handlers/handler';
import { canMean, meantBy, whyNot, type Place } from './commands/meant';
import { gate, inField, isOfField } from './commands/gate';
import { doInField, fieldOf, followKeyboard, holderAt, isElsewhere, placeOf } from './keyboard';
import { manuscriptHandle } from './manuscript-handle';

/** What Enter and Space press. */
const PRESSED =
  'button, a[href], summary, [role="menuitem"], [role="option"][data-combobox-option], [role="radio"], [role="tab"], input';
/** Commands by their keys, and by the native menu where there is one. */
export function useShortcuts(): void {
  const mac = useSettings(({ info }) => info.platform === 'darwin');

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const stroke = strokeOf(event, mac);
      if (stroke === null) return;
      const field = fieldOf(target);

      if (stroke === 'Escape' && field && !isElsewhere(target)) {
        // The words in a field are kept when it is left; the keys are the page's again.
        field.blur();
        return;
      }
      // While editing letters are letters, wherever the keyboard is: one that misses the text must not act
      // instead.
      if (!actsWhileTyping(stroke) && screen() === 'article' && isEditing(articleId())) return;
      if (stroke === 'Enter' && target.closest(PRESSED)) return;
      const command = keysNow().command(stroke);
      if (command && keyed(command, stroke, target)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    const stop = followKeyboard();
    return () => {
      stop();
      document.removeEventListener('keydown', press);
    };
  }, [mac]);

  useEffect(() => onAppCommand((command, key) => void (isCommand(command) && chosen(command, key))), []);
}

/** What a key that was pressed at `target` does. False where the key is left to the browser. */
function keyed(id: CommandId, stroke: string, target: Element): boolean {
  switch (gate(id, stroke, holderAt(target))) {
    case 'do':
      return pressed(id, placeOf(target));
    case 'field':
      return !isOfField(stroke) && runCommand(id);
    case 'key':
    case 'over':
      return false;
  }
}

/**
 * A command of the native menu. Its key is one that the page left alone, and means what it means there; but
 * Cmd+Z in a field is left alone by macOS too, for it knows no other undo than the menu's.
 */
function chosen(id: CommandId, key: boolean): void {
  const target = document.activeElement ?? document.body;
  const stroke = key ? (keysNow().of(id)[0] ?? null) : null;
  const field = fieldOf(target);
  const [verdict, own] = [gate(id, stroke, holderAt(target)), inField(id)];
  if (verdict === 'do') {
    if (key) pressed(id, placeOf(target));
    else runCommand(id);
  } else if (verdict === 'field' && field && own) doInField(field, own);
  else if (verdict === 'over' && !key) {
    notify('info', 'Nothing was done: a dialog is open. Close it, and choose again.');
  }
}

/**
 * Does what a key means where the keyboard is; where it means nothing there, says why. False where the key is
 * nobody's.
 */
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
 * In the manuscript a mark is shown where its words are. One whose words were scrolled away is shown again
 * first: nobody decides about what they do not see. In the list and in the panel its words stand there.
 */
function backInSight(place: Place): boolean {
  const mark = currentMark()?.mark.id;
  if ((place !== 'manuscript' && place !== 'desk') || mark === undefined || markBeingMade()) return false;
  if (manuscriptHandle.current?.sees(mark) !== false) return false;
  manuscriptHandle.current.scrollToMark(mark);
  notify('info', 'Nothing was changed: the mark in hand was out of sight. Here it is; press the key again.');
  return true;
}
