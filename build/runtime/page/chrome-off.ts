// An Electron window has no browser around it: no context menu of its own, no Ctrl+T or Ctrl+P, no tabs. The
// app must see every event first, as it does in Electron, its listeners at the window included; see `lastOf`.
import { mayOpen } from './window-open';

// Left alone: copy, cut, paste, select all, undo and redo, which are editing commands of the page in Electron
// too.
const BROWSER_KEYS = new Set([
  'd',
  'e',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
  'n',
  'o',
  'p',
  'r',
  's',
  't',
  'u',
  'w',
  '+',
  '-',
  '=',
  '0',
  'tab',
  'f4',
]);
const BROWSER_FUNCTION_KEYS = new Set(['f1', 'f3', 'f5', 'f6', 'f7']);

function isBrowserCommand(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (BROWSER_FUNCTION_KEYS.has(key)) return true;
  if (event.ctrlKey || event.metaKey) return BROWSER_KEYS.has(key) || /^[1-9]$/.test(key);
  return event.altKey && (key === 'arrowleft' || key === 'arrowright');
}

// A link clicked so that a browser would open a tab. The browser would send the tab's request at once, before
// anybody could stop it; so it is opened as a window instead, which is asked about first.
function openAsWindow(event: MouseEvent): void {
  const toTab =
    event.button === 1 || (event.button === 0 && (event.ctrlKey || event.metaKey || event.shiftKey));
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
  if (!toTab || event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  if (mayOpen(link.href)) window.open(link.href, '_blank', 'noopener');
}

// A file let go over the window would open in a tab. Text dragged into a field stays the field's business.
function keepFilesOut(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

/**
 * Hears `type` after everybody else: listeners of one target run in the order they were added, and ours was
 * there before the page's. So it is added anew while each event is still on its way down.
 */
function lastOf<T extends keyof WindowEventMap>(type: T, listener: (event: WindowEventMap[T]) => void): void {
  addEventListener(
    type,
    () => {
      removeEventListener(type, listener);
      addEventListener(type, listener);
    },
    true,
  );
}

/** Keeps Chromium's own menus, shortcuts and tabs from answering what the app did not. */
export function likeElectron(): void {
  lastOf('contextmenu', (event) => event.preventDefault());
  lastOf('keydown', (event) => {
    if (isBrowserCommand(event)) event.preventDefault();
  });
  lastOf('click', openAsWindow);
  lastOf('auxclick', openAsWindow);
  lastOf('dragover', keepFilesOut);
  lastOf('drop', keepFilesOut);
}
