// A browser process behind the app, and the pages that open in it.
import { spawn, type ChildProcess } from 'node:child_process';
import { findBrowser } from './browser-finder';
import { CdpConnection, type CdpSession, type Protocol } from './cdp';
import { NO_SANDBOX } from './command-line';
import { prepareProfile } from './profile';
import { switchesFor } from './switches';

/** A page in the browser, attached and waiting to be let run. */
export interface PageTarget {
  id: string;
  session: CdpSession;
  browser: Browser;
  openerId?: string;
}

export interface StartOptions {
  profile: string;
  appName: string;
  /** what the command line and the app add for Chromium */
  switches: readonly string[];
}

/** What happens to pages without our doing. */
export interface BrowserEvents {
  /** a page that nobody here asked for: a popup of the app's pages, a new tab */
  stray(target: PageTarget): void;
  closed(targetId: string): void;
  crashed(targetId: string, status: string, exitCode: number): void;
}

const START_LIMIT_MS = 15_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const placeholder = (title: string, key: number) =>
  `data:text/html,<title>${encodeURIComponent(title)}</title><meta name=color-scheme content="light dark"><!--stand-in-${key}-->`;

export class Browser {
  /** resolves to the reason once the browser has ended; set by `start` */
  gone: Promise<Error> = new Promise(() => {});
  product = '';
  private connection: CdpConnection | undefined;
  private args: string[] = [];
  private env: NodeJS.ProcessEnv = process.env;
  private executable = '';
  private appName = '';
  private lastKey = 0;
  private creating = 0;
  private readonly unclaimed = new Map<string, PageTarget>();
  private readonly byKey = new Map<number, (target: PageTarget) => void>();
  private readonly messengers = new Set<ChildProcess>();
  private startupPage: Promise<PageTarget> | undefined;

  /** @param headless whether its pages have no windows */
  constructor(
    readonly headless: boolean,
    private readonly events: BrowserEvents,
  ) {}

  get alive(): boolean {
    return this.connection?.alive ?? false;
  }

  /** is the window that opened together with the browser still without an owner? */
  get hasStartupPage(): boolean {
    return this.startupPage !== undefined;
  }

  get root(): CdpSession {
    if (!this.connection) throw new Error('The browser has not been started.');
    return this.connection.root;
  }

  /**
   * Starts the browser. @throws Error with a sentence for the user: no browser, no display, forbidden by
   * policy …
   */
  async start({ profile, appName, switches }: StartOptions): Promise<void> {
    const found = findBrowser(this.headless);
    if (!found)
      throw new Error(
        'No Chromium, Chrome or Edge was found on this machine. Install one, or name one in STET_CHROMIUM.',
      );
    prepareProfile(profile);
    this.appName = appName;
    this.executable = found.executable;
    this.env = { ...process.env, ...found.env };
    // Chromium's sandbox refuses to run for root; everyone else keeps it.
    const sandbox = process.getuid?.() !== 0 && !switches.includes(NO_SANDBOX);
    const more = switches.filter((item) => item !== NO_SANDBOX);
    this.args = switchesFor({ profile, appName, headless: this.headless, sandbox, more });
    // A window that opens together with the browser is there half a second earlier than one asked for
    // afterwards.
    if (!this.headless) this.startupPage = this.expect(0);
    this.connection = await this.connect([
      ...this.args,
      this.headless ? '--no-startup-window' : `--app=${placeholder(appName, 0)}`,
    ]);
    this.gone = this.connection.gone;
    this.root.on('Target.attachedToTarget', (event) => this.attached(event));
    this.root.on('Target.detachedFromTarget', ({ targetId }) => this.events.closed(targetId ?? ''));
    this.root.on('Target.targetCrashed', ({ targetId, status, errorCode }) =>
      this.events.crashed(targetId, status, errorCode),
    );
    await this.root.send('Browser.setDownloadBehavior', { behavior: 'default', eventsEnabled: true });
    await this.root.send('Target.setDiscoverTargets', { discover: true });
    await this.root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    if (this.startupPage) await this.inTime(this.startupPage, this.connection);
  }

