// Who began a navigation: the main process (or a debugger) may go anywhere, the page only where the app's
// guards let it.
import type { CdpSession, Protocol } from './cdp';
import { preventable } from './emitter';
import type { FrameTree } from './frames';
import type { Popups } from './popups';
import { handlerFor, toAppUrl, toBrowserUrl } from './protocol';

type Emit = (event: string, ...args: unknown[]) => boolean;
type Details = Electron.WebContentsWillFrameNavigateEventParams;

/** As the browser spells the address in its request. */
function asRequested(appUrl: string): string {
  const url = toBrowserUrl(appUrl);
  return (URL.canParse(url) ? new URL(url).href : url).replace(/#.*$/s, '');
}

// These do not pass as requests, so nothing could hold them up; Chromium hands what it does not know to other
// programs.
const NOT_OUTSIDE = /^(https?|data|about|javascript|file|chrome[a-z-]*|devtools|filesystem):/i;

export class Navigation {
  private expected: string | undefined;
  private byPage: string | undefined;

  constructor(
    private readonly frames: FrameTree,
    private readonly popups: Popups,
    private readonly emit: Emit,
    private readonly load: (url: string) => void,
  ) {}

  attach(session: CdpSession): void {
    session.on('Page.frameRequestedNavigation', (request) => this.requested(session, request));
    session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.popups.announce(
        toAppUrl(url),
        windowName === '_blank' ? '' : windowName,
        windowFeatures.join(),
        'foreground-tab',
      ),
    );
  }

  /** The main process is about to load this address (in the app's spelling). */
  expect(url: string): void {
    this.expected = asRequested(url);
  }

  committed(): void {
    this.expected = undefined;
    this.byPage = undefined;
  }

  /**
   * Asks the app's guards about a document request, unless the main process began it. False: do not go there.
   */
  allows({ frameId, request, redirectedRequestId }: Protocol.Fetch.requestPausedPayload): boolean {
    const isMainFrame = frameId === this.frames.mainFrameId;
    const url = toAppUrl(request.url);
    const frame = this.frames.find(frameId) ?? null;
    const details = { url, isSameDocument: false, isMainFrame, frame };
    if (redirectedRequestId !== undefined) return this.ask('will-redirect', details);
    if (isMainFrame && this.isExpected(request.url)) return true;
    return this.askAll({ ...details, initiator: frame });
  }

  // A reload that the page did not ask for was asked for by a debugger, such as a test's `page.reload()`.
  private isExpected(browserUrl: string): boolean {
    if (browserUrl === this.expected) return true;
    return browserUrl !== this.byPage && browserUrl === asRequested(this.frames.main.url);
  }

  private requested(
    session: CdpSession,
    { frameId, url, disposition }: Protocol.Page.frameRequestedNavigationPayload,
  ): void {
    const appUrl = toAppUrl(url);
    if (disposition === 'newTab' || disposition === 'newWindow') {
      return this.popups.announce(appUrl, '', '', disposition === 'newTab' ? 'background-tab' : 'new-window');
    }
    const isMainFrame = frameId === this.frames.mainFrameId;
    if (isMainFrame) this.byPage = asRequested(url);
    if (NOT_OUTSIDE.test(url)) return;
    const frame = this.frames.find(frameId) ?? null;
    const allowed = this.askAll({ url: appUrl, isSameDocument: false, isMainFrame, frame, initiator: frame });
    if (!allowed) session.attempt('Page.stopLoading');
    // A link that names the app's own scheme: the browser knows it only by its other spelling.
    else if (isMainFrame && handlerFor(url)) this.load(url);
  }

  private askAll(details: Details): boolean {
    return (
      this.ask('will-frame-navigate', { ...details }) &&
      (!details.isMainFrame || this.ask('will-navigate', { ...details }))
    );
  }

  // Electron's form: the details first, then the older arguments.
  private ask(event: string, details: Details): boolean {
    const happening = preventable(details);
    this.emit(event, happening, details.url, false, details.isMainFrame);
    return !happening.defaultPrevented;
  }
}
