import { useView } from '../store/view';
import { PLACES, type Place } from './commands/meant';
import { lookingAtDrafts } from './commands/deeds/deed';

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

/** Where the keyboard is; of a menu or a dialog that lies over the page, where it was before. */
export function placeNow(): Place {
  const active = document.activeElement;
  const over = active?.closest(OVER) != null;
  return placeOf(over && before?.isConnected ? before : active);
}

/** The place that an element, which has the keyboard, belongs to: the one it names itself, or else by its pane and its screen. */
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
