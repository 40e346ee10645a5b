// Fetches one big file over connections that break. Whoever asks knows the file's SHA-256 beforehand, so what
// has arrived may be gone on with after any break, on another day and from another mirror: the sum decides at
// the end.
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { open, statfs } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskFull, explain, explainAnswer, explainDisk } from './download-trouble.mjs';
import { hostOf, proxyFor } from './electron-route.mjs';
import { asError, Trouble } from './trouble.mjs';

/** A host that says nothing for too long. */
class Silence extends Error {}

const LIMITS = {
  /** No byte for this long: the host is not answering, whatever the sockets say. */
  stalled: 30_000,
  /** 110 MB at 1 Mbit/s. Slower than that, the stand-in is the better choice for today. */
  total: 15 * 60_000,
  /** Connections in a row that brought nothing new, after some that did. */
  fruitless: 3,
  /** Before the next connection; twice as long after each that brought nothing. */
  pause: 1_000,
  /** Between two lines on how far it is. */
  told: 5_000,
};

/** Unpacked, Electron takes some two and a half times the room of its archive, which is there meanwhile. */
const UNPACKED = 3;

/** @param {string} file */
const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
/** @param {number} bytes */
const MB = (bytes) => Math.round(bytes / 1e6);

/** @param {string} file */
async function sha256Of(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Where an answer goes on: the file's whole length (0 unknown), and from which byte this is.
 * @param {Response} response
 * @param {number} have
 */
function place(response, have) {
  const said = response.headers.get('content-range') ?? '';
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(said) ?? [];
  if (response.status !== 206) return { from: 0, total: Number(response.headers.get('content-length') ?? 0) };
  // Another place than was asked for: nothing can be said of the bytes, and the file is begun anew.
  return Number(start) === have ? { from: have, total: Number(total) || 0 } : undefined;
}

/**
 * Fetches `url` into `part`, going on with what is there, and answers when `part` has the SHA-256 `sha256`.
 * `say` gets a line now and then. Throws Trouble with a sentence; `part` is kept for the next try where it
 * may still be of use, and removed where it is of none (another file, a full disk).
 * @param {string} url
 * @param {{ sha256: string, part: string, say: (line: string) => void, limits?: Partial<typeof LIMITS> }}
 *   what
 */
export async function fetchFile(url, { sha256, part, say, limits }) {
  const { total, fruitless, pause, ...patience } = { ...LIMITS, ...limits };
  const host = hostOf(url);
  const deadline = Date.now() + total;
  mkdirSync(path.dirname(part), { recursive: true });
  let resumed = sizeOf(part) > 0;
  if (resumed) say(`  going on where it stopped before, at ${MB(sizeOf(part))} MB`);
  for (let best = sizeOf(part), barren = 0, arrived = false; ;) {
    try {
      await receive(url, { part, say, deadline, ...patience });
    } catch (error) {
      const { code } = asError(error);
      const disk = explainDisk(asError(error), path.dirname(part));
      if (code === 'ENOSPC' || code === 'EDQUOT') rmSync(part, { force: true });
      if (error instanceof Trouble || disk) throw disk ? new Trouble(disk) : error;
      const more = sizeOf(part) > best;
      best = Math.max(best, sizeOf(part));
      arrived ||= more;
      barren = more ? 0 : barren + 1;
      // Where nothing ever came there is no connection that could have broken.
      if (!arrived || barren >= fruitless) throw new Trouble(reason(error, host, url) + kept(part));
      say(`  the connection broke at ${MB(best)} MB; going on from there`);
      await sleep(pause * 2 ** barren);
      continue;
    }
    if ((await sha256Of(part)) === sha256) return;
    rmSync(part, { force: true });
    if (!resumed) throw new Trouble(forged(host));
    // The old beginning may be the fault of an earlier day.
    resumed = false;
    say('  what was here from before does not fit; starting from the beginning');
    best = 0;
  }
}

/**
 * @param {unknown} error
 * @param {string} host
 * @param {string} url
 */
const reason = (error, host, url) =>
  error instanceof Silence ? `${host} sent nothing for a while.` : explain(error, host, proxyFor(url));
/** @param {string} part */
const kept = (part) =>
  sizeOf(part) > 0 ? `\nWhat arrived is kept (${MB(sizeOf(part))} MB); the next try goes on from there.` : '';
/** @param {string} host */
const forged = (host) =>
  `What ${host} sent is not the file that Electron's makers published (its SHA-256 differs).\n` +
  'It was thrown away and not run.';

/**
 * One connection. Throws what broke it; Trouble where another would not help.
 * @param {string} url
 * @param {{ part: string, say: (line: string) => void, deadline: number, stalled: number, told: number }} how
 */
async function receive(url, { part, say, deadline, stalled, told }) {
  const stop = new AbortController();
  const silence = () => stop.abort(new Silence('nothing arrived'));
  const late = () =>
    stop.abort(new Trouble(`It was not complete in the time one waits for a start.${kept(part)}`));
  const end = setTimeout(late, Math.max(0, deadline - Date.now()));
  let quiet = setTimeout(silence, stalled);
  /** @type {import('node:fs/promises').FileHandle | undefined} */
  let file;
  try {
    const have = sizeOf(part);
    const headers = { 'accept-encoding': 'identity', ...(have > 0 && { range: `bytes=${have}-` }) };
    const response = await fetch(url, { headers, signal: stop.signal });
    // Nothing is left to send: the sum says whether that is because all of it is here.
    if (response.status === 416 && have > 0) return void (await response.body?.cancel());
    // A redirection may have led to somebody else.
    const words = explainAnswer(response, hostOf(response.url || url));
    if (words) throw new Trouble(words);
    const at = place(response, have);
    if (!at) {
      rmSync(part, { force: true });
      throw new Error('it sent another part than was asked for');
    }
    await needRoom(path.dirname(part), at.total - at.from + at.total * UNPACKED);
    const progress = teller(say, at, told);
    // Piece by piece, so that what came before a break is in the file.
    file = await open(part, at.from > 0 ? 'a' : 'w');
    for await (const piece of response.body ?? []) {
      clearTimeout(quiet);
      quiet = setTimeout(silence, stalled);
      await file.appendFile(piece);
      progress(piece.length);
    }
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    clearTimeout(end);
    clearTimeout(quiet);
    stop.abort(); // whoever goes on sending is left
    await file?.close();
  }
}

/**
 * Says now and then how far it is.
 * @param {(line: string) => void} say
 * @param {{ from: number, total: number }} at
 * @param {number} every
 */
function teller(say, { from, total }, every) {
  let bytes = from;
  let said = Date.now();
  return (/** @type {number} */ more) => {
    bytes += more;
    if (Date.now() - said < every) return;
    said = Date.now();
    say(`  Electron: ${MB(bytes)}${total ? ` of ${MB(total)}` : ''} MB`);
  };
}

/**
 * Better known before the minutes of fetching than after.
 * @param {string} folder
 * @param {number} needed
 */
async function needRoom(folder, needed) {
  const { bavail, bsize } = await statfs(folder);
  if (needed > bavail * bsize) throw new Trouble(diskFull(folder, needed, bavail * bsize));
}
