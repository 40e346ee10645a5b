import http from 'node:http';
import https from 'node:https';
import { STRAIGHT, wayTo, type RouteParts } from './route';
import { inWords, refuse, Refused } from './trouble';

/** Nothing came for so long. */
export const SILENCE_MS = 20_000;

export interface Asked {
  signal: AbortSignal;
  /** The first byte wanted. */
  from?: number;
  silence?: number | undefined;
  route?: RouteParts | undefined;
}

/**
 * Asks for one file, once: no cookies, no redirects, nothing about this computer or its user, and a
 * certificate that holds whatever the environment says. Throws Refused. Who reads the answer hears of a
 * silence as its error.
 */
export async function ask(
  url: URL,
  { signal, from = 0, silence = SILENCE_MS, route = STRAIGHT }: Asked,
): Promise<http.IncomingMessage> {
  // `http` is on this computer alone.
  const secure = url.protocol === 'https:';
  const way = secure ? await wayTo(url, route, { signal, silence }) : { agent: false };
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
    const done = (answer: http.IncomingMessage) => {
      const wrong = wrongWith(answer, url, from);
      if (!wrong) return resolve(answer);
      answer.destroy();
      reject(wrong);
    };
    const request = (secure ? https : http).get(url, { headers, signal, ...way }, done);
    request.setTimeout(silence, () => request.destroy(refuse('unreachable', 'no answer came in time')));
    request.on('error', (error) => reject(signal.aborted ? refuse('stopped') : inWords(error)));
  });
}

function wrongWith(
  { statusCode = 0, headers }: http.IncomingMessage,
  url: URL,
  from: number,
): Refused | null {
  if (statusCode >= 300 && statusCode < 400) return refuse('redirect', target(headers.location, url));
  if (statusCode === 404 || statusCode === 410) return refuse('not-there', nameIn(url));
  if (statusCode !== 200 && !(statusCode === 206 && from > 0))
    return refuse('answer', `status ${statusCode}`);
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return refuse('answer', 'it is packed');
  return null;
}

const nameIn = (url: URL): string => url.pathname.split('/').at(-1) ?? '';

function target(location: string | undefined, url: URL): string {
  try {
    return new URL(location ?? '', url).href.slice(0, 300);
  } catch {
    return 'somewhere else';
  }
}

/** A small file in full, of at most `most` bytes, within one silence. Throws Refused. */
export async function fetchSmall(
  url: URL,
  most: number,
  { signal, silence = SILENCE_MS, route }: Asked,
): Promise<Buffer> {
  // One drip a second would never be a silence.
  const whole = AbortSignal.any([signal, AbortSignal.timeout(silence)]);
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    const answer = await ask(url, { signal: whole, silence, route });
    for await (const piece of answer as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > most) throw refuse('too-long', nameIn(url));
      pieces.push(piece);
    }
    const promised = answer.headers['content-length'];
    if (promised !== undefined && Number(promised) !== bytes) throw refuse('cut', nameIn(url));
  } catch (error) {
    if (signal.aborted) throw refuse('stopped');
    if (whole.aborted) throw refuse('unreachable', 'no answer came in time');
    if (error instanceof Refused) throw error;
    throw pieces.length > 0 ? refuse('cut', nameIn(url)) : inWords(error);
  }
  return Buffer.concat(pieces);
}
