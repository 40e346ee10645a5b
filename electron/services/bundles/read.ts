import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AnyBundle, BundleHead, IN_BUNDLE } from '@shared/proof/bundle';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { makeFolder } from '../../storage/durable';
import { PRIVATE_FILE } from '../../storage/plain';
import type { Far } from '../proof/gathered';

/** Why a bundle is not opened: a sentence's end, after "… was not opened: ". */
export class BadBundle extends Error {
  override readonly name = 'BadBundle';
}

/** In bytes. What a bundle says of itself, and a history, which is read into memory whole. */
const LONGEST_HEAD = 64 * 1024 * 1024;
const LONGEST_HISTORY = 1024 * 1024 * 1024;
const MOST_ENTRIES = 100_000;

export interface OpenBundle {
  head: BundleHead;
  /**
   * Unpacks all of it into a folder, each part where `placeOf` says (null: it is left out), and holds each
   * against its hash. Throws a BadBundle, what the disk reports, and what `stop` says.
   */
  unpack(placeOf: (name: string) => string | null, far: Far, stop?: AbortSignal): Promise<void>;
  close(): void;
}

/**
 * Opens a bundle and reads what it says of itself. Nothing is written anywhere, and no name in it becomes a
 * path. Throws a BadBundle where it is none.
 */
export async function openBundle(file: string): Promise<OpenBundle> {
  const zip = await yauzl
    .openPromise(file, { lazyEntries: true, autoClose: false })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== undefined) throw error;
      throw new BadBundle('the file is damaged, cut off or no bundle');
    });
  try {
    const entries = await entriesOf(zip);
    const head = await headOf(zip, entries);
    for (const { name, bytes } of head.entries) {
      const entry = entries.get(name);
      if (!entry) throw new BadBundle('something it lists is not in it');
      if (entry.uncompressedSize !== bytes) throw new BadBundle('something in it is not as long as it says');
      if (!name.startsWith('files/') && bytes > LONGEST_HISTORY)
        throw new BadBundle('unpacked it is far larger than an article is');
    }
    const listed = new Set(head.entries.map(({ name }) => name));
    if (
      listed.size < head.entries.length ||
      [...entries.keys()].some((name) => name !== IN_BUNDLE.head && !listed.has(name))
    )
      throw new BadBundle('there is something in it that it does not list');
    return {
      head,
      unpack: (placeOf, far, stop) => unpack(zip, entries, head, { placeOf, far, stop }),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size > MOST_ENTRIES) throw new BadBundle('there is more in it than in a bundle');
      if (entries.has(entry.fileName)) throw new BadBundle('something is in it twice');
      if (entry.isEncrypted()) throw new BadBundle('it is protected by a password');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    // It refuses names that lead out of a folder by itself.
    throw error instanceof BadBundle
      ? error
      : new BadBundle('its table of contents is damaged or leads elsewhere');
  }
  return entries;
}

async function headOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<BundleHead> {
  const entry = entries.get(IN_BUNDLE.head);
  if (!entry) throw new BadBundle('it is no bundle of Stet’s');
  if (entry.uncompressedSize > LONGEST_HEAD) throw new BadBundle('it says more of itself than a bundle does');
  const pieces: Buffer[] = [];
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
      pieces.push(piece);
  } catch {
    throw new BadBundle('what it says of itself is damaged');
  }
  let said: unknown;
  try {
    said = JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new BadBundle('what it says of itself is damaged');
  }
  const any = AnyBundle.safeParse(said);
  if (!any.success) throw new BadBundle('it is no bundle of Stet’s');
  const head = BundleHead.safeParse(said);
  if (head.success) return head.data;
  if (any.data.format > 1)
    throw new BadBundle('it was made by a newer Stet, which packs otherwise; update Stet to open it');
  throw new BadBundle('what it says of itself is not as Stet writes it');
}

async function unpack(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  head: BundleHead,
  {
    placeOf,
    far,
    stop,
  }: { placeOf: (name: string) => string | null; far: Far; stop?: AbortSignal | undefined },
): Promise<void> {
  const going = head.entries.flatMap((each) => {
    const place = placeOf(each.name);
    return place === null ? [] : [{ ...each, place }];
  });
  const of = going.reduce((sum, { bytes }) => sum + bytes, 0);
  const folders = new Set(going.map(({ place }) => path.dirname(place)));
  for (const folder of [...folders].sort()) await makeFolder(folder, path.dirname(folder));
  for (const folder of [...folders].slice(0, 1)) await requireRoom(folder, of);
  let done = 0;
  for (const { name, bytes, sha256, place } of going) {
    const hash = createHash('sha256');
    const counted = new Transform({
      transform(piece: Buffer, _, next) {
        hash.update(piece);
        far((done += piece.length), of);
        next(null, piece);
      },
    });
    const source = await zip.openReadStreamPromise(entries.get(name)!).catch(() => {
      throw new BadBundle('something in it is damaged');
    });
    let inFile = false;
    (source as Readable).once('error', () => (inFile = true));
    try {
      await pipeline(
        source as Readable,
        counted,
        createWriteStream(place, { flags: 'wx', mode: PRIVATE_FILE, flush: true }),
        ...(stop ? [{ signal: stop }] : []),
      );
    } catch (error) {
      if (inFile && !stop?.aborted)
        throw new BadBundle('something in it is damaged or not as long as it says');
      throw error;
    }
    if (hash.digest('hex') !== sha256)
      throw new BadBundle(
        `something in it (${name}, ${bytes} bytes) is not what it says: it was altered or damaged on the way`,
      );
    if (name.startsWith('files/') && name !== `files/${sha256}`)
      throw new BadBundle('a file in it is not what it is called');
  }
}

/** Throws where the disk has no room for so much: better before it is full than after. */
async function requireRoom(folder: string, bytes: number): Promise<void> {
  const disk = await statfs(folder).catch(() => null);
  if (disk && disk.bavail * disk.bsize < bytes)
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
}
