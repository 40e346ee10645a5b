// Custom schemes. Chromium knows only its own, so `stet://app/x` travels as `https://app.stet.invalid/x`
// (".invalid" can never be a real name) and every request for it is answered by the app's handler.
// The app sees its own scheme everywhere; only scripts of the page can see the difference, in `location`.
import { afterReady, beforeReady } from './ready';
import { guarded, unsupported } from './unsupported';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const privileged = new Map<string, Electron.Privileges>();

/** The app's handler for a URL in the app's own spelling. */
export function handlerFor(appUrl: string): Handler | undefined {
  return handlers.get(schemeOf(appUrl));
}

const schemeOf = (url: string) => url.slice(0, Math.max(0, url.indexOf(':')));

/** The app's spelling of a URL -> the browser's. URLs of other schemes stay as they are. */
export function toBrowserUrl(url: string): string {
  if (!handlers.has(schemeOf(url))) return url;
  return url.replace(
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i,
    (_all, scheme: string, host: string) => `https://${host}.${scheme}.invalid`,
  );
}

/** The browser's spelling of a URL (or of an origin) -> the app's. */
export function toAppUrl(url: string): string {
  return url.replace(
    /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid(?=[/?#]|$)/i,
    (all, host: string, scheme: string) => (handlers.has(scheme) ? `${scheme}://${host}` : all),
  );
}

// A policy may name the scheme itself, as in `img-src stet:`; the page's address has to match it in its other
// spelling.
function toBrowserPolicy(policy: string): string {
  return [...handlers.keys()].reduce(
    (text, scheme) =>
      text.replace(
        new RegExp(`(^|[\\s;])${scheme}:(//[^\\s;]*)?`, 'g'),
        (_all, before: string, rest?: string) =>
          `${before}https://${rest ? rest.slice(2).replace(/^[^/]*/, (host) => `${host}.${scheme}.invalid`) : `*.${scheme}.invalid`}`,
      ),
    policy,
  );
}

/** The headers of a handler's response as the browser has to see them. */
export function toBrowserHeaders(headers: Headers): { name: string; value: string }[] {
  return [...headers].map(([name, value]) => ({
    name,
    value: name.startsWith('content-security-policy') ? toBrowserPolicy(value) : value,
  }));
}

export const protocol = guarded<Electron.Protocol>('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    beforeReady('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (schemes.some(({ privileges }) => privileges?.codeCache && !privileges.standard)) {
      throw new Error(
        'Code cache can only be enabled when the custom scheme is registered as standard scheme.',
      );
    }
    for (const { scheme, privileges = {} } of schemes) privileged.set(scheme, privileges);
  },
  handle: (scheme, handler) => {
    // It is the default session's, and there is none before (lib/browser/api/protocol.ts, Electron 45).
    afterReady('Session can only be received when app is ready');
    // It travels as https, which has all of these: an app that forgot one would find out in Electron alone.
    const { standard, secure, supportFetchAPI, bypassCSP } = privileged.get(scheme) ?? {};
    if (!standard || !secure || !supportFetchAPI)
      unsupported(`a scheme that is not standard, secure and open to fetch (${scheme})`);
    if (bypassCSP) unsupported(`a scheme past the policies of pages (${scheme})`);
    if (handlers.has(scheme)) throw new Error(`The scheme has been intercepted: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
});
