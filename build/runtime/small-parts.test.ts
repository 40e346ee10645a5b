import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { preventable, StandInEmitter } from './emitter';
import { FrameTree } from './frames';
import { LoadTracker } from './loading';
import { boxFor } from './message-box';
import { onlyWhileAlive } from './destroyed';
import { pdfParameters } from './pdf';
import { Popups } from './popups';
import { protocol } from './protocol';
import { nowReady } from './ready';
import { displayOf, screen } from './screen';
import { session } from './session';
import { switchesFor } from './switches';
import { guarded } from './unsupported';
import { checkOptions } from './window-options';

describe('what is not there', () => {
  class Thing extends StandInEmitter {
    present = 1;
    absentValue = undefined;
    constructor() {
      super('thing', ['happens']);
    }
  }
  const lookUp = (object: object, key: string) => Reflect.get(object, key) as unknown;

  it('throws by name, on objects and on classes', () => {
    expect(() => lookUp(guarded<{ here: number; gone: number }>('dialog', { here: 1 }), 'gone')).toThrow(
      'electron stand-in: dialog.gone is not supported',
    );
    expect(() => lookUp(new Thing(), 'gone')).toThrow('electron stand-in: Thing.gone is not supported');
  });

  it('is told from what is there, is undefined, or is only asked for by tools', () => {
    const thing = new Thing();
    expect([
      thing.present,
      thing.absentValue,
      lookUp(thing, 'then'),
      lookUp(thing, '_private'),
      typeof thing.on,
    ]).toEqual([1, undefined, undefined, undefined, 'function']);
    // As Node does when it warns of a listener too many.
    expect(inspect(thing)).toContain('present: 1');
  });

  it('may be an event', () => {
    const thing = new Thing();
    expect(() => thing.on('never', () => {})).toThrow("thing.on('never') is not supported");
    const heard = vi.fn();
    thing.once('happens', heard);
    thing.emit('happens', 7);
    expect(heard).toHaveBeenCalledWith(7);
  });

  it('can be replaced by a test where it is', () => {
    const dialog = guarded<{ show(): number }>('dialog', { show: () => 1 });
    dialog.show = () => 2;
    expect(dialog.show()).toBe(2);
  });
});

it('an event can be prevented, and says so', () => {
  const event = preventable({ url: 'x' });
  expect(event.defaultPrevented).toBe(false);
  event.preventDefault();
  expect([event.defaultPrevented, event.url]).toEqual([true, 'x']);
});

describe('a message box', () => {
  it.each([
    [{ buttons: ['Open', 'Cancel'], cancelId: 1 }, { yes: 0, no: 1 }, 'confirm("Sure?\\n\\nOK: Open")'],
    [{ buttons: ['Cancel', 'Delete'], cancelId: 0 }, { yes: 1, no: 0 }, 'confirm("Sure?\\n\\nOK: Delete")'],
    [{ buttons: ['OK'] }, { yes: 0, no: 0 }, '(alert("Sure?"), true)'],
  ])('%j', (options, answers, expression) => {
    expect(boxFor({ message: 'Sure?', ...options })).toEqual({ answers, expression });
  });

  it.each([
    [['Leave', 'Cancel'], -1, 1],
    [['No', 'Yes'], 1, 0],
    [['Go', 'Stay'], 0, 1],
    [['Go', 'Stay'], 1, 0],
  ])('with the buttons %j and the default %i is left by button %i', (buttons, defaultId, no) => {
    expect(boxFor({ message: '?', buttons, defaultId }).answers.no).toBe(no);
  });

  it('has a type that there is', () => {
    expect(() => boxFor({ message: '?', type: 'alarm' as never })).toThrow('Invalid message box type');
  });

  it('has no third button', () =>
    expect(() => boxFor({ message: '?', buttons: ['a', 'b', 'c'] })).toThrow('not supported'));
});

