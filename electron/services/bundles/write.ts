import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { IN_BUNDLE, type BundleHead } from '@shared/proof/bundle';
import { ZipFile } from 'yazl';
import { exists, renameDurably, temporaryFor } from '../../storage/durable';
import { PRIVATE_FILE } from '../../storage/plain';
import { NotGathered, type Far } from '../proof/gathered';

/** One part of a bundle and where its bytes come from. Files are read as they are written: none is held. */
export type Part = BundleHead['entries'][number] & {
  from: { pieces: readonly Uint8Array[] } | { file: string };
};

/**
 * Writes a bundle, whole or not at all: it is put together beside its place under a name nobody can guess.
 * Throws a NotGathered where something is there already or a file changes meanwhile, what the disk reports,
 * and what `stop` says.
 */
export async function writeBundle(
  to: string,
  head: BundleHead,
  parts: readonly Part[],
  { far = () => {}, stop, overwrite = false }: { far?: Far; stop?: AbortSignal; overwrite?: boolean } = {},
): Promise<void> {
  if (!overwrite && (await exists(to)))
    throw new NotGathered(`${to} is there already and was left alone: choose another name.`);
  const of = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const zip = new ZipFile();
  const mtime = new Date(head.made.at);
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject);
  });
  failed.catch(() => {});
  zip.addBuffer(Buffer.from(JSON.stringify(head)), IN_BUNDLE.head, { mtime });
  for (const { name, from, bytes, sha256 } of parts) {
    // Papers are packed already as a rule, and a recording of hours would be packed for minutes.
    const options = { mtime, compress: !name.startsWith('files/'), size: bytes };
    zip.addReadStreamLazy(name, options, (take) => {
      const checked = sameAs(name, sha256, (length) => far((done += length), of));
      const source =
        'file' in from
          ? createReadStream(from.file)
          : Readable.from(from.pieces.map((piece) => Buffer.from(piece)));
      source.on('error', (error: Error) => checked.destroy(error));
      checked.on('error', (error) => zip.emit('error', error));
      take(null, source.pipe(checked));
    });
  }
  zip.end();
  const building = temporaryFor(to);
  try {
    const written = pipeline(
      zip.outputStream as Readable,
      createWriteStream(building, { flags: 'wx', mode: PRIVATE_FILE }),
      ...(stop ? [{ signal: stop }] : []),
    );
    await Promise.race([written, failed]);
    const handle = await open(building, 'r+');
    await handle.sync().finally(() => handle.close());
    if (!overwrite && (await exists(to)))
      throw new NotGathered(
        `${path.basename(to)} came there meanwhile and was left alone: choose another name.`,
      );
    await renameDurably(building, to);
  } catch (error) {
    (zip.outputStream as Readable).destroy();
    await rm(building, { force: true }).catch(() => {});
    throw error;
  }
}

/** Passes bytes on, and fails at their end where they are not those that were looked at before. */
function sameAs(name: string, sha256: string, passed: (bytes: number) => void): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      passed(piece.length);
      done(null, piece);
    },
    flush(done) {
      const same = hash.digest('hex') === sha256;
      done(
        same
          ? null
          : new NotGathered(`${name} changed while it was being packed, so nothing was written. Try again.`),
      );
    },
  });
}
