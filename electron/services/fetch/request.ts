import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { NOT_OUTSIDE, type WebAddress } from '@shared/web';
import type { Edge } from './edge';
import { NotFetched } from './trouble';

/**
 * All that a site is told. Neither who asks nor from where: no cookie, no language, no name of the program or
 * the system. Without any agent many sites answer nothing, so it is the one that all browsers begin with.
 */
const HEADERS = {
  'user-agent': 'Mozilla/5.0',
  accept: 'text/html, application/pdf, */*;q=0.8',
  'accept-encoding': 'gzip, br',
};

/**
 * Asks for one address, once, and follows nothing. Rejects with what Node says or a NotFetched. Who reads the
 * answer hears of a connection that breaks as its error.
 */
export function askOnce(address: WebAddress, edge: Edge, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { secure, href, host } = address;
  const { connectMs, headerBytes } = edge.limits;
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).get(href, {
      // An agent of its own: nothing is kept open, and nobody else's settings apply.
      agent: false,
      headers: HEADERS,
      signal,
      lookup: checkedLookup(edge),
      maxHeaderSize: headerBytes,
      ...(secure ? { ca: edge.trusted(), rejectUnauthorized: true } : {}),
    });
    const late = new NotFetched(
      `${host} did not answer within ${connectMs / 1000} seconds. Try again later.`,
    );
    const timer = setTimeout(() => request.destroy(late), connectMs);
    request.once('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(timer)),
    );
    request.once('response', resolve);
    // After an answer its reader hears of it; here it must be heard all the same.
    request.on('error', reject);
    request.once('close', () => clearTimeout(timer));
  });
}

/**
 * Looks a name up and lets the connection be made to what was looked at and to nothing else: a second look-up
 * could answer otherwise. One machine inside among others is enough to refuse the name.
 */
const checkedLookup =
  ({ resolve, permits }: Edge): LookupFunction =>
  (host, { all }, done) => {
    const failed = (error: Error) => done(error, '');
    resolve(host).then((machines) => {
      const [first] = machines;
      if (!first) return failed(new NotFetched(`No site called ${host} was found.`));
      if (!machines.every(({ address }) => permits(address))) return failed(new NotFetched(NOT_OUTSIDE));
      if (all) done(null, machines);
      else done(null, first.address, first.family);
    }, failed);
  };