describe('the options of a window', () => {
  it.each([
    { width: 1, title: 'x', webPreferences: { sandbox: true, preload: 'p' } },
    { icon: 'x', minWidth: 5 },
  ])('may be %j', (options) => {
    expect(() => checkOptions(options)).not.toThrow();
  });
  it.each([
    [{ kiosk: true }, 'kiosk'],
    [{ webPreferences: { sandbox: false } }, 'sandbox: false'],
    [{ webPreferences: { nodeIntegration: true } }, 'nodeIntegration: true'],
    [{ webPreferences: { contextIsolation: false } }, 'contextIsolation'],
  ])('may not be %j', (options, name) => expect(() => checkOptions(options)).toThrow(name));
});

describe('waiting for a document', () => {
  it('ends when it has loaded, in whatever order one hears of it', async () => {
    const loading = new LoadTracker();
    loading.committed('a');
    loading.loaded('a');
    await loading.finished('a', 'x:');
    const b = loading.finished('b', 'y:');
    loading.committed('b');
    loading.loaded('b');
    await b;
  });

  it('lets whoever waits for quiet go on when it has loaded, or has gone', async () => {
    const loading = new LoadTracker();
    const heard: string[] = [];
    void loading.idle().then(() => heard.push('loaded'));
    loading.committed('a');
    await Promise.resolve();
    expect(heard).toEqual([]);
    loading.loaded('a');
    await loading.idle();
    loading.committed('b');
    void loading.idle().then(() => heard.push('gone'));
    loading.abort();
    await Promise.resolve();
    expect(heard).toEqual(['loaded', 'gone']);
  });

  it('begins when another is asked for, and ends also where nothing comes of that', async () => {
    const loading = new LoadTracker();
    loading.committed('a');
    loading.loaded('a');
    expect(loading.isUnderWay).toBe(false);
    loading.begins();
    expect(loading.isUnderWay).toBe(true);
    const quiet = loading.idle();
    loading.comesToNothing();
    await quiet;
    loading.begins();
    loading.committed('b');
    expect(loading.isUnderWay).toBe(true);
    loading.loaded('b');
    expect(loading.isUnderWay).toBe(false);
  });

  it('fails when another takes its place', async () => {
    const loading = new LoadTracker();
    loading.committed('a');
    const a = loading.finished('a', 'x:');
    loading.committed('b');
    await expect(a).rejects.toThrow("ERR_ABORTED (-3) loading 'x:'");
  });
});

describe('windows that a page opens', () => {
  it('are allowed without a handler, as in Electron', () => {
    const popups = new Popups();
    popups.announce('https://a/', '', '', 'foreground-tab');
    expect(popups.take()?.response.action).toBe('allow');
  });

  it('are asked about once, whether by window.open or not', () => {
    const popups = new Popups();
    const handler = vi.fn(() => ({ action: 'allow' as const }));
    popups.handler = handler;
    expect(popups.mayOpen('https://a/')).toBe(true);
    popups.announce('https://a/', '', '', 'foreground-tab');
    popups.announce('https://b/', '', '', 'background-tab');
    expect(handler).toHaveBeenCalledTimes(2);
    expect([popups.take()?.details.url, popups.take()?.details.url, popups.take()]).toEqual([
      'https://a/',
      'https://b/',
      undefined,
    ]);
  });
});

describe('frames', () => {
  const page = (id: string, url: string, parentId?: string) =>
    ({
      id,
      parentId,
      url,
      securityOrigin: new URL(url).origin,
      name: '',
      loaderId: '',
      domainAndRegistry: '',
      mimeType: '',
      secureContextType: 'Secure',
      crossOriginIsolatedContextType: 'Isolated',
      gatedAPIFeatures: [],
    }) as never;

  it('keep their identity through navigations, and their place in the tree', () => {
    const tree = new FrameTree();
    const { main } = tree;
    tree.nameMain('m');
    tree.navigated(page('m', 'https://a.example/x'));
    tree.attached('c', 'm');
    tree.navigated(page('c', 'https://b.example/', 'm'));
    const child = tree.find('c');
    expect([tree.find('m') === main, main.url, main.origin, main.parent, main.frames[0] === child]).toEqual([
      true,
      'https://a.example/x',
      'https://a.example',
      null,
      true,
    ]);
    expect([child?.parent === main, child?.top === main, child?.origin, main.framesInSubtree.length]).toEqual(
      [true, true, 'https://b.example', 2],
    );
    tree.detached('c', true);
    expect(child?.isDestroyed()).toBe(false);
    tree.detached('c', false);
    expect([child?.isDestroyed(), main.frames]).toEqual([true, []]);
  });

  it('of data: have no origin', () => {
    const tree = new FrameTree();
    tree.nameMain('m');
    tree.navigated(page('m', 'data:text/html,x'));
    expect(tree.main.origin).toBe('null');
  });
});