  /** Opens a page in a window of its own; a headless browser's windows nobody sees. */
  async open({ width, height }: { width: number; height: number }): Promise<PageTarget> {
    if (!this.headless) return this.openWindow();
    this.creating++;
    try {
      const { targetId } = await this.root.send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width,
        height,
      });
      const target = this.unclaimed.get(targetId);
      if (!target) throw new Error('The browser opened a page but did not let it be controlled.');
      this.unclaimed.delete(targetId);
      return target;
    } finally {
      this.creating--;
      if (this.creating === 0) this.releaseStrays();
    }
  }

  /** Ends the browser in good order, or by force after three seconds. */
  async close(): Promise<void> {
    for (const messenger of this.messengers) messenger.kill('SIGKILL');
    const { connection } = this;
    if (!connection?.alive) return;
    connection.root.attempt('Browser.close');
    await Promise.race([connection.gone, sleep(3000)]);
    if (connection.alive) connection.kill();
    await Promise.race([connection.allGone, sleep(3000)]);
  }

  /** The session of a child target, such as a frame in another process. */
  sessionOf(id: string): CdpSession | undefined {
    return this.connection?.session(id);
  }

  // After a crash of the app its browser may still be closing the profile: the new one then hands over to it
  // and leaves. That passes within moments, so try again while there is time.
  private async connect(args: string[]): Promise<CdpConnection> {
    const deadline = Date.now() + START_LIMIT_MS;
    for (;;) {
      const connection = new CdpConnection(this.executable, args, this.env);
      const answer = await this.inTime(
        Promise.race([
          connection.root.send('Browser.getVersion').catch(() => connection.gone),
          connection.gone,
        ]),
        connection,
      );
      if (!(answer instanceof Error)) {
        this.product = answer.product;
        return connection;
      }
      if (
        !/existing browser session|profile appears to be in use|SingletonLock/i.test(answer.message) ||
        Date.now() > deadline
      )
        throw explain(answer);
      await sleep(150);
    }
  }

  private async inTime<T>(work: Promise<T>, connection: CdpConnection | undefined): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        connection?.kill();
        reject(
          new Error(
            `${this.executable} did not open a controllable window within 15 seconds. On a managed computer the policies RemoteDebuggingAllowed=false or DeveloperToolsAvailability=2 forbid it (see chrome://policy).`,
          ),
        );
      }, START_LIMIT_MS);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private openWindow(): Promise<PageTarget> {
    if (this.startupPage) {
      const page = this.startupPage;
      this.startupPage = undefined;
      return page;
    }
    // A second start on the same profile hands its window over to the running browser and leaves. Should the
    // running one end just then, the second would become a browser of its own, with nobody to end it: hence
    // the pipe, which ends it with us, and `close`.
    const key = ++this.lastKey;
    const page = this.expect(key);
    const args = [
      ...this.args.filter((item) => !item.startsWith('--remote-debugging-')),
      '--remote-debugging-pipe',
      `--app=${placeholder(this.appName, key)}`,
    ];
    const messenger = spawn(this.executable, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: this.env,
    });
    this.messengers.add(messenger);
    for (const stream of messenger.stdio) stream?.on('error', () => {});
    messenger.on('error', () => {});
    messenger.once('exit', () => this.messengers.delete(messenger));
    return this.inTime(page, undefined);
  }

  private expect(key: number): Promise<PageTarget> {
    return new Promise((resolve) => this.byKey.set(key, resolve));
  }

  private attached({
    sessionId,
    targetInfo,
    waitingForDebugger,
  }: Protocol.Target.attachedToTargetPayload): void {
    const session = this.connection!.session(sessionId);
    const target: PageTarget = {
      id: targetInfo.targetId,
      session,
      browser: this,
      openerId: targetInfo.openerId,
    };
    const key = Number(/stand-in-(\d+)-->/.exec(targetInfo.url)?.[1] ?? -1);
    const waiting = this.byKey.get(key);
    if (waiting) {
      this.byKey.delete(key);
      waiting(target);
    } else if (targetInfo.type === 'page') {
      this.unclaimed.set(target.id, target);
      if (this.creating === 0) this.releaseStrays();
    } else if (waitingForDebugger) {
      session.attempt('Runtime.runIfWaitingForDebugger');
    }
  }

  private releaseStrays(): void {
    for (const target of this.unclaimed.values()) this.events.stray(target);
    this.unclaimed.clear();
  }
}

function explain(error: Error): Error {
  if (!/Missing X server|cannot open display|platform failed to initialize/i.test(error.message))
    return error;
  return new Error(`Unable to open X display ${process.env['DISPLAY'] ?? ''}`.trim());
}
