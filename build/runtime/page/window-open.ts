// window.open answers at once whether there is a window. So the main process is asked in the one way that a
// page can wait for: a synchronous request, which never leaves the machine.
import { OPEN_PATH } from './wire';

/** Makes `window.open` answer null for what the app's handler denies, as it does in Electron. */
export function askBeforeOpening(): void {
  const open = window.open;
  window.open = function (this: Window, url?: string | URL, ...rest: [target?: string, features?: string]) {
    return mayOpen(url) ? open.call(window, url, ...rest) : null;
  };
}

/**
 * Asks the app's handler. True where it cannot be asked: the browser then opens the window, which is asked
 * about and closed a moment later.
 */
export function mayOpen(url: string | URL | undefined): boolean {
  try {
    const full = url === undefined || url === '' ? 'about:blank' : new URL(url, document.baseURI).href;
    const request = new XMLHttpRequest();
    request.open('GET', `${OPEN_PATH}?${encodeURIComponent(full)}`, false);
    request.send();
    return request.responseText !== 'deny';
  } catch {
    // A bad address, or a policy against requests.
    return true;
  }
}
