import { COMMANDS, type CommandId } from '@shared/contract';
import { currentMark, markBeingMade } from '../../store/marking';
import { useSettings } from '../../store/settings';
import { steps, type Deed } from './deeds/deed';
import { editDeeds } from './deeds/edit';
import { fileDeeds } from './deeds/file';
import { goDeeds } from './deeds/go';
import { helpDeeds } from './deeds/help';
import { markDeeds } from './deeds/mark';
import { viewDeeds } from './deeds/view';

const DEEDS: Record<CommandId, Deed> = { ...fileDeeds, ...editDeeds, ...markDeeds, ...goDeeds, ...viewDeeds, ...helpDeeds };

export const can = (id: CommandId): boolean => DEEDS[id].when?.() ?? true;

/** Does it if it can be done now. False when it could not. */
export function runCommand(id: CommandId): boolean {
  const made = markBeingMade();
  if (made) {
    void made.then(() => runCommand(id));
    return true;
  }
  if (!can(id)) return false;
  void DEEDS[id].run();
  return true;
}

/** The title as it reads now: undo says what it will undo. */
export function titleOf(id: CommandId): string {
  const step = id === 'edit.undo' ? steps()?.undo.at(-1) : id === 'edit.redo' ? steps()?.redo.at(-1) : undefined;
  return step ? `${COMMANDS[id].title}: ${step.label.toLowerCase()}` : COMMANDS[id].title;
}

/** Of commands that stand for a choice: whether it is the one in force. */
export function isChosen(id: CommandId): boolean {
  const [, , value] = id.split('.');
  return COMMANDS[id].choice === 'theme' ? useSettings.getState().settings.theme === value : COMMANDS[id].choice === 'status' && currentMark()?.mark.status === value;
}

export const isCommand = (id: string): id is CommandId => id in COMMANDS;
