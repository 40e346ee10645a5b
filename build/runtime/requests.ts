// Every request of a window passes here: the app's navigation guards, its request listeners and its scheme
// handlers.
import type { CdpSession, Protocol } from './cdp';
import type { FrameTree } from './frames';
import type { Navigation } from './navigation';
import { OPEN_PATH } from './page/wire';
import type { Popups } from './popups';
import { handlerFor, toAppUrl, toBrowserHeaders, toBrowserUrl } from './protocol';
import { askBeforeRequest, type AskedRequest } from './session';

type Paused = Protocol.Fetch.requestPausedPayload;

/** What a window has to offer for its requests to be answered. */
export interface RequestOwner {
  contents: Electron.WebContents;
  frames: FrameTree;
  navigation: Navigation;
  popups: Popups;
}

const RESOURCE_TYPES: Partial<Record<Protocol.Network.ResourceType, AskedRequest['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Font: 'font',
  Script: 'script',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

let lastId = 0;

/** Starts answering the requests of one session: the window's own, or that of a frame in another process. */
export function serveRequests(session: CdpSession, owner: RequestOwner): Promise<unknown> {
  session.on('Fetch.requestPaused', (paused) => {
    answer(session, owner, paused).catch((error: unknown) => {
      console.error(`electron stand-in: the request for ${toAppUrl(paused.request.url)} failed:`, error);
      session.attempt('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' });
    });
  });
  return session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function answer(session: CdpSession, owner: RequestOwner, paused: Paused): Promise<void> {
  const { requestId, request, resourceType, frameId } = paused;
  if (resourceType === 'Document' && !owner.navigation.allows(paused)) {
    // An empty answer cancels a navigation without an error page.
    return session.attempt('Fetch.fulfillRequest', { requestId, responseCode: 204 });
  }
  const opening = addressToOpen(request.url);
  if (opening !== undefined) {
    const answer = owner.popups.mayOpen(toAppUrl(opening)) ? 'allow' : 'deny';
    return session.attempt('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      body: Buffer.from(answer).toString('base64'),
    });
  }
  const asked: AskedRequest = {
    id: ++lastId,
    browserUrl: request.url,
    method: request.method,
    resourceType:
      resourceType === 'Document'
        ? frameId === owner.frames.mainFrameId
          ? 'mainFrame'
          : 'subFrame'
        : (RESOURCE_TYPES[resourceType] ?? 'other'),
    contents: owner.contents,
  };
  const { cancel, redirectURL } = await askBeforeRequest(asked);
  if (cancel) return session.attempt('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  if (redirectURL) {
    return session.attempt('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders: [{ name: 'location', value: toBrowserUrl(redirectURL) }],
    });
  }
  const url = toAppUrl(request.url);
  const handler = handlerFor(url);
  if (!handler || url === request.url) return session.attempt('Fetch.continueRequest', { requestId });
  const response = await handler(
    new Request(url, { method: request.method, headers: request.headers, body: bodyOf(request) }),
  );
  return fulfil(session, requestId, response);
}

async function fulfil(session: CdpSession, requestId: string, response: Response): Promise<void> {
  // Response.error() has no status: in Electron the request then fails as a network error.
  if (response.status === 0)
    return session.attempt('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  session.attempt('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: toBrowserHeaders(response.headers),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

function bodyOf({ postDataEntries }: Protocol.Network.Request): Buffer<ArrayBuffer> | null {
  return postDataEntries
    ? Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
    : null;
}

/** The address that `window.open` asks about, if this is its question. */
function addressToOpen(url: string): string | undefined {
  if (!url.includes(OPEN_PATH)) return undefined;
  const { pathname, search } = new URL(url);
  return pathname === OPEN_PATH ? decodeURIComponent(search.slice(1)) : undefined;
}
