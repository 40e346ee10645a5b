// An Electron window has no browser around it: no context menu of its own, no Ctrl+T or Ctrl+P.
// Listeners at the window in the bubbling phase come last, so the app sees every event first, as it does in Electron.

// Left alone: copy, cut, paste, select all, undo and redo, which are editing commands of the page in Electron too.
const BROWSER_KEYS = new Set(['d', 'e', 'f', 'g', 'h', 'j', 'k', 'l', 'n', 'o', 'p', 'r', 's', 't', 'u', 'w', '+', '-', '=', '0', 'tab', 'f4']);
const BROWSER_FUNCTION_KEYS = new Set(['f1', 'f3', 'f5', 'f6', 'f7']);

function isBrowserCommand(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return BROWSER_KEYS.has(key) || /^[1-9]$/.test(key);
  return BROWSER_FUNCTION_KEYS.has(key) || (event.altKey && (key === 'arrowleft' || key === 'arrowright'));
}

/** Keeps Chromium's own menus and shortcuts from answering what the app did not. */
export function likeElectron(): void {
  addEventListener('contextmenu', (event) => event.preventDefault());
  addEventListener('keydown', (event) => {
    if (isBrowserCommand(event)) event.preventDefault();
  });
}
