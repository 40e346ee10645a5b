import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PATIENCE_MS, whenShowable } from './showing';

class HiddenWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  destroyed = false;
  isDestroyed = () => this.destroyed;
}

let window: HiddenWindow;
const show = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  show.mockReset();
  window = new HiddenWindow();
  whenShowable(window as unknown as BrowserWindow, show);
});
afterEach(() => vi.useRealTimers());

test('a window that has painted is shown, once', () => {
  window.emit('ready-to-show');
  window.webContents.emit('did-finish-load');
  vi.advanceTimersByTime(PATIENCE_MS);
  expect(show).toHaveBeenCalledOnce();
});

test('one that never paints is shown when its page has loaded', () => {
  window.webContents.emit('did-finish-load');
  expect(show).toHaveBeenCalledOnce();
});

test('one whose page never comes is shown all the same', () => {
  vi.advanceTimersByTime(PATIENCE_MS - 1);
  expect(show).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(show).toHaveBeenCalledOnce();
});

test('one that was closed meanwhile is not touched', () => {
  window.destroyed = true;
  window.emit('closed');
  vi.advanceTimersByTime(PATIENCE_MS);
  window.webContents.emit('did-finish-load');
  expect(show).not.toHaveBeenCalled();
});
