import { crc32 } from 'node:zlib';

/*
 * A line of a cache: `{"sum":"0a1b2c3d","entry":…}`, the sum being that of the entry's own bytes. A cache
 * is believed as it stands, so a flipped bit in it would be a wrong figure in a list; with its sum it is a
 * line that is made anew. (It tells accidents and no more: whoever may write the file may write a sum as
 * well.)
 */

const head = (sum: string): string => `{"sum":"${sum}","entry":`;
const HEAD_LENGTH = head('00000000').length;

/** An entry as a line, without its break. */
export function summedLine(entry: unknown): Buffer {
  const content = Buffer.from(JSON.stringify(entry));
  return Buffer.concat([Buffer.from(head(sumOf(content))), content, Buffer.from('}')]);
}

/** The entry of a line, or undefined where it is not as it was written. */
export function entryOf(line: Uint8Array): unknown {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  const content = bytes.subarray(HEAD_LENGTH, -1);
  if (bytes.toString('latin1', 0, HEAD_LENGTH) !== head(sumOf(content))) return undefined;
  try {
    return JSON.parse(content.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

const sumOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');
