import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Fetched } from '@shared/domain';
import { isSameSite, judgeAddress, type WebAddress } from '@shared/web';
import { bodyOf, type Progress } from './body';
import type { Edge } from './edge';
import { askOnce } from './request';
import { inWords, NotFetched } from './trouble';

/*
 * One address, fetched once, because a person asked for that one. Nothing here looks at what came but to
 * count it: readers do that, in a thread of their own. Nothing it names is fetched.
 */

export interface Fetching {
  edge: Edge;
  signal: AbortSignal;
  /** Asks the person whether to go on to another site, where one they agreed to leads. */
  agree: (to: WebAddress, from: WebAddress) => Promise<boolean>;
  progress?: Progress | undefined;
}

export interface Fetch {
  bytes: Buffer;
  fetched: Fetched;
  /** The addresses it led on to, in their order; the last is where it came from. */
  hops: WebAddress[];
}

/**
 * Fetches what is at an address that the person agreed to, and where it leads on to, as far as they agree to
 * that. Null where they do not, or it was stopped. Rejects with a NotFetched.
 */
export async function fetchAddress(start: WebAddress, fetching: Fetching): Promise<Fetch | null> {
  const { edge, signal, agree } = fetching;
  const within = limited(edge.limits.wholeMs, signal);
  const hops: WebAddress[] = [];
  let at = start;
  for (;;) {
    const got = await within(at.host, (stop) => step(at, fetching, stop));
    if (got === null) return null;
    if (got.bytes) return { bytes: got.bytes, fetched: recordOf(start, at, got), hops };
    const next = nextFrom(at, got.location, [start, ...hops]);
    if (hops.length >= edge.limits.hops)
      throw new NotFetched(
        `The address leads on more than ${edge.limits.hops} times; the last is ${at.href}.`,
      );
    if (!isSameSite(at, next) && !(await agree(next, at))) return null;
    if (signal.aborted) return null;
    hops.push(next);
    at = next;
  }
}

/** What an address has: bytes, or another address. */
type Step = { bytes: Buffer; type: string } | { bytes: null; location: string };

const LEADS_ON = new Set([301, 302, 303, 307, 308]);

async function step(at: WebAddress, { edge, progress }: Fetching, stop: AbortSignal): Promise<Step> {
  const answer = await askOnce(at, edge, stop);
  const { statusCode = 0, headers } = answer;
  if (LEADS_ON.has(statusCode) && headers.location !== undefined) {
    answer.destroy();
    // Node reads every byte as a letter; what is not ASCII is UTF-8, as browsers have it.
    return { bytes: null, location: Buffer.from(headers.location, 'latin1').toString('utf8') };
  }
  if (statusCode !== 200) {
    answer.destroy();
    throw new NotFetched(`${statusWords(at.host, answer)} Look at the address in a browser.`);
  }
  const bytes = await bodyOf(answer, at.host, edge.limits.bytes, progress);
  return { bytes, type: (headers['content-type'] ?? '').slice(0, 200) };
}

function statusWords(host: string, { statusCode = 0 }: IncomingMessage): string {
  if (statusCode === 404 || statusCode === 410) return `${host} has nothing at this address (${statusCode}).`;
  if (statusCode === 401 || statusCode === 403 || statusCode === 402)
    return `${host} shows this address only to whom it lets in (${statusCode}); Stet logs in nowhere.`;
  if (statusCode === 429) return `${host} is asked too often just now (429).`;
  return `${host} did not answer with a page but with status ${statusCode}.`;
}

/** Where an address leads on to. Throws a NotFetched where that is not gone to. */
function nextFrom(at: WebAddress, location: string, before: readonly WebAddress[]): WebAddress {
  const judged = judgeAddress(location, at.href);
  if (!judged.ok) throw new NotFetched(`${at.host} leads on to where Stet does not go. ${judged.message}`);
  const { address } = judged;
  if (at.secure && !address.secure)
    throw new NotFetched(
      `${at.host} leads on to ${address.href}, which is not secure as it is itself (https). Stet does not follow that.`,
    );
  if (before.some(({ href }) => href === address.href))
    throw new NotFetched(`The address leads round in a circle, back to ${address.href}.`);
  return address;
}

const recordOf = (start: WebAddress, at: WebAddress, { bytes, type }: Step & { bytes: Buffer }): Fetched => ({
  address: start.href,
  final: at.href,
  at: new Date().toISOString(),
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.length,
  type,
});

/**
 * Does work that may take so long in all, but not longer, waiting in between not counted. Null where it was
 * stopped by `signal`. What is thrown is a NotFetched.
 */
function limited(most: number, signal: AbortSignal) {
  let left = most;
  return async <T>(host: string, work: (stop: AbortSignal) => Promise<T>): Promise<T | null> => {
    const begun = performance.now();
    const late = AbortSignal.timeout(Math.max(0, Math.floor(left)));
    try {
      return await work(AbortSignal.any([signal, late]));
    } catch (error) {
      if (signal.aborted) return null;
      if (late.aborted)
        throw new NotFetched(`${host} took more than ${most / 1000} seconds. Try again later.`);
      throw inWords(error, host);
    } finally {
      left -= performance.now() - begun;
    }
  };
}
