// The frames of a window, as WebFrameMain objects that keep their identity while the frame lives.
import type { Protocol } from './cdp';
import { toAppUrl } from './protocol';
import { guarded } from './unsupported';

interface Frame {
  id: string;
  parentId?: string;
  url: string;
  origin: string;
  name: string;
  electron: Electron.WebFrameMain;
}

/** The tree of one window's frames. The main frame is there from the start and never changes identity. */
export class FrameTree {
  readonly main: Electron.WebFrameMain;
  private readonly frames = new Map<string, Frame>();
  private mainId = '';
  private lastRoutingId = 0;

  constructor() {
    this.main = this.add('').electron;
  }

  get mainFrameId(): string {
    return this.mainId;
  }

  find(id: string | undefined): Electron.WebFrameMain | undefined {
    return id === undefined ? undefined : this.frames.get(id)?.electron;
  }

  /** The main frame's id is the target's; it is known once the window is attached. */
  nameMain(id: string): void {
    const frame = this.frames.get(this.mainId);
    if (!frame || id === this.mainId) return;
    this.frames.delete(this.mainId);
    this.frames.set(id, Object.assign(frame, { id }));
    this.mainId = id;
  }

  attached(id: string, parentId: string | undefined): void {
    if (!this.frames.has(id)) this.add(id, parentId);
  }

  navigated({ id, parentId, url, urlFragment, securityOrigin, name }: Protocol.Page.Frame): void {
    const frame = this.frames.get(id) ?? this.add(id, parentId);
    const opaque = !securityOrigin || securityOrigin === '://' || /^(data|about):/.test(url);
    Object.assign(frame, {
      url: toAppUrl(url + (urlFragment ?? '')),
      origin: opaque ? 'null' : toAppUrl(securityOrigin),
      name: name ?? '',
    });
  }

  navigatedWithinDocument(id: string, url: string): void {
    const frame = this.frames.get(id);
    if (frame) frame.url = toAppUrl(url);
  }

  /** @param swapped the frame moved to another process and goes on living there */
  detached(id: string, swapped: boolean): void {
    if (swapped || id === this.mainId) return;
    for (const child of this.childrenOf(id)) this.detached(child.id, false);
    this.frames.delete(id);
  }

  private childrenOf(id: string): Frame[] {
    return [...this.frames.values()].filter((frame) => frame.parentId === id);
  }

  private add(id: string, parentId?: string): Frame {
    const frame: Frame = {
      id,
      parentId,
      url: 'about:blank',
      origin: 'null',
      name: '',
      electron: {} as Electron.WebFrameMain,
    };
    frame.electron = this.view(frame, ++this.lastRoutingId);
    this.frames.set(id, frame);
    return frame;
  }

  private view(frame: Frame, routingId: number): Electron.WebFrameMain {
    const children = () => this.childrenOf(frame.id).map((child) => child.electron);
    const parent = () => this.find(frame.parentId) ?? null;
    const alive = () => this.frames.get(frame.id) === frame;
    const main = () => this.main;
    return guarded<Electron.WebFrameMain>('webFrameMain', {
      get url() {
        return frame.url;
      },
      get origin() {
        return frame.origin;
      },
      get name() {
        return frame.name;
      },
      get parent() {
        return parent();
      },
      get top() {
        return main();
      },
      get frames() {
        return children();
      },
      get framesInSubtree() {
        return [this as Electron.WebFrameMain, ...children().flatMap((child) => child.framesInSubtree)];
      },
      get detached() {
        return !alive();
      },
      isDestroyed: () => !alive(),
      frameTreeNodeId: routingId,
      routingId,
      processId: 1,
    });
  }
}
