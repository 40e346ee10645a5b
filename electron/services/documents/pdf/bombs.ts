import { constants, inflateSync } from 'node:zlib';

/*
 * Streams that are small in the file and fill the memory when they are unpacked. pdfjs unpacks what a page
 * draws as a whole and without a limit, so each stream that could be too large is unpacked here before.
 */

/**
 * In bytes, unpacked: of what is drawn, and of a picture. The drawing of six hundred pages of prose has 3 MB.
 */
const MOST = 64 * 1024 * 1024;
const MOST_OF_PICTURE = 256 * 1024 * 1024;
/** Deflate makes nothing smaller than this (zlib, "Technical Details"). */
const MOST_RATIO = 1032;
/** In bytes: where a stream's own words stand, before it. */
const WORDS = 1000;

/** Whether a PDF has a stream that is far larger than a document needs. */
export function hasBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at >= 0;) {
    const end = file.indexOf('endstream', at + 6);
    if (end < 0) return false;
    const before = file.toString('latin1', Math.max(0, at - WORDS), at);
    const words = before.slice(before.lastIndexOf(' obj') + 1);
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    if (isTooLarge(file.subarray(start, end), words)) return true;
    at = file.indexOf('stream', end + 9);
  }
  return false;
}

function isTooLarge(packed: Buffer, words: string): boolean {
  const times = words.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
  const most = /\/Image\b/.test(words) ? MOST_OF_PICTURE : MOST;
  if (packed.length * MOST_RATIO ** times <= most) return false;
  let unpacked = packed;
  try {
    for (let time = 0; time < times; time++)
      unpacked = inflateSync(unpacked, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    // Whatever else is wrong with it, pdfjs finds out and goes on without.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
  return false;
}
