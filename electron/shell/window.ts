import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings } from '@shared/contract';
import { APP_URL } from './addresses';
import { bringBack } from './bring-back';
import { onScreen, placeToRemember, tellsPlaces } from './place';
import { whenShowable } from './showing';

export type WindowPlace = NonNullable<Settings['window']>;

/**
 * Makes the app's window where it was last time, or in view where that is not any more. `remember` hears of
 * every new place it is given.
 */
export function openWindow(settings: Settings, remember: (place: WindowPlace) => void): BrowserWindow {
  const place =
    settings.window &&
    onScreen(
      settings.window,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
  nativeTheme.themeSource = settings.theme;
  const window = new BrowserWindow({
    title: 'Stet',
    width: place?.width ?? 1280,
    height: place?.height ?? 800,
    ...(place ? { x: place.x, y: place.y } : {}),
    ...(process.platform === 'linux' ? { icon: path.join(__dirname, 'icon.png') } : {}),
    minWidth: 760,
    minHeight: 480,
    show: false,
    backgroundColor: paper(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      // Said aloud although they are Electron's defaults: this is where a reader looks for them.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  whenShowable(window, () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  followTheme(window);
  rememberPlace(window, settings.window, remember);
  bringBack(window);
  void window.loadURL(APP_URL);
  return window;
}

/**
 * The paper's colour where the paper is not yet, at the start and at an edge that is dragged: no flash at
 * night.
 */
const paper = (): string => (nativeTheme.shouldUseDarkColors ? '#1b1c1e' : '#f4f3f0');

/** The system may turn dark in the evening, with Stet open. */
function followTheme(window: BrowserWindow): void {
  const follow = () => window.setBackgroundColor(paper());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}

function rememberPlace(
  window: BrowserWindow,
  before: Settings['window'],
  remember: (place: WindowPlace) => void,
): void {
  const told = tellsPlaces(process.platform, process.env, app.commandLine.getSwitchValue('ozone-platform'));
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    if (window.isDestroyed()) return;
    remember({ ...placeToRemember(window.getNormalBounds(), before, told), maximized: window.isMaximized() });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 400);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', () => {
    clearTimeout(timer);
    save();
  });
}
