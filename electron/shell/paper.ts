import type { FileHandle } from 'node:fs/promises';
import type { ShownFile } from '../services/papers/shown';
import { paperHeaders } from './headers';
import { rangeOf, type ByteRange } from './ranges';

/* The bytes of a paper, as the page asks for them: in parts, from the disk. Free of Electron. */

/**
 * What a paper is served as, by its ending. These are drawn or played, and nothing in them runs; all else is
 * bytes, web pages and vector drawings above all.
 */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['aac', 'audio/aac'],
  ['wav', 'audio/wav'],
  ['ogg', 'audio/ogg'],
  ['oga', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['flac', 'audio/flac'],
  ['weba', 'audio/webm'],
  ['mp4', 'video/mp4'],
  ['m4v', 'video/mp4'],
  ['mov', 'video/mp4'],
  ['webm', 'video/webm'],
  ['ogv', 'video/ogg'],
]);
const BYTES = 'application/octet-stream';

/** The type that a paper of this name is served as. */
export const paperType = (name: string): string =>
  TYPES.get(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '') ?? BYTES;

/**
 * In bytes: as much of a paper as one answer to a range has. A player asks for "from here to the end" and
 * asks again for what it did not get (RFC 9110, 15.3.7: a server may send less than was asked for), so that
 * four hours of video are in no memory at once, on either runtime.
 */
export const SLICE = 4 * 1024 * 1024;
/** In bytes: what is read from the disk at once. */
const CHUNK = 256 * 1024;

/** The answer to GET or HEAD for a paper; null where its file cannot be opened. */
export async function paperAnswer(request: Request, { name, open }: ShownFile): Promise<Response | null> {
  const size = await sizeOf(open).catch(() => null);
  if (size === null) return null;
  const headers = { ...paperHeaders(paperType(name)), 'accept-ranges': 'bytes' };
  const range = rangeOf(request.headers.get('range'), size);
  if (range === 'none')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const whole = range === 'all';
  const start = whole ? 0 : range.start;
  const end = whole ? size : Math.min(range.end, start + SLICE);
  const said = {
    ...headers,
    'content-length': String(end - start),
    ...(whole ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
  };
  const body = request.method === 'HEAD' ? null : streamed(open, { start, end });
  return new Response(body, { status: whole ? 200 : 206, headers: said });
}

async function sizeOf(open: () => Promise<FileHandle>): Promise<number> {
  const handle = await open();
  try {
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** Part of a file, a chunk for each time that more is wanted; it is opened for the first of them. */
function streamed(open: () => Promise<FileHandle>, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined;
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at < end) {
          handle ??= await open();
          const buffer = new Uint8Array(Math.min(CHUNK, end - at));
          const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
          at += bytesRead;
          if (bytesRead === 0) {
            await handle.close();
            return controller.error(new Error('The file became shorter while it was read.'));
          }
          controller.enqueue(buffer.subarray(0, bytesRead));
        }
        if (at < end) return;
        await handle?.close();
        controller.close();
      },
      cancel: () => handle?.close(),
    },
    { highWaterMark: 0 },
  );
}
