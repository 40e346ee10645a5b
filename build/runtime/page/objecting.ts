/**
 * A browser closes a window as soon as its cross is clicked, and takes it back only where the page objects.
 * So it always does: the stand-in hears of it by that, and what follows is the app's to decide, as in
 * Electron. What the browser asks the person then is answered at once, see closing.ts.
 */
export const objectToClosing = (): void =>
  addEventListener('beforeunload', (event) => event.preventDefault());
