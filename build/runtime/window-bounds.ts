// Where a window is and how it is shown. Electron answers at once; the browser has to be asked. So the last
// answer is kept, and renewed twice a second, for the protocol has no event for a window that the user moves.
import type { PageTarget } from './browser';
import type { CdpSession, Protocol } from './cdp';

type State = NonNullable<Protocol.Browser.Bounds['windowState']>;
type ChangeEvent =
  | 'resize'
  | 'resized'
  | 'move'
  | 'moved'
  | 'maximize'
  | 'unmaximize'
  | 'minimize'
  | 'restore'
  | 'enter-full-screen'
  | 'leave-full-screen';

const EVERY_MS = 500;

const ENTER: Partial<Record<State, ChangeEvent>> = {
  maximized: 'maximize',
  minimized: 'minimize',
  fullscreen: 'enter-full-screen',
};
const LEAVE: Partial<Record<State, ChangeEvent>> = {
  maximized: 'unmaximize',
  minimized: 'restore',
  fullscreen: 'leave-full-screen',
};

export class WindowBounds {
  state: State = 'normal';
  /** the bounds the window has, or had when it was last neither maximized, minimized nor full screen */
  normal: Electron.Rectangle;
  private timer: NodeJS.Timeout | undefined;
  private window: { root: CdpSession; windowId: number } | undefined;
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    public current: Electron.Rectangle,
    private readonly emit: (event: ChangeEvent) => void,
  ) {
    this.normal = current;
  }

  /** Starts following the window of a page. @param wanted bounds to give it first */
  async follow({ id, browser }: PageTarget, wanted: Partial<Electron.Rectangle>): Promise<void> {
    const { windowId } = await browser.root.send('Browser.getWindowForTarget', { targetId: id });
    this.stop();
    this.window = { root: browser.root, windowId };
    if (Object.keys(wanted).length > 0) this.apply(toBrowser(wanted));
    await this.queue(() => this.renew());
    this.timer = setInterval(() => void this.queue(() => this.renew()), EVERY_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.window = undefined;
  }

  set(bounds: Partial<Electron.Rectangle>): void {
    // The browser refuses bounds for a window that is not in its normal state.
    this.setState('normal');
    this.apply(toBrowser(bounds));
    this.moved({ ...this.current, ...bounds });
  }

  setState(state: State): void {
    if (state === this.state) return;
    // From one special state to another the way leads through the normal one.
    if (state !== 'normal' && this.state !== 'normal') this.apply({ windowState: 'normal' });
    this.apply({ windowState: state });
    this.changed(state);
  }

  private apply(bounds: Protocol.Browser.Bounds): void {
    void this.queue(async () => {
      if (!this.window) return;
      await this.window.root.send('Browser.setWindowBounds', { windowId: this.window.windowId, bounds });
      // The window manager takes its time; asked at once, it would still give the old answer.
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
  }

  // One thing at a time: an answer asked for before a change must not undo the change.
  private queue(step: () => Promise<unknown>): Promise<unknown> {
    this.work = this.work.then(step).catch(() => {});
    return this.work;
  }

  private async renew(): Promise<void> {
    if (!this.window) return;
    const { bounds } = await this.window.root.send('Browser.getWindowBounds', {
      windowId: this.window.windowId,
    });
    // The answer may come after the window has gone.
    if (!this.window) return;
    if (bounds.windowState) this.changed(bounds.windowState);
    const {
      left = this.current.x,
      top = this.current.y,
      width = this.current.width,
      height = this.current.height,
    } = bounds;
    if (this.state !== 'minimized') this.moved({ x: left, y: top, width, height });
  }

  private changed(state: State): void {
    if (state === this.state) return;
    const left = LEAVE[this.state];
    this.state = state;
    if (left) this.emit(left);
    const entered = ENTER[state];
    if (entered) this.emit(entered);
  }

  private moved(bounds: Electron.Rectangle): void {
    const before = this.current;
    this.current = bounds;
    if (this.state === 'normal') this.normal = bounds;
    if (before.width !== bounds.width || before.height !== bounds.height) this.emitAll('resize', 'resized');
    if (before.x !== bounds.x || before.y !== bounds.y) this.emitAll('move', 'moved');
  }

  private emitAll(...events: ChangeEvent[]): void {
    events.forEach((event) => this.emit(event));
  }
}

function toBrowser({ x, y, width, height }: Partial<Electron.Rectangle>): Protocol.Browser.Bounds {
  return { left: x, top: y, width, height };
}
