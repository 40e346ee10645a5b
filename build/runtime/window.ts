// BrowserWindow: a window without browser furniture, or a hidden page for printing.
import type { PageTarget } from './browser';
import { closeBackstageIfIdle, closePage, front, openPage, rememberPlace } from './browsers';
import { mustLive, onlyWhileAlive } from './destroyed';
import { StandInEmitter, preventable } from './emitter';
import { launch } from './launch';
import { WebContents } from './web-contents';
import { WindowBounds } from './window-bounds';
import { windows } from './window-list';
import { checkOptions } from './window-options';

const EVENTS = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'resize',
  'resized',
  'move',
  'moved',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
  // Never here: the browser itself tells the user, or there is no such thing.
  'unresponsive',
  'responsive',
  'session-end',
  'query-session-end',
  'app-command',
  'swipe',
];

type Supported =
  | 'id'
  | 'loadURL'
  | 'loadFile'
  | 'reload'
  | 'show'
  | 'showInactive'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isFocused'
  | 'isMaximized'
  | 'maximize'
  | 'unmaximize'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'isFullScreen'
  | 'setFullScreen'
  | 'isNormal'
  | 'getBounds'
  | 'setBounds'
  | 'getNormalBounds'
  | 'getSize'
  | 'setSize'
  | 'getPosition'
  | 'setPosition'
  | 'setTitle'
  | 'getTitle'
  | 'setMenu'
  | 'removeMenu'
  | 'setMenuBarVisibility'
  | 'setMinimumSize'
  | 'setBackgroundColor';

const DEFAULT_SIZE = { width: 800, height: 600 };
let lastId = 0;

export class StandInWindow extends StandInEmitter implements Pick<Electron.BrowserWindow, Supported> {
  readonly id = ++lastId;
  /** its page, for the stand-in itself; the app has `webContents` */
  readonly page: WebContents;
  private readonly bounds: WindowBounds;
  private visible: boolean;
  private hiddenPage = false;
  private destroyed = false;
  private title: string | undefined;

  /** @param adopted the page of a popup that is already there, instead of a new one */
  constructor(options: Electron.BrowserWindowConstructorOptions = {}, adopted?: PageTarget) {
    super('BrowserWindow', EVENTS);
    if (!front.alive) throw new Error('Cannot create BrowserWindow before app is ready');
    checkOptions(options);
    this.title = options.title;
    this.visible = options.show !== false;
    this.page = new WebContents(
      options.webPreferences ?? {},
      () => this.end(),
      () => this.close(),
    );
    this.bounds = new WindowBounds({ x: 0, y: 0, ...DEFAULT_SIZE, ...boundsOf(options) }, (event) =>
      this.emit(event),
    );
    windows.add(this);
    this.forwardEvents();
    this.open(options, adopted).catch((error: unknown) => {
      if (!this.destroyed) console.error('electron stand-in: the window could not be opened:', error);
      this.end();
    });
  }

  /** @throws TypeError once the window has gone (docs/api/browser-window.md, Electron 45) */
  get webContents(): WebContents {
    mustLive(this);
    return this.page;
  }

  loadURL(url: string): Promise<void> {
    return this.page.loadURL(url);
  }

  loadFile(file: string): Promise<void> {
    return this.page.loadFile(file);
  }

  reload(): void {
    this.page.reload();
  }

  show(): void {
    if (this.hiddenPage)
      void this.moveToVisibleWindow().catch((error: unknown) =>
        console.error('electron stand-in: the window could not be shown:', error),
      );
    else if (this.bounds.state === 'minimized') this.bounds.setState('normal');
    if (!this.visible) {
      this.visible = true;
      this.emit('show');
    }
    this.focus();
  }

  showInactive(): void {
    this.show();
  }

