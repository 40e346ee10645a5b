import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { NotFetched } from './trouble';

/** How much has come, of so much; null where nobody knows. */
export type Progress = (received: number, size: number | null) => void;

const UNPACK: Record<string, () => Transform> = {
  identity: () => new PassThrough(),
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};

/**
 * The bytes of an answer, unpacked as they come: what unpacks to more than `most` is let go of at that point.
 * Rejects with a NotFetched, or what Node says.
 */
export async function bodyOf(
  answer: IncomingMessage,
  host: string,
  most: number,
  progress: Progress = () => {},
): Promise<Buffer> {
  const packed = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpack = UNPACK[packed];
  const promised = Number(answer.headers['content-length'] ?? NaN);
  const tooMuch = new NotFetched(
    `What is at the address is larger than ${most / 1024 / 1024} MB, which is more than Stet fetches. ` +
      'Save it in a browser and import the file.',
  );
  try {
    if (!unpack) throw new NotFetched(`${host} packed its answer in a way that Stet did not ask for.`);
    if (promised > most) throw tooMuch;
    const pieces: Buffer[] = [];
    const size = packed === 'identity' && !Number.isNaN(promised) ? promised : null;
    let received = 0;
    await pipeline(answer, unpack(), async (source: AsyncIterable<Buffer>) => {
      for await (const piece of source) {
        received += piece.length;
        if (received > most) throw tooMuch;
        pieces.push(piece);
        progress(received, size);
      }
    });
    return Buffer.concat(pieces);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof NotFetched || error.name === 'AbortError') throw error;
    const code = 'code' in error ? String(error.code) : error.message;
    if (/^(?:Z_BUF_ERROR|ECONNRESET|ERR_STREAM_PREMATURE_CLOSE)$/.test(code))
      throw new NotFetched(`${host} broke off before everything had come. Try again.`);
    if (/^(?:Z_|ERR_)/.test(code))
      throw new NotFetched(`What ${host} sent is damaged: it cannot be unpacked (${code}).`);
    throw error;
  } finally {
    answer.destroy();
  }
}
