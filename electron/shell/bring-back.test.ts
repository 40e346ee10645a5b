import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringBack } from './bring-back';

class Page extends EventEmitter {
  /** Whether somebody is being told of the crash. */
  telling = false;
  readonly reload = vi.fn(() => {
    if (this.telling) throw new Error('Electron would crash');
  });

  crash(reason = 'crashed'): void {
    this.telling = true;
    this.emit('render-process-gone', {}, { reason, exitCode: 1 });
    this.telling = false;
    vi.runAllTicks();
    vi.runAllTimers();
  }
}

let page: Page;
let destroyed: boolean;
const destroy = vi.fn(() => void (destroyed = true));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  destroy.mockClear();
  destroyed = false;
  page = new Page();
  bringBack({ isDestroyed: () => destroyed, destroy, webContents: page } as unknown as BrowserWindow);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a page that crashed comes back, after everybody was told', () => {
  page.crash();
  expect(page.reload).toHaveBeenCalledOnce();
});

test('one that ended as it should does not', () => {
  page.crash('clean-exit');
  expect(page.reload).not.toHaveBeenCalled();
});

test('one whose window was closed meanwhile is left alone', () => {
  page.once('render-process-gone', () => void (destroyed = true));
  page.crash();
  expect([page.reload.mock.calls, destroy.mock.calls]).toEqual([[], []]);
});

test('one that crashes again and again within a minute ends the app', () => {
  for (let time = 0; time < 3; time++) page.crash();
  expect([page.reload.mock.calls.length, destroyed]).toEqual([3, false]);
  page.crash();
  expect([page.reload.mock.calls.length, destroyed]).toEqual([3, true]);
});

test('crashes further apart do not', () => {
  for (let time = 0; time < 9; time++) {
    page.crash();
    vi.advanceTimersByTime(20_001);
  }
  expect([page.reload.mock.calls.length, destroyed]).toEqual([9, false]);
});
