import { app, type WebContents } from 'electron';
import { isAppUrl } from './addresses';

/**
 * No page leaves the app: navigation, redirects, new windows, frames and webviews are refused for every web
 * contents there will ever be, not only for the window we happen to make. A link outside goes to
 * `openOutside`, which asks.
 */
export function guardNavigation(openOutside: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, openOutside));
}

function guard(contents: WebContents, openOutside: (url: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (isAppUrl(event.url)) return;
    event.preventDefault();
    openOutside(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}
