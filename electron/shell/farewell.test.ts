import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { Farewell } from './farewell';

class Page extends EventEmitter {
  readonly heard: string[] = [];
  isCrashed = () => false;
  isLoadingMainFrame = () => false;
  send = (channel: string) => void this.heard.push(channel);
}

class Window extends EventEmitter {
  readonly webContents = new Page();
  isDestroyed = () => false;
}

const asBrowserWindow = (window: Window) => window as unknown as BrowserWindow;

test('a page that is asked again and again answers each time, and nobody goes on listening', async () => {
  const window = new Window();
  const farewell = new Farewell();
  for (let times = 1; times <= 3; times++) {
    const asked = farewell.ask(asBrowserWindow(window));
    expect(window.webContents.heard).toHaveLength(times);
    farewell.answered();
    await asked;
  }
  expect([window, window.webContents].flatMap((each) => each.eventNames())).toEqual([]);
});

test.each(['closed', 'render-process-gone'])(
  'one that goes meanwhile keeps nobody waiting: %s',
  async (event) => {
    const window = new Window();
    const asked = new Farewell().ask(asBrowserWindow(window));
    (event === 'closed' ? window : window.webContents).emit(event);
    await asked;
    expect([window, window.webContents].flatMap((each) => each.eventNames())).toEqual([]);
  },
);
