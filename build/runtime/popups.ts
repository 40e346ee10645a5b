// Windows that a page opens: asked of the app's handler, then let live or closed. The browser announces each
// (`Page.windowOpen`, or a click with Ctrl or the middle button as a "requested navigation" to another tab),
// makes it, and holds it still until we have looked at it.

type Handler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type Disposition = Electron.HandlerDetails['disposition'];

interface Opening {
  details: Electron.HandlerDetails;
  response: Electron.WindowOpenHandlerResponse;
  at: number;
}

// An announcement that no window followed (the browser reused one) must not be taken for the next.
const STALE_MS = 5000;

/** What the pages of one window want to open. */
export class Popups {
  handler: Handler | undefined;
  private readonly promised: Opening[] = [];
  private announced: Opening[] = [];

  /**
   * `window.open` asks first, so that it can answer null as in Electron; what is allowed comes again as an
   * announcement.
   */
  mayOpen(url: string): boolean {
    const opening = this.ask(url, '', '', 'foreground-tab');
    if (opening.response.action !== 'allow') return false;
    this.promised.push(opening);
    return true;
  }

  announce(url: string, frameName: string, features: string, disposition: Disposition): void {
    const at = this.promised.findIndex((opening) => opening.details.url === url);
    const [known] = at < 0 ? [] : this.promised.splice(at, 1);
    this.announced.push(
      known ? { ...known, at: Date.now() } : this.ask(url, frameName, features, disposition),
    );
  }

  get waiting(): boolean {
    this.announced = this.announced.filter(({ at }) => Date.now() - at < STALE_MS);
    return this.announced.length > 0;
  }

  take(): Opening | undefined {
    return this.waiting ? this.announced.shift() : undefined;
  }

  // Without a handler Electron opens the window.
  private ask(url: string, frameName: string, features: string, disposition: Disposition): Opening {
    const details: Electron.HandlerDetails = {
      url,
      frameName,
      features,
      disposition,
      referrer: { url: '', policy: 'default' },
    };
    return { details, response: this.handler?.(details) ?? { action: 'allow' }, at: Date.now() };
  }
}
