import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { KeptFile } from '@shared/domain';

/** So much is hashed before everything else has its turn. */
const AT_ONCE = 4 * 1024 * 1024;

/** What is noted of a file that is to be kept as it came. */
export async function originalOf(pieces: readonly Uint8Array[], name: string): Promise<KeptFile> {
  const hash = createHash('sha256');
  let size = 0;
  for (const piece of pieces) {
    size += piece.length;
    for (let at = 0; at < piece.length; at += AT_ONCE) {
      hash.update(piece.subarray(at, at + AT_ONCE));
      await setImmediate();
    }
  }
  return { sha256: hash.digest('hex'), size, name };
}
