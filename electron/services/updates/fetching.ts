import http from 'node:http';
import https from 'node:https';
import { refusal, type Refusal } from '@shared/updates';

/** An update that is not taken, thrown on the way and given to the person as it is. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

export const refuse = (...words: Parameters<typeof refusal>): Refused => new Refused(refusal(...words));

/** Nothing came for so long. */
export const SILENCE_MS = 20_000;

interface Asked {
  signal: AbortSignal;
  /** The first byte wanted. */
  from?: number;
  silence?: number;
}

/**
 * Asks for one file, once: no cookies, no redirects, nothing about this computer or its user, and a
 * certificate that holds whatever the environment says. Throws Refused. Who reads the answer hears of a
 * silence as its error.
 */
export function ask(
  url: URL,
  { signal, from = 0, silence = SILENCE_MS }: Asked,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
    const done = (answer: http.IncomingMessage) => {
      const wrong = wrongWith(answer, url, from);
      if (!wrong) return resolve(answer);
      answer.destroy();
      reject(wrong);
    };
    const request =
      url.protocol === 'https:'
        ? https.get(url, { headers, signal, agent: false, rejectUnauthorized: true }, done)
        : http.get(url, { headers, signal, agent: false }, done);
    request.setTimeout(silence, () => request.destroy(refuse('unreachable', 'no answer came in time')));
    request.on('error', (error) => reject(signal.aborted ? refuse('stopped') : inWords(error)));
  });
}

/** What a connection that failed is called. */
export function inWords(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  return refuse('unreachable', code ?? (error instanceof Error ? error.message : String(error)));
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
  signal: AbortSignal,
  silence = SILENCE_MS,
): Promise<Buffer> {
  // One drip a second would never be a silence.
  const whole = AbortSignal.any([signal, AbortSignal.timeout(silence)]);
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    const answer = await ask(url, { signal: whole, silence });
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
