// What `require('electron')` answers in the main process: only what the app needs; anything else throws when
// read.
import { app } from './app';
import { onStray } from './browsers';
import { dialog } from './dialog';
import { ipcMain } from './ipc-main';
import { Menu } from './menu';
import { nativeTheme } from './native-theme';
import { powerMonitor } from './power-monitor';
import { protocol } from './protocol';
import { screen } from './screen';
import { session } from './session';
import { shell } from './shell';
import { receiveStray } from './strays';
import { guarded } from './unsupported';
import type { WebContents } from './web-contents';
import { StandInWindow } from './window';
import { windows } from './window-list';

windows.on('added', (window: StandInWindow) => {
  const contents = window.page;
  nativeTheme.follow(contents);
  contents.on('render-process-gone', (event, details) =>
    app.emit('render-process-gone', event, contents, details),
  );
  window.on('focus', () => app.emit('browser-window-focus', {}, window));
  window.on('blur', () => app.emit('browser-window-blur', {}, window));
  app.emit('web-contents-created', {}, contents);
  app.emit('browser-window-created', {}, window);
});

const allContents = (): WebContents[] => windows.list.map((window) => window.page);

// Playwright finds a window's page by its DevTools id.
const webContents = guarded('webContents', {
  getAllWebContents: allContents,
  fromId: (id: number) => allContents().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) =>
    allContents().find((contents) => contents.target?.id === targetId),
});

onStray(receiveStray);

export const electron = guarded('electron', {
  app,
  BrowserWindow: guarded('BrowserWindow', StandInWindow),
  dialog,
  ipcMain,
  Menu: guarded('Menu', Menu),
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents,
});
