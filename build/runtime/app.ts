// app: the life of the program.
import os from 'node:os';
import path from 'node:path';
import { closeBrowsers } from './browsers';
import { StandInEmitter, preventable } from './emitter';
import { launch } from './launch';
import { beforeReady, isReady, nowReady } from './ready';
import { sandbox } from './sandbox';
import { SingleInstance } from './single-instance';
import { unsupported } from './unsupported';
import { windows } from './window-list';

const EVENTS = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'render-process-gone',
  // Never here: they come from macOS, or from processes that the browser looks after itself.
  'activate',
  'open-file',
  'open-url',
  'child-process-gone',
  'certificate-error',
  'gpu-info-update',
];

type Supported =
  | 'name'
  | 'isPackaged'
  | 'commandLine'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getLocale'
  | 'getPath'
  | 'setPath'
  | 'isReady'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'focus'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'setAboutPanelOptions'
  | 'addRecentDocument'
  | 'clearRecentDocuments';

// For the app it is another way to say `app.exit` (the launcher sees to it).
const endNode = process.exit.bind(process);

class App extends StandInEmitter implements Pick<Electron.App, Supported> {
  name = launch.packageJson.productName ?? launch.packageJson.name ?? 'Electron';
  readonly isPackaged = launch.packaged;
  /** what the app and its loader add to the browser's command line before it starts */
  readonly switches = [...launch.switches];
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) =>
      void this.switches.push(value ? `--${name}=${value}` : `--${name}`),
    appendArgument: (value: string) => void this.switches.push(value),
    hasSwitch: (name: string) =>
      this.switches.some((item) => item === `--${name}` || item.startsWith(`--${name}=`)),
    getSwitchValue: (name: string) =>
      this.switches.findLast((item) => item.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
    removeSwitch: (name: string) => {
      const kept = this.switches.filter((item) => item !== `--${name}` && !item.startsWith(`--${name}=`));
      this.switches.splice(0, this.switches.length, ...kept);
    },
  };
  private readonly paths = new Map<string, string>();
  private readonly instance = new SingleInstance(({ argv, cwd, data }) =>
    this.anotherStarted(argv, cwd, data),
  );
  private setReady: () => void = () => {};
  private readonly readiness = new Promise<void>((resolve) => {
    this.setReady = resolve;
  });
  private quitting = false;
  private ending = false;

  constructor() {
    super('app', EVENTS);
    if (launch.userDataDir !== undefined) this.paths.set('userData', launch.userDataDir);
    windows.on('empty', () => this.allWindowsClosed());
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return launch.packageJson.version ?? '0.0.0';
  }

  getAppPath(): string {
    return launch.appPath;
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPath(name: string): string {
    return this.paths.get(name) ?? this.usualPath(name);
  }

  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    this.getPath(name); // throws where there is no such name
    this.paths.set(name, folder);
  }

  isReady(): boolean {
    return isReady();
  }

  whenReady(): Promise<void> {
    return this.readiness;
  }

  /** For the launcher: the browser is there. */
  becomeReady(): void {
    nowReady();
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    this.setReady();
  }

  focus(): void {
    windows.list[0]?.focus();
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    return this.instance.acquire(this.getPath('userData'), { argv: process.argv, cwd: process.cwd(), data });
  }

  hasSingleInstanceLock(): boolean {
    return this.instance.held;
  }

  releaseSingleInstanceLock(): void {
    this.instance.release();
  }

  /**
   * Every page here is sandboxed already. Started without a sandbox, Electron only takes the switch away, and
   * on Linux too late: what makes the pages' processes has none, and none of them comes up (electron#33028;
   * App::EnableSandbox in shell/browser/api/electron_api_app.cc, Electron 45).
   */
  enableSandbox(): void {
    beforeReady('app.enableSandbox() can only be called before app is ready');
    sandbox.pagesCrash ||= process.platform === 'linux' && this.commandLine.hasSwitch('no-sandbox');
    this.commandLine.removeSwitch('no-sandbox');
    this.commandLine.appendSwitch('enable-sandbox');
  }

  // Of the taskbar, the About panel and the list of recent documents only macOS and Windows know, and a
  // browser's windows belong to the browser there.
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}

  /** Asks everybody, closes the windows, and ends; any listener may prevent it. */
  quit(): void {
    if (this.quitting || this.ending) return;
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.quitting = true;
    for (const window of windows.list) if (!window.isDestroyed()) window.close();
    if (windows.list.length === 0) this.willQuit();
    // A window that prevented its closing has called off the quitting.
    else this.quitting = false;
  }

  /** Ends at once, asking nobody. */
  exit(code = 0): void {
    void this.end(code);
  }

  // Never before the app is ready (`NotificationCallbackWrapper` in shell/browser/api/electron_api_app.cc).
  private anotherStarted(argv: string[], cwd: string, data: unknown): void {
    void this.readiness.then(() => this.emit('second-instance', {}, argv, cwd, data));
  }

  private willQuit(): void {
    const event = preventable({});
    this.emit('will-quit', event);
    this.quitting = false;
    if (!event.defaultPrevented) void this.end(0);
  }

  get isEnding(): boolean {
    return this.ending;
  }

  private async end(code: number): Promise<void> {
    if (this.ending) return;
    this.ending = true;
    for (const window of windows.list) window.gone();
    await closeBrowsers();
    this.instance.release();
    this.emit('quit', {}, code);
    endNode(code);
  }

  private allWindowsClosed(): void {
    if (this.quitting || this.ending) return;
    // As in Electron: without a listener the app ends with its last window.
    if (!this.emit('window-all-closed')) this.quit();
  }

  private usualPath(name: string): string {
    const home = os.homedir();
    switch (name) {
      case 'home':
        return home;
      case 'temp':
        return os.tmpdir();
      case 'exe':
      case 'module':
        return process.argv[0] ?? process.execPath;
      case 'appData':
        return appData(home);
      case 'userData':
        return path.join(this.getPath('appData'), this.name);
      case 'sessionData':
        return this.getPath('userData');
      case 'logs':
        return process.platform === 'darwin'
          ? path.join(home, 'Library', 'Logs', this.name)
          : path.join(this.getPath('userData'), 'logs');
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'music':
      case 'pictures':
      case 'videos':
        return path.join(home, name.charAt(0).toUpperCase() + name.slice(1));
      default:
        return unsupported(`app.getPath('${name}')`);
    }
  }
}

function appData(home: string): string {
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  return process.env['XDG_CONFIG_HOME'] || path.join(home, '.config');
}

export const app = new App();