it('switches that are lists are joined, for the browser heeds only the last of each', () => {
  const switches = switchesFor({
    profile: '/p',
    appName: 'App',
    headless: true,
    sandbox: true,
    more: ['--disable-features=One,Two', '--lang=en'],
  });
  const lists = switches.filter((item) => item.startsWith('--disable-features='));
  expect(lists).toHaveLength(1);
  expect(lists[0]).toMatch(/Translate.*One,Two$/);
  expect(switches).toContain('--lang=en');
  expect(switches).not.toContain('--no-sandbox');
});

describe('what has gone', () => {
  class Window {
    gone = false;
    isDestroyed(): boolean {
      return this.gone;
    }
    getTitle(): string {
      return 'Stet';
    }
  }
  onlyWhileAlive(Window.prototype, ['getTitle']);

  it('says nothing any more but that it has', () => {
    const window = new Window();
    expect(window.getTitle()).toBe('Stet');
    window.gone = true;
    expect(() => window.getTitle()).toThrow(new TypeError('Object has been destroyed'));
    expect(window.isDestroyed()).toBe(true);
  });
});

it('a PDF has Electron’s own margins, tags and outline, not the browser’s, where the app asks for none', () => {
  expect(pdfParameters({ margins: { top: 1 } })).toMatchObject({
    marginTop: 1,
    marginBottom: 0.4,
    marginLeft: 0.4,
    marginRight: 0.4,
    generateTaggedPDF: false,
    generateDocumentOutline: false,
  });
});

it('what Electron has only before the app is ready, or only after, is to be had only then', () => {
  const early = 'protocol.registerSchemesAsPrivileged should be called before app is ready';
  expect(() => screen.getAllDisplays()).toThrow("can't be used before the app 'ready' event");
  expect(() => session.defaultSession).toThrow('Session can only be received when app is ready');
  expect(() => protocol.registerSchemesAsPrivileged([])).not.toThrow();
  nowReady();
  expect(screen.getAllDisplays()).toHaveLength(1);
  expect(session.defaultSession.isPersistent()).toBe(true);
  expect(() => protocol.registerSchemesAsPrivileged([])).toThrow(early);
});

it('names no proxy of the system, whose settings the browser keeps to itself', async () => {
  expect(await session.defaultSession.resolveProxy('https://desk.example/')).toBe('DIRECT');
});

describe('the displays', () => {
  it('are never none, so that an app can place its window', () => {
    expect(screen.getAllDisplays().map(({ workArea }) => workArea)).toEqual([
      { x: 0, y: 0, width: 1920, height: 1080 },
    ]);
    expect(screen.getPrimaryDisplay().scaleFactor).toBe(1);
  });

  it('are as the browser tells of them', () => {
    const display = displayOf({
      left: -1280,
      top: 0,
      width: 1280,
      height: 800,
      availLeft: -1280,
      availTop: 24,
      availWidth: 1280,
      availHeight: 776,
      devicePixelRatio: 2,
      isPrimary: false,
      isInternal: true,
      label: 'Lid',
      id: '7',
    });
    expect([display.id, display.label, display.bounds, display.workArea, display.scaleFactor]).toEqual([
      7,
      'Lid',
      { x: -1280, y: 0, width: 1280, height: 800 },
      { x: -1280, y: 24, width: 1280, height: 776 },
      2,
    ]);
  });
});
