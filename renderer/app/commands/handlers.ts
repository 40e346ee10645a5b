import { COMMANDS, offBy, type CommandId } from '@shared/contract';
import { isTyping, textSettled } from '../../store/article/editing';
import { currentMark, markBeingMade } from '../../store/marks/marking';
import { useSettings } from '../../store/base/settings';
import { nameOf, recentOnes, tabAt } from '../../store/article/tabs';
import { articleId, screen, steps, type Handler } from './handlers/handler';
import { checkHandlers } from './handlers/check';
import { draftHandlers } from './handlers/draft';
import { editHandlers } from './handlers/edit';
import { fileHandlers } from './handlers/file';
import { formatHandlers } from './handlers/format';
import { goHandlers } from './handlers/go';
import { helpHandlers } from './handlers/help';
import { allArchived, libraryHandlers } from './handlers/library';
import { listHandlers } from './handlers/list';
import { markHandlers } from './handlers/mark';
import { recentHandlers, tabHandlers } from './handlers/tab';
import { paperHandlers } from './handlers/paper';
import { partHandlers } from './handlers/part';
import { queryHandlers } from './handlers/query';
import { recordingHandlers } from './handlers/recording';
import { seenHandlers } from './handlers/seen';
import { setHandlers } from './handlers/set';
import { tickHandlers } from './handlers/tick';
import { viewHandlers } from './handlers/view';
import { doInField, fieldNow, placeNow } from '../keyboard';
import { inField } from './gate';
import { canMean, meantBy } from './meant';

const HANDLERS: Record<CommandId, Handler> = {
  ...fileHandlers,
  ...draftHandlers,
  ...editHandlers,
  ...formatHandlers,
  ...markHandlers,
  ...paperHandlers,
  ...partHandlers,
  ...queryHandlers,
  ...recordingHandlers,
  ...listHandlers,
  ...checkHandlers,
  ...seenHandlers,
  ...setHandlers,
  ...tickHandlers,
  ...goHandlers,
  ...libraryHandlers,
  ...tabHandlers,
  ...recentHandlers,
  ...viewHandlers,
  ...helpHandlers,
};

/** Whether it can be done now, to what is meant where the keyboard is. */
export const can = (id: CommandId): boolean => {
  if (isFields(id)) return true;
  const meant = meantBy(id);
  return (meant === null || canMean(placeNow(), meant)) && (HANDLERS[id].when?.() ?? true) && !isOff(id);
};

const isOff = (id: CommandId): boolean => offBy(id, useSettings.getState().settings) !== null;

/**
 * Whether a field has the keyboard whose own this is: a note's typing is taken back before the article is.
 */
const isFields = (id: CommandId): boolean => inField(id) !== undefined && fieldNow() !== null;

/** What means words or marks as they are kept waits until what was typed before it is. */
const MEANS_TEXT = /^(?:mark|set|seen|check|tick|part|draft|report|go)\.|^article\.report$/;

/** Does it if it can be done now. False when it could not. */
export function runCommand(id: CommandId): boolean {
  const made = markBeingMade();
  if (made) {
    void made.then(() => runCommand(id));
    return true;
  }
  const [field, own] = [fieldNow(), inField(id)];
  if (field && own) {
    doInField(field, own);
    return true;
  }
  const article = articleId();
  if (article !== null && MEANS_TEXT.test(id) && isTyping(article)) {
    void textSettled(article).then(() => can(id) && HANDLERS[id].run());
    return true;
  }
  if (!can(id)) return false;
  void HANDLERS[id].run();
  return true;
}

/** The title as it reads now: undo says what it will undo, a tab what it shows. */
export function titleOf(id: CommandId): string {
  if (isFields(id)) return COMMANDS[id].title;
  const step =
    id === 'edit.undo' ? steps()?.undo.at(-1) : id === 'edit.redo' ? steps()?.redo.at(-1) : undefined;
  if (step) return `${COMMANDS[id].title}: ${step.label.toLowerCase()}`;
  if (id === 'article.archive' && allArchived()) return 'Take out of the archive';
  const off = offBy(id, useSettings.getState().settings);
  if (off !== null) return `${COMMANDS[id].title} (${off})`;
  const tab = id.startsWith('recent.') ? recentOnes()[figureOf(id) - 1] : tabOf(id);
  return tab === undefined ? COMMANDS[id].title : tab === null ? 'Library' : nameOf(tab);
}

/**
 * Of commands that stand for a choice: whether it is the one in force; of those that are on or off, whether
 * they are on.
 */
export function isChosen(id: CommandId): boolean {
  const { on } = HANDLERS[id];
  if (on) return on();
  const [, , value] = id.split('.');
  switch (COMMANDS[id].choice) {
    case 'theme':
      return useSettings.getState().settings.theme === value;
    case 'status':
      return currentMark()?.mark.status === value;
    case 'tab':
      return tabOf(id) === articleId();
    case 'shelf':
      return screen() === 'library' && useSettings.getState().settings.library.shelf === value;
    case undefined:
      return false;
  }
}

/**
 * The tab that a command of their row goes to; undefined for every other command, and where there is none.
 */
const tabOf = (id: CommandId): string | null | undefined =>
  COMMANDS[id].choice === 'tab' ? tabAt(figureOf(id)) : undefined;

const figureOf = (id: CommandId): number => Number(id.slice(id.lastIndexOf('.') + 1));

export const isCommand = (id: string): id is CommandId => id in COMMANDS;
