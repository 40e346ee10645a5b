// session.defaultSession: what the app decides about permissions and requests. With nothing decided, Electron
// grants every permission and lets every request through, and so does this: a missing guard must not be
// hidden here.
import { protocol, toAppUrl } from './protocol';
import { afterReady } from './ready';
import { guarded } from './unsupported';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

interface Filtered {
  urls: RegExp[];
  listener: BeforeRequest;
}

let askPermission: RequestHandler = null;
let checkPermission: CheckHandler = null;
let beforeRequest: Filtered | undefined;
const changed = new Set<() => void>();

// Electron's names -> Chromium's, with the details Electron would give. One setting per permission is all
// that the protocol offers, and it is set ahead of time: so the two handlers are asked when a window opens or
// a handler changes.
const PERMISSIONS = [
  { electron: 'geolocation', chromium: 'geolocation' },
  { electron: 'notifications', chromium: 'notifications' },
  { electron: 'midi', chromium: 'midi' },
  { electron: 'media', chromium: 'microphone', details: { mediaTypes: ['audio'], mediaType: 'audio' } },
  { electron: 'media', chromium: 'camera', details: { mediaTypes: ['video'], mediaType: 'video' } },
  { electron: 'clipboard-read', chromium: 'clipboard-read' },
  { electron: 'idle-detection', chromium: 'idle-detection' },
  { electron: 'window-management', chromium: 'window-management' },
  { electron: 'storage-access', chromium: 'storage-access' },
] as const;

/**
 * Decides all permissions for a window. Where the two handlers disagree Electron grants what is looked up and
 * refuses what is asked for, or the other way round; the browser has one setting for both. Then "prompt": the
 * app with one handler missing is neither let through nor mistaken for one that has both.
 * @param apply gets Chromium's name and setting
 */
export function decidePermissions(
  contents: Electron.WebContents,
  apply: (name: string, setting: 'granted' | 'denied' | 'prompt') => void,
): void {
  for (const permission of PERMISSIONS) {
    const details = {
      ...('details' in permission ? permission.details : {}),
      requestingUrl: contents.getURL(),
      isMainFrame: true,
    };
    const checked = checkPermission?.(contents, permission.electron as never, '', details as never) ?? true;
    const decide = (granted: boolean) =>
      apply(permission.chromium, granted !== checked ? 'prompt' : granted ? 'granted' : 'denied');
    if (askPermission) askPermission(contents, permission.electron as never, decide, details as never);
    else decide(true);
  }
}

/** Calls back whenever the app sets another permission handler. Returns the way to stop that. */
export function onPermissionsChanged(listener: () => void): () => void {
  changed.add(listener);
  return () => changed.delete(listener);
}

// Match patterns of the WebExtensions kind: scheme://host/path with * anywhere.
function toPattern(url: string): RegExp {
  if (url === '<all_urls>') return /^/;
  return new RegExp(
    `^${url
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
}

function filtered(args: unknown[]): Filtered | undefined {
  const listener = args.at(-1) as BeforeRequest | null;
  const filter = args.length > 1 ? (args[0] as Electron.WebRequestFilter) : { urls: ['<all_urls>'] };
  return listener ? { urls: (filter.urls ?? ['<all_urls>']).map(toPattern), listener } : undefined;
}

export interface AskedRequest {
  id: number;
  browserUrl: string;
  method: string;
  resourceType: Electron.OnBeforeRequestListenerDetails['resourceType'];
  contents: Electron.WebContents;
}

const detailsOf = ({ id, browserUrl, method, resourceType, contents }: AskedRequest) => ({
  id,
  url: toAppUrl(browserUrl),
  method,
  resourceType,
  webContents: contents,
  webContentsId: contents.id,
  frame: contents.mainFrame,
  referrer: '',
  timestamp: Date.now(),
});

/** Asks the app's onBeforeRequest listener. Answers at once "go on" when there is none for this address. */
export async function askBeforeRequest(request: AskedRequest): Promise<Electron.CallbackResponse> {
  const details = detailsOf(request);
  const asked = beforeRequest;
  if (!asked?.urls.some((pattern) => pattern.test(details.url))) return {};
  return new Promise((resolve) =>
    asked.listener(details as unknown as Electron.OnBeforeRequestListenerDetails, resolve),
  );
}

// Only the first of Electron's request events: it calls those about headers for http(s) alone, and there is
// none here.
const webRequest = guarded<Electron.WebRequest>('session.webRequest', {
  onBeforeRequest: (...args: unknown[]) => {
    beforeRequest = filtered(args);
  },
});

export const defaultSession = guarded<Electron.Session>('session.defaultSession', {
  protocol,
  webRequest,
  setPermissionRequestHandler: (handler) => {
    askPermission = handler;
    changed.forEach((listener) => listener());
  },
  setPermissionCheckHandler: (handler) => {
    checkPermission = handler;
    changed.forEach((listener) => listener());
  },
  // There is no such hardware API to allow: WebUSB and its siblings are switched off in the browser.
  setDevicePermissionHandler: () => {},
  // The browser keeps no dictionary here: spelling is the system's business.
  setSpellCheckerEnabled: () => {},
  isPersistent: () => true,
  // What the browser knows of the system's settings it tells nobody; the app heeds the environment by itself.
  resolveProxy: async () => 'DIRECT',
});

/** The module of that name: it has the default session and no other. */
export const session = guarded<{ defaultSession: Electron.Session }>('session', {
  get defaultSession() {
    afterReady('Session can only be received when app is ready');
    return defaultSession;
  },
});
