import { open } from 'node:fs/promises';

const CHUNK = 256 * 1024;

/**
 * The content of a file up to `most` bytes and one more, by which the caller sees that there is more: a device or a pipe
 * says nothing of its length and may never end. Throws what the system reports.
 */
export async function readAtMost(file: string, most: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const chunks: Buffer[] = [];
    for (let length = 0; length <= most;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(CHUNK, most + 1 - length)));
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}
