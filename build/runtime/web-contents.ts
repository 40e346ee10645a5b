// webContents: the page inside a window.
import { pathToFileURL } from 'node:url';
import type { PageTarget } from './browser';
import type { CdpSession, Protocol } from './cdp';
import { answerClosing } from './closing';
import { encode } from './codec';
import { StandInEmitter, preventable } from './emitter';
import { onlyWhileAlive } from './destroyed';
import { FrameTree } from './frames';
import { receive } from './ipc-main';
import { LoadTracker } from './loading';
import { Navigation } from './navigation';
import { SEND, WORLD, type PageState, type ToMain } from './page/wire';
import mainWorldSource from './page/main-world.ts?injected';
import { pdfParameters } from './pdf';
import { Popups } from './popups';
import { preloadSource } from './preload';
import { PreloadLink } from './preload-link';
import { toAppUrl, toBrowserUrl } from './protocol';
import { serveRequests, type RequestOwner } from './requests';
import { sandbox, SANDBOX_CRASH } from './sandbox';
import { decidePermissions, defaultSession, onPermissionsChanged } from './session';

const EVENTS = [
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'did-navigate',
  'did-navigate-in-page',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'render-process-gone',
  'console-message',
  'page-title-updated',
  'did-create-window',
  'destroyed',
  'focus',
  'blur',
  'preload-error',
  // Of the stand-in alone, for its windows.
  'state',
  'painted',
  // These never happen here: there is no <webview>, and Chromium itself tells the user about a page that
  // hangs.
  'will-attach-webview',
  'did-attach-webview',
  'unresponsive',
  'responsive',
];

type Supported =
  | 'id'
  | 'session'
  | 'mainFrame'
  | 'loadURL'
  | 'loadFile'
  | 'reload'
  | 'close'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoadingMainFrame'
  | 'isFocused'
  | 'focus'
  | 'forcefullyCrashRenderer'
  | 'setWindowOpenHandler'
  | 'setVisualZoomLevelLimits'
  | 'send'
  | 'executeJavaScript'
  | 'printToPDF';

let lastId = 0;

