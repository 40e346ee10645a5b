// A person's wish to close a window, which the app may refuse. The page objects to whatever unloads it
// (page/objecting.ts), and the browser then asks whether it may: yes where another document takes its place,
// no where the window would go.
import type { CdpSession } from './cdp';

/**
 * Answers for the page on `session`; `asked` hears of each wish to close its window. A page that nobody has
 * touched is not asked about, and neither is one that hangs: such a window is gone at once.
 */
export function answerClosing(session: CdpSession, mainFrame: string, asked: () => void): void {
  let replaced = false;
  // The browser's own reload, or the app's; then one by the page.
  for (const event of ['Page.frameStartedNavigating', 'Page.frameRequestedNavigation'] as const)
    session.on(event, ({ frameId }) => {
      if (frameId === mainFrame) replaced = true;
    });
  // The other document has taken its place, though it may load for long yet; or nothing came of it.
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id === mainFrame) replaced = false;
  });
  session.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId === mainFrame) replaced = false;
  });
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type !== 'beforeunload') return;
    session.attempt('Page.handleJavaScriptDialog', { accept: replaced });
    if (!replaced) asked();
  });
}
