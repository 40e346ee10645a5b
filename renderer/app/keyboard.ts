import { useView } from '../store/base/view';
import type { Holder } from './commands/gate';
import { PLACES, type Place } from './commands/meant';
import { lookingAtDrafts } from './commands/handlers/handler';

/** What lies over the rest for a moment. What was meant before is still meant by what is chosen in it. */
const OVER = '[role="dialog"], [role="menu"], [role="menubar"], [role="listbox"][data-combobox-options]';

/** The last element outside of menus and dialogs that had the keyboard. */
let before: Element | null = null;

/** Notes what has the keyboard from now on. Returns the function that stops. */
export function followKeyboard(): () => void {
  const note = ({ target }: FocusEvent) => {
    if (target instanceof Element && !target.closest(OVER)) before = target;
  };
  document.addEventListener('focusin', note);
  return () => document.removeEventListener('focusin', note);
}

/** What has the keyboard; of a menu or a dialog that lies over the page, what had it before. */
function holderNow(): Element | null {
  const active = document.activeElement;
  const over = active?.closest(OVER) != null;
  return over && before?.isConnected ? before : active;
}

/** Where the keyboard is; of a menu or a dialog that lies over the page, where it was before. */
export const placeNow = (): Place => placeOf(holderNow());

/** What takes letters itself. */
const FIELD =
  'input:not([type="checkbox"]):not([type="radio"]):not([type="range"]), textarea, select, ' +
  '[contenteditable="true"]:not([aria-readonly="true"]), [role="combobox"], [role="searchbox"]';
/** The manuscript while it is edited: it takes letters too, but its undo and its Escape are the app's. */
const PAPER = '.stet-editing .cm-content';
/** Where the page's own keys are not meant: an open dialog or menu has its own. */
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"][data-combobox-options]';

export const isElsewhere = (element: Element): boolean => element.closest(ELSEWHERE) !== null;

/** The field that an element is (part of); null where it is none, and of the manuscript. */
export function fieldOf(element: Element | null): HTMLElement | null {
  const field = element?.closest<HTMLElement>(FIELD) ?? null;
  return field?.matches(PAPER) ? null : field;
}

/**
 * The field that has the keyboard; while a menu or a dialog lies over the page, the one that had it before.
 */
export const fieldNow = (): HTMLElement | null => fieldOf(holderNow());

/**
 * What `gate` asks. A dialog that has opened is what is meant, also before it has taken the keyboard and
 * after a button in it dropped it.
 */
export const holderAt = (element: Element): Holder => ({
  field: fieldOf(element) !== null,
  over: isElsewhere(element) || document.querySelector('[aria-modal="true"]') !== null,
});

/** Takes back, or does again, what was typed in a field, as its own key would. */
export function doInField(field: HTMLElement, what: 'undo' | 'redo'): void {
  if (document.activeElement !== field) field.focus({ preventScroll: true });
  document.execCommand(what);
}

/**
 * The place that an element, which has the keyboard, belongs to: the one it names itself, or else by its pane
 * and its screen.
 */
export function placeOf(element: Element | null): Place {
  const { screen, side } = useView.getState();
  const own = element?.closest<HTMLElement>('[data-place]')?.dataset['place'];
  const named = PLACES.find((place) => place === own);
  if (named) return named;
  if (screen !== 'article') return screen;
  if (lookingAtDrafts()) return 'drafts';
  switch (element?.closest<HTMLElement>('[data-pane]')?.dataset['pane']) {
    case 'manuscript':
      return 'manuscript';
    case 'panel':
      return 'panel';
    case 'papers':
      return 'papers';
    case 'list':
      return side;
    default:
      return 'desk';
  }
}
