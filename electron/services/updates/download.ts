import { createHash, randomUUID, type Hash } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { UpdateFile } from '@shared/updates';
import { openPatiently, renamePatiently } from '../../storage/patience';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../../storage/plain';
import { codeOf } from '../../storage/trouble';
import { ask } from './fetching';
import type { RouteParts } from './route';
import { inWords, refuse, Refused } from './trouble';

/** A connection that breaks is taken up again where it broke, so many times in a row without a byte. */
const TRIES = 4;
const PAUSE_MS = 500;

export interface Downloading {
  signal: AbortSignal;
  progress?: (received: number) => void;
  silence?: number | undefined;
  pause?: number | undefined;
  route?: RouteParts | undefined;
}

/**
 * Fetches an installer into a folder of its own, with a name nobody can guess, inside `folder`. It is hashed
 * as it comes, never longer than the manifest says, and has its own name only once it is the file that was
 * signed for. Returns its path. Throws Refused, with all that came removed.
 */
export async function download(
  base: URL,
  file: UpdateFile,
  folder: string,
  how: Downloading,
): Promise<string> {
  const own = path.join(folder, randomUUID());
  try {
    await mkdir(own, { mode: PRIVATE_FOLDER });
    const part = path.join(own, 'part');
    const handle = await open(part, 'wx', PRIVATE_FILE);
    try {
      await fetchWhole(new URL(file.name, base), file, handle, how);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const whole = path.join(own, file.name);
    await renamePatiently(part, whole);
    return whole;
  } catch (error) {
    await rm(own, { recursive: true, force: true }).catch(() => {});
    if (error instanceof Refused) throw error;
    throw refuse('disk', codeOf(error) ?? 'unknown');
  }
}

interface Got {
  bytes: number;
  hash: Hash;
}

async function fetchWhole(url: URL, file: UpdateFile, handle: FileHandle, how: Downloading): Promise<void> {
  const got: Got = { bytes: 0, hash: createHash('sha512') };
  for (let idle = 0; got.bytes < file.size; idle += 1) {
    const before = got.bytes;
    const broken = await fetchSome(url, file, handle, got, how);
    if (got.bytes === file.size) break;
    if (got.bytes > before) idle = 0;
    if (idle + 1 >= TRIES) throw got.bytes > 0 ? refuse('cut', file.name) : broken;
    await wait(how.pause ?? PAUSE_MS, undefined, { signal: how.signal }).catch(() => {
      throw refuse('stopped');
    });
  }
  if (got.hash.digest('base64') !== file.sha512) throw refuse('file');
}

/** Goes on from where `got` is. Returns why it broke off; throws where going on would be of no use. */
async function fetchSome(
  url: URL,
  file: UpdateFile,
  handle: FileHandle,
  got: Got,
  how: Downloading,
): Promise<Refused> {
  const { signal, silence, route } = how;
  let answer: IncomingMessage;
  try {
    answer = await ask(url, { signal, from: got.bytes, silence, route });
  } catch (error) {
    const why = inWords(error);
    if (why.refusal.reason === 'unreachable') return why;
    throw why;
  }
  try {
    await begin(answer, file, handle, got);
    for await (const piece of answer as AsyncIterable<Buffer>) {
      if (got.bytes + piece.length > file.size) throw refuse('file');
      await handle.write(piece, 0, piece.length, got.bytes);
      got.hash.update(piece);
      got.bytes += piece.length;
      how.progress?.(got.bytes);
    }
  } catch (error) {
    if (signal.aborted) throw refuse('stopped');
    // What the disk says is no reason to ask once more.
    if (error instanceof Refused || !answer.errored) throw error;
  } finally {
    answer.destroy();
  }
  return refuse('cut', file.name);
}

/** Sets `got` to where the answer begins. Throws Refused where that is not what was asked for. */
async function begin(answer: IncomingMessage, file: UpdateFile, handle: FileHandle, got: Got): Promise<void> {
  const { statusCode, headers } = answer;
  if (statusCode === 206) {
    const [, from, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    if (Number(from) !== got.bytes || Number(size) !== file.size) throw refuse('file');
    return;
  }
  // It was not asked to go on, or knows no way to.
  const promised = headers['content-length'];
  if (promised !== undefined && Number(promised) !== file.size) throw refuse('file');
  await handle.truncate(0);
  Object.assign(got, { bytes: 0, hash: createHash('sha512') });
}

/** Whether the file at `path` is still the one that was signed for. */
export async function isStill(file: UpdateFile, at: string): Promise<boolean> {
  const hash = createHash('sha512');
  try {
    const handle = await openPatiently(() => open(at));
    for await (const piece of handle.createReadStream()) hash.update(piece as Buffer);
  } catch {
    return false;
  }
  return hash.digest('base64') === file.sha512;
}
