import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const CHUNK = 1024 * 1024;
/** A pipe that has nothing to say yet is asked again after so long. */
const PAUSE_MS = 50;
// A pipe that nobody writes to must not be waited for where nobody can stop it. Windows has no such pipes.
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/**
 * The content of a file up to `most` bytes and one more, by which the caller sees that there is more: a
 * device or a pipe says nothing of its length and may never end. A file that says that it is longer is not
 * read: then there is its size only. Throws what the system reports, and when it is stopped.
 */
export async function readAtMost(
  file: string,
  most: number,
  stop?: AbortSignal,
): Promise<{ pieces: Uint8Array[]; size: number }> {
  const handle = await open(file, constants.O_RDONLY | NO_WAITING);
  try {
    const { size } = await handle.stat();
    if (size > most) return { pieces: [], size };
    const pieces: Uint8Array[] = [];
    let length = 0;
    while (length <= most) {
      stop?.throwIfAborted();
      const buffer = new Uint8Array(Math.min(CHUNK, most + 1 - length));
      const bytesRead = await handle.read(buffer).then((read) => read.bytesRead, notYet);
      if (bytesRead === 0) break;
      if (bytesRead === null) await setTimeout(PAUSE_MS, undefined, { signal: stop });
      else {
        pieces.push(buffer.slice(0, bytesRead));
        length += bytesRead;
      }
    }
    return { pieces, size: length };
  } finally {
    await handle.close();
  }
}

/** A pipe whose writer has not written. */
function notYet(error: NodeJS.ErrnoException): null {
  if (error.code === 'EAGAIN') return null;
  throw error;
}
