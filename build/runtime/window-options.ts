// BrowserWindow's options: which are honoured, which say nothing here, and that all others are refused.
import { unsupported } from './unsupported';

type Options = Electron.BrowserWindowConstructorOptions;

const HONOURED: (keyof Options)[] = [
  'width',
  'height',
  'x',
  'y',
  'show',
  'title',
  'webPreferences',
  'fullscreen',
];

// The browser draws its own frame, background and icon, keeps its own least size, and has no menu bar to
// hide.
const WITHOUT_EFFECT: (keyof Options)[] = [
  'minWidth',
  'minHeight',
  'center',
  'backgroundColor',
  'icon',
  'autoHideMenuBar',
  'darkTheme',
  'titleBarStyle',
  'trafficLightPosition',
  'useContentSize',
  'paintWhenInitiallyHidden',
  'acceptFirstMouse',
  'disableAutoHideCursor',
  'fullscreenable',
  'resizable',
  'maximizable',
  'minimizable',
  'tabbingIdentifier',
];

const PREFERENCES: (keyof Electron.WebPreferences)[] = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'safeDialogs',
  'spellcheck',
  'devTools',
  'additionalArguments',
  'backgroundThrottling',
  'disableBlinkFeatures',
  'enableWebSQL',
  'javascript',
  'images',
  'plugins',
  'webgl',
  'autoplayPolicy',
  'defaultEncoding',
  'v8CacheOptions',
  'scrollBounce',
];

// Options that would make a weaker window than any the stand-in can build.
const ONLY: Partial<Record<keyof Electron.WebPreferences, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  javascript: true,
  images: true,
};

/** @throws Error naming the first option that the stand-in cannot honour */
export function checkOptions(options: Options): void {
  for (const key of Object.keys(options) as (keyof Options)[]) {
    if (!HONOURED.includes(key) && !WITHOUT_EFFECT.includes(key)) unsupported(`BrowserWindow option ${key}`);
  }
  const preferences = options.webPreferences ?? {};
  for (const [key, value] of Object.entries(preferences) as [keyof Electron.WebPreferences, unknown][]) {
    if (!PREFERENCES.includes(key)) unsupported(`webPreferences.${key}`);
    if (key in ONLY && value !== undefined && value !== ONLY[key])
      unsupported(`webPreferences.${key}: ${String(value)}`);
  }
}
