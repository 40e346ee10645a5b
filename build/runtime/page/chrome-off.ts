// An Electron window has no browser around it: no context menu of its own, no Ctrl+T or Ctrl+P, no tabs.
// Listeners at the window in the bubbling phase come last, so the app sees every event first, as it does in Electron.
import { mayOpen } from './window-open';

// Left alone: copy, cut, paste, select all, undo and redo, which are editing commands of the page in Electron too.
const BROWSER_KEYS = new Set(['d', 'e', 'f', 'g', 'h', 'j', 'k', 'l', 'n', 'o', 'p', 'r', 's', 't', 'u', 'w', '+', '-', '=', '0', 'tab', 'f4']);
const BROWSER_FUNCTION_KEYS = new Set(['f1', 'f3', 'f5', 'f6', 'f7']);

function isBrowserCommand(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return BROWSER_KEYS.has(key) || /^[1-9]$/.test(key);
  return BROWSER_FUNCTION_KEYS.has(key) || (event.altKey && (key === 'arrowleft' || key === 'arrowright'));
}

// A link clicked so that a browser would open a tab. The browser would send the tab's request at once, before anybody
// could stop it; so it is opened as a window instead, which is asked about first.
function openAsWindow(event: MouseEvent): void {
  const toTab = event.button === 1 || (event.button === 0 && (event.ctrlKey || event.metaKey || event.shiftKey));
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
  if (!toTab || event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  if (mayOpen(link.href)) window.open(link.href, '_blank', 'noopener');
}

/** Keeps Chromium's own menus, shortcuts and tabs from answering what the app did not. */
export function likeElectron(): void {
  addEventListener('contextmenu', (event) => event.preventDefault());
  addEventListener('keydown', (event) => {
    if (isBrowserCommand(event)) event.preventDefault();
  });
  addEventListener('click', openAsWindow);
  addEventListener('auxclick', openAsWindow);
}