  focus(): void {
    this.page.focus();
  }

  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.end();
  }

  destroy(): void {
    this.end();
  }

  private end(): void {
    if (this.destroyed) return;
    const { target } = this.page;
    this.gone();
    if (target) closePage(target);
  }

  /**
   * The browser has closed it without asking: nobody had touched its page, or it hung. The app hears of it,
   * but to prevent it is too late.
   */
  closedByUser(): void {
    if (!this.destroyed) this.emit('close', preventable({}));
    this.gone();
  }

  /** The page is no more. */
  gone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    if (this.id === 1) rememberPlace(this.bounds.normal);
    this.bounds.stop();
    this.page.destroyed();
    this.emit('closed');
    windows.remove(this);
    closeBackstageIfIdle();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isVisible(): boolean {
    return this.visible && !this.isMinimized();
  }

  isFocused(): boolean {
    return !this.destroyed && this.page.isFocused();
  }

  isMaximized(): boolean {
    return this.bounds.state === 'maximized';
  }

  maximize(): void {
    this.bounds.setState('maximized');
  }

  unmaximize(): void {
    if (this.isMaximized()) this.bounds.setState('normal');
  }

  isMinimized(): boolean {
    return this.bounds.state === 'minimized';
  }

  minimize(): void {
    this.bounds.setState('minimized');
  }

  restore(): void {
    if (this.isMinimized()) this.bounds.setState('normal');
  }

  isFullScreen(): boolean {
    return this.bounds.state === 'fullscreen';
  }

  setFullScreen(on: boolean): void {
    if (on !== this.isFullScreen()) this.bounds.setState(on ? 'fullscreen' : 'normal');
  }

  isNormal(): boolean {
    return this.bounds.state === 'normal';
  }

  getBounds(): Electron.Rectangle {
    return { ...this.bounds.current };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds.set(boundsOf(bounds));
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.bounds.normal };
  }

  getSize(): number[] {
    return [this.bounds.current.width, this.bounds.current.height];
  }

  setSize(width: number, height: number): void {
    this.bounds.set({ width, height });
  }

  getPosition(): number[] {
    return [this.bounds.current.x, this.bounds.current.y];
  }

  setPosition(x: number, y: number): void {
    this.bounds.set({ x, y });
  }

  getTitle(): string {
    return this.title ?? this.page.getTitle();
  }

  /** The browser shows the document's title, so that is what changes. */
  setTitle(title: string): void {
    this.title = title;
    void this.page.executeJavaScript(`document.title = ${JSON.stringify(title)}; undefined`).catch(() => {});
  }

  // A menu of a window is drawn by the page; the browser has none that could be removed or hidden.
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}

  // The browser keeps a least size of its own, and paints what the page says.
  setMinimumSize(): void {}
  setBackgroundColor(): void {}

  static getAllWindows(): StandInWindow[] {
    return windows.list;
  }

  static getFocusedWindow(): StandInWindow | null {
    return windows.list.find((window) => !window.destroyed && window.isFocused()) ?? null;
  }

  static fromWebContents(contents: WebContents): StandInWindow | null {
    return windows.list.find((window) => window.page === contents) ?? null;
  }

  static fromId(id: number): StandInWindow | null {
    return windows.list.find((window) => window.id === id) ?? null;
  }

  private async open(
    options: Electron.BrowserWindowConstructorOptions,
    adopted: PageTarget | undefined,
  ): Promise<void> {
    // The window that opened with the browser is the first one's, shown or not: it is on the screen already.
    const visible = this.visible || front.hasStartupPage;
    this.hiddenPage = !launch.headless && !visible && !adopted;
    await this.take(adopted ?? (await openPage(visible, this.bounds.current)), boundsOf(options));
    if (options.fullscreen) this.setFullScreen(true);
  }

  private async take(target: PageTarget, bounds: Partial<Electron.Rectangle>): Promise<void> {
    if (this.destroyed) return closePage(target);
    await this.page.attach(target);
    if (!this.hiddenPage) await this.bounds.follow(target, bounds);
  }

  // A hidden page cannot become a window. So its address is opened again in one, and the hidden page closed.
  private async moveToVisibleWindow(): Promise<void> {
    this.hiddenPage = false;
    await this.page.attached;
    const old = this.page.target;
    const url = this.page.getURL();
    await this.take(await openPage(true, this.bounds.current), this.bounds.current);
    if (old) closePage(old);
    closeBackstageIfIdle();
    if (url !== 'about:blank') await this.loadURL(url);
  }

  private forwardEvents(): void {
    const contents = this.page;
    // "Ready to show" is said at the first paint as in Electron, or once an empty page has loaded. Never,
    // where a compositor is to be played that paints no hidden surface (electron#48859).
    const paints = this.visible || process.env['STET_RUNTIME_HIDDEN_NEVER_PAINTS'] !== '1';
    let told = !paints;
    const ready = () => {
      if (told || this.destroyed) return;
      told = true;
      this.emit('ready-to-show');
    };
    contents.once('painted', ready);
    contents.once('did-finish-load', () => process.nextTick(ready));
    contents.on('page-title-updated', (event: Electron.Event, title: string) => {
      this.emit('page-title-updated', event, title, true);
      this.title = undefined;
    });
    for (const event of ['focus', 'blur']) contents.on(event, () => this.emit(event));
  }
}

function boundsOf({ x, y, width, height }: Partial<Electron.Rectangle>): Partial<Electron.Rectangle> {
  return Object.fromEntries(
    Object.entries({ x, y, width, height }).filter(([, value]) => value !== undefined),
  );
}

onlyWhileAlive(StandInWindow.prototype, [
  'loadURL',
  'loadFile',
  'reload',
  'show',
  'showInactive',
  'focus',
  'close',
  'destroy',
  'isVisible',
  'isFocused',
  'isMaximized',
  'maximize',
  'unmaximize',
  'isMinimized',
  'minimize',
  'restore',
  'isFullScreen',
  'setFullScreen',
  'isNormal',
  'getBounds',
  'setBounds',
  'getNormalBounds',
  'getSize',
  'setSize',
  'getPosition',
  'setPosition',
  'getTitle',
  'setTitle',
  'setMenu',
  'removeMenu',
  'setMenuBarVisibility',
  'setMinimumSize',
  'setBackgroundColor',
]);