export class WebContents
  extends StandInEmitter
  implements Pick<Electron.WebContents, Supported>, RequestOwner
{
  readonly id = ++lastId;
  readonly session = defaultSession;
  readonly frames = new FrameTree();
  readonly mainFrame = this.frames.main;
  /** what the page last said of itself */
  state: PageState = { focused: false, dark: false, title: '' };
  /** the page, once there is one */
  target: PageTarget | undefined;
  /** resolves when the page can be spoken to; rejects when the window has gone */
  attached: Promise<CdpSession>;
  readonly popups = new Popups();
  readonly navigation = new Navigation(
    this.frames,
    this.popups,
    (event, ...args) => this.emit(event, ...args),
    (url) => void this.loadURL(url).catch(() => {}),
  );
  private readonly link = new PreloadLink(
    () => this.frames.mainFrameId,
    (message) => this.received(message),
    (error) => this.preloadFailed(error),
  );
  private readonly loading = new LoadTracker();
  private setAttached: (session: CdpSession) => void = () => {};
  private failAttached: (error: Error) => void = () => {};
  private gone = false;
  private crashed = false;
  private stopWatching: () => void = () => {};

  /**
   * @param closeWindow what `close()` does: the window's own destroy
   * @param askToClose the person wishes to close the window
   */
  constructor(
    private readonly preferences: Electron.WebPreferences,
    private readonly closeWindow: () => void,
    private readonly askToClose: () => void,
  ) {
    super('webContents', EVENTS);
    this.attached = this.toBeAttached();
  }

  /** This object as the app knows it: members that are not here throw when they are read. */
  get contents(): Electron.WebContents {
    return this as unknown as Electron.WebContents;
  }

  /**
   * Takes over a page that waits to be let run; a second time when the window has to move to another page.
   */
  async attach(target: PageTarget): Promise<void> {
    if (this.target) {
      this.target.session.silence();
      this.attached = this.toBeAttached();
    }
    this.target = target;
    const { id, session } = target;
    this.frames.nameMain(id);
    this.link.attach(session);
    this.navigation.attach(session);
    answerClosing(session, id, this.askToClose);
    this.listen(session);
    const isolated = preloadSource(this.preferences, (error) => this.preloadFailed(error));
    await Promise.all([
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.enable'),
      serveRequests(session, this),
      session.send('Runtime.addBinding', { name: SEND, executionContextName: WORLD }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: WORLD }),
      session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      this.applyPermissions(),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
    this.stopWatching = onPermissionsChanged(() => void this.applyPermissions());
    this.setAttached(session);
  }

  async loadURL(url: string): Promise<void> {
    const session = await this.attached;
    if (sandbox.pagesCrash) {
      this.crashSoon();
      throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    }
    this.navigation.expect(url);
    this.loading.begins();
    const { loaderId, errorText } = await session.send('Page.navigate', { url: toBrowserUrl(url) });
    if (errorText || loaderId === undefined) this.loading.comesToNothing();
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url, true);
      throw Object.assign(new Error(`${errorText.replace('net::', '')} loading '${url}'`), {
        code: errorText.replace('net::', ''),
        url,
      });
    }
    // Without a loader it was a jump within the document, and has happened.
    if (loaderId !== undefined) await this.loading.finished(loaderId, url);
  }

  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(file).href);
  }

  reload(): void {
    if (sandbox.pagesCrash) return this.crashSoon();
    this.crashed = false;
    this.navigation.expect(this.getURL());
    this.loading.begins();
    this.command('Page.reload');
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  getTitle(): string {
    return this.state.title;
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  isLoadingMainFrame(): boolean {
    return this.loading.isUnderWay;
  }

  isFocused(): boolean {
    return this.state.focused;
  }

  focus(): void {
    this.command('Page.bringToFront');
  }

  close(): void {
    this.closeWindow();
  }

  forcefullyCrashRenderer(): void {
    this.command('Page.crash');
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.popups.handler = handler;
  }

  /** Not in Electron's types, but there, and the way for a test to see what a window was given. */
  getLastWebPreferences(): Electron.WebPreferences {
    return {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      ...this.preferences,
    };
  }

  // Pinch zoom is off in Electron until asked for; Chromium without a touch screen has none either.
  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve();
  }

  send(channel: string, ...args: unknown[]): void {
    this.link.deliver({ kind: 'message', channel, args: encode(args) });
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const session = await this.attached;
    // Not before the page has loaded (`waitTillCanExecuteJavaScript` in lib/browser/api/web-contents.ts,
    // Electron 45).
    await this.loading.idle();
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  }

  async printToPDF(options: Electron.PrintToPDFOptions = {}): Promise<Buffer> {
    const session = await this.attached;
    const { stream: handle } = await session.send('Page.printToPDF', pdfParameters(options));
    if (handle === undefined) throw new Error('The browser returned no PDF.');
    const parts: Buffer[] = [];
    for (let eof = false; !eof;) {
      const chunk = await session.send('IO.read', { handle, size: 1 << 20 });
      parts.push(Buffer.from(chunk.data, chunk.base64Encoded ? 'base64' : 'utf8'));
      eof = chunk.eof;
    }
    await session.send('IO.close', { handle });
    return Buffer.concat(parts);
  }

  /** The isolated world where the preload runs; undefined while a document is being replaced. */
  get preloadWorld(): number | undefined {
    return this.link.world;
  }

  /** The window tells: the page is gone. */
  destroyed(): void {
    if (this.gone) return;
    this.gone = true;
    this.stopWatching();
    this.loading.abort();
    this.failAttached(new Error('Object has been destroyed'));
    this.emit('destroyed');
  }

  /** The browser tells: the page's process ended. */
  processGone(status: string, exitCode: number): void {
    this.crashed = true;
    this.link.world = undefined;
    const reason = status === 'killed' || status === 'oom' ? status : 'crashed';
    this.emit('render-process-gone', {}, { reason, exitCode });
  }

  private crashSoon(): void {
    setImmediate(() => !this.gone && this.processGone('crashed', SANDBOX_CRASH));
  }

  private toBeAttached(): Promise<CdpSession> {
    const attached = new Promise<CdpSession>((resolve, reject) => {
      this.setAttached = resolve;
      this.failAttached = reject;
    });
    // Whoever waits for it hears of the failure; nobody has to.
    attached.catch(() => {});
    return attached;
  }

  private command<M extends keyof Protocol.CommandParameters>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): void {
    this.attached.then(
      (session) => session.attempt(method, params),
      () => {},
    );
  }

  private async applyPermissions(): Promise<void> {
    decidePermissions(this.contents, (name, setting) =>
      this.target?.browser.root.attempt('Browser.setPermission', { permission: { name }, setting }),
    );
  }

  private listen(session: CdpSession): void {
    session.on('Runtime.consoleAPICalled', (call) => this.consoleMessage(call));
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) =>
      this.frames.attached(frameId, parentFrameId),
    );
    session.on('Page.frameDetached', ({ frameId, reason }) =>
      this.frames.detached(frameId, reason === 'swap'),
    );
    session.on('Page.frameNavigated', ({ frame }) => this.navigated(frame));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      this.frames.navigatedWithinDocument(frameId, url);
      this.emit('did-navigate-in-page', {}, toAppUrl(url), frameId === this.frames.mainFrameId);
    });
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId === this.frames.mainFrameId) this.lifecycle(loaderId, name);
    });
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) =>
      this.childAttached(sessionId, targetInfo.type),
    );
  }

  private received(message: ToMain): void {
    if (message.kind === 'state') {
      const before = this.state;
      this.state = message.state;
      this.stateChanged(before, message.state);
      return;
    }
    void receive(message, {
      contents: this.contents,
      frame: this.mainFrame,
      deliver: (reply) => this.link.deliver(reply),
    });
  }

  private stateChanged(before: PageState, { focused, title }: PageState): void {
    this.emit('state', this.state);
    if (focused !== before.focused) this.emit(focused ? 'focus' : 'blur');
    if (title !== before.title) this.emit('page-title-updated', preventable({}), title, true);
  }

  private navigated(frame: Protocol.Page.Frame): void {
    this.frames.navigated(frame);
    if (frame.parentId !== undefined) return;
    this.navigation.committed();
    this.loading.committed(frame.loaderId);
    this.emit('did-navigate', {}, this.mainFrame.url, 200, 'OK');
  }

  private lifecycle(loaderId: string, name: string): void {
    if (!this.loading.isCommitted(loaderId)) return;
    if (name === 'DOMContentLoaded') this.emit('dom-ready', {});
    if (name === 'firstContentfulPaint') this.emit('painted');
    if (name !== 'load') return;
    this.loading.loaded(loaderId);
    this.emit('did-finish-load', {});
  }

  // Frames of another site live in another process, with requests of their own. Workers need nothing but to
  // run.
  private childAttached(sessionId: string, type: string): void {
    const session = this.target?.browser.sessionOf(sessionId);
    if (!session) return;
    if (type === 'iframe') {
      serveRequests(session, this).catch(() => {});
      this.navigation.attach(session);
      session.on('Page.frameNavigated', ({ frame }) => this.frames.navigated(frame));
      session.on('Target.attachedToTarget', (event) =>
        this.childAttached(event.sessionId, event.targetInfo.type),
      );
      session.attempt('Page.enable');
      session.attempt('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      });
    }
    session.attempt('Runtime.runIfWaitingForDebugger');
  }

  // Said where a developer looks, as Electron does.
  private preloadFailed(error: Error): void {
    console.error(`Unable to run preload script: ${this.preferences.preload}\n${error.message}`);
    this.emit('preload-error', {}, this.preferences.preload, error);
  }

  private consoleMessage({ type, args, stackTrace }: Protocol.Runtime.consoleAPICalledPayload): void {
    const levels: Record<string, string> = {
      error: 'error',
      assert: 'error',
      warning: 'warning',
      debug: 'debug',
    };
    const message = args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
    const frame = stackTrace?.callFrames[0];
    this.emit('console-message', {
      message,
      level: levels[type] ?? 'info',
      lineNumber: (frame?.lineNumber ?? -1) + 1,
      sourceId: toAppUrl(frame?.url ?? ''),
      frame: this.mainFrame,
    });
  }
}

onlyWhileAlive(WebContents.prototype, [
  'loadURL',
  'loadFile',
  'reload',
  'close',
  'getURL',
  'getTitle',
  'isCrashed',
  'isLoadingMainFrame',
  'isFocused',
  'focus',
  'forcefullyCrashRenderer',
  'setWindowOpenHandler',
  'send',
  'executeJavaScript',
  'printToPDF',
]);
