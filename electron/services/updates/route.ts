import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import type { Duplex } from 'node:stream';
import { inWords, refuse, Refused } from './trouble';

/*
 * The way to the address of updates, as everything else on this computer goes it: through the proxy that the
 * environment names (as curl, git and npm heed it) or else the system's settings, and trusting whom the
 * system trusts, a company's own authority among them. What is fetched is signed, so that neither a proxy nor
 * such an authority decides on what is installed.
 */

export interface RouteParts {
  /** What the system says of an address, in the words of a PAC file: `PROXY host:8080; DIRECT`. */
  systemProxy: (url: string) => Promise<string>;
  env: Readonly<Record<string, string | undefined>>;
  /** Authorities, as PEM; undefined: those of Node. */
  trusted: () => string[] | undefined;
}

export interface Waiting {
  signal: AbortSignal;
  /** Milliseconds without an answer. */
  silence: number;
}

/** Nobody in between, and Node's own authorities. */
export const STRAIGHT: RouteParts = {
  systemProxy: async () => 'DIRECT',
  env: {},
  trusted: () => undefined,
};

/**
 * Node's authorities, those of NODE_EXTRA_CA_CERTS (which the fuses of a shipped app switch off) and those
 * of the system: reading these takes a moment, so only where somebody asks. Undefined where this Node cannot
 * tell (before 22.15) or the system does not let it.
 */
export function trustedHere(): string[] | undefined {
  if (!('getCACertificates' in tls)) return undefined;
  try {
    return [...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])];
  } catch {
    return undefined;
  }
}

/**
 * What `https` is to connect by: an open tunnel where there is a proxy, and the authorities. A proxy that is
 * not there gives way to the next that the system names. Throws Refused.
 */
export async function wayTo(url: URL, parts: RouteParts, waiting: Waiting): Promise<https.RequestOptions> {
  const ca = parts.trusted();
  let missing: unknown;
  for (const proxy of await proxiesFor(url, parts)) {
    try {
      if (!proxy) return { ca, agent: false, rejectUnauthorized: true };
      const socket = await tunnel(url, proxy, { ...waiting, ca });
      const host = nameOf(url);
      const own = { host, servername: net.isIP(host) ? '' : host, ca, rejectUnauthorized: true };
      return { createConnection: () => tls.connect({ socket, ...own }) };
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.reason !== 'unreachable') throw error;
      missing = error;
    }
  }
  throw missing;
}

/** The proxies to try, in their order; null is none. Throws Refused where there are others alone. */
export async function proxiesFor(url: URL, { env, systemProxy }: RouteParts): Promise<(URL | null)[]> {
  const secure = url.protocol === 'https:';
  // The other in capitals may be a header of a request that this process answers.
  const given = secure ? env.https_proxy || env.HTTPS_PROXY : env.http_proxy;
  if (given) return [goesWithout(url, env.no_proxy || env.NO_PROXY || '') ? null : proxyAt(given)];
  const words = await systemProxy(url.href).catch(() => 'DIRECT');
  const known = words.split(';').flatMap((word) => {
    const [kind = '', place = ''] = word.trim().split(/\s+/);
    if (kind === 'DIRECT') return [null];
    if (kind === 'PROXY') return [proxyAt(place)];
    return kind === 'HTTPS' ? [proxyAt(`https://${place}`)] : [];
  });
  if (known.length === 0) throw refuse('proxy', `it is one that Stet cannot speak with: ${words}`);
  return known;
}

/** Throws Refused: without the address, which may have a password in it. */
function proxyAt(given: string): URL {
  const address = given.includes('://') ? given : `http://${given}`;
  const proxy = URL.canParse(address) ? new URL(address) : null;
  if (proxy && /^https?:$/.test(proxy.protocol)) return proxy;
  throw refuse('proxy', 'its address is not one of http:// or https://');
}

/**
 * Whether an address is among those of NO_PROXY: hosts, with all below them, with or without a port, or `*`.
 */
function goesWithout(url: URL, without: string): boolean {
  return without.split(/[\s,]+/).some((entry) => {
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    const name = host.replace(/^\*?\./, '');
    if (name === '' || (port && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))))
      return false;
    return name === '*' || url.hostname === name || url.hostname.endsWith(`.${name}`);
  });
}

/** Name and password in a proxy's address; a stray % in them stands for itself. */
function whoAsks({ username, password }: URL): string {
  try {
    return [username, password].map(decodeURIComponent).join(':');
  } catch {
    return `${username}:${password}`;
  }
}

/** An address in brackets has none inside of Node. */
const nameOf = (url: URL) => url.hostname.replace(/^\[(.*)\]$/, '$1');

function tunnel(
  url: URL,
  proxy: URL,
  { signal, silence, ca }: Waiting & { ca: string[] | undefined },
): Promise<Duplex> {
  const target = `${url.hostname}:${url.port || '443'}`;
  const secure = proxy.protocol === 'https:';
  const who = whoAsks(proxy);
  const basic = `Basic ${Buffer.from(who).toString('base64')}`;
  const authorization = who === ':' ? {} : { 'proxy-authorization': basic };
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request({
      host: nameOf(proxy),
      port: proxy.port || (secure ? 443 : 80),
      method: 'CONNECT',
      path: target,
      headers: { host: target, ...authorization },
      agent: false,
      rejectUnauthorized: true,
      ca,
      signal,
    });
    const answered = (status = 0) => {
      const wants = status === 407 ? 'wants a name and a password' : `answered with status ${status}`;
      reject(refuse('proxy', `${proxy.host} ${wants}`));
    };
    request.once('connect', ({ statusCode }, socket: Duplex) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      answered(statusCode);
    });
    // No proxy at all: it answers as a site does.
    request.once('response', (answer) => {
      answer.destroy();
      answered(answer.statusCode);
    });
    const silent = () => refuse('unreachable', `the proxy ${proxy.host} gave no answer in time`);
    request.setTimeout(silence, () => request.destroy(silent()));
    const failed = (error: Error) => inWords(error, `, the proxy ${proxy.host}`);
    request.on('error', (error) => reject(signal.aborted ? refuse('stopped') : failed(error)));
    request.end();
  });
}
