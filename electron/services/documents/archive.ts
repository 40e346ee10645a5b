import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { PROTECTED } from './format';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * What is in a zip archive, within limits. A file says how large it is and may lie: yauzl ends an entry that
 * is longer or shorter than it said, where others cut it silently.
 */

/** In bytes, unpacked: a part of a document, and all parts that are read of it together. */
const MOST_OF_ONE = 128 * 1024 * 1024;
const MOST_OF_ALL = 256 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

/** Why an archive, or something in it, could not be read; a sentence's end, as a person may be told it. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
}

export interface Archive {
  /** The names of its entries, in its own order. */
  names: readonly string[];
  has(name: string): boolean;
  /**
   * The bytes of an entry, or null where there is none of that name. Throws a BadArchive where they cannot be
   * unpacked, or are more than a document has.
   */
  read(name: string): Promise<Uint8Array | null>;
}

/**
 * Where the programs in a document lie: Office's in one part, OpenDocument's in a part each, of its own Basic
 * or of another language. OpenDocument's lists of them are there without any, too.
 */
const MACROS =
  /(?:^|\/)vbaProject\.bin$|^Basic\/.+\/(?!script-l[bc]|dialog-l[bc])[^/]+\.xml$|^Scripts\/.*[^/]$/i;

/** Whether there are programs in it, which nobody runs here. */
export const hasMacros = ({ names }: Archive): boolean => names.some((name) => MACROS.test(name));

/**
 * Opens an archive that lies in memory; nothing is written to any disk, whatever its entries are called.
 * Throws a BadArchive where it is none or is cut off.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await yauzl
    .fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: true,
    })
    .catch(() => {
      throw new BadArchive('the file is damaged or cut off');
    });
  const entries = await entriesOf(zip);
  let left = MOST_OF_ALL;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const most = Math.min(MOST_OF_ONE, left);
      if (entry.uncompressedSize > most) throw tooMuch();
      if (entry.isEncrypted()) throw new BadArchive(PROTECTED);
      const unpacked = await unpack(zip, entry, most);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_ENTRIES) throw tooMuch();
      // Of two that are called the same, the first is what others read.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive('its table of contents is damaged');
  }
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) throw tooMuch();
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive(`its part ${inQuotes(entry.fileName)} is damaged`);
  }
  return Buffer.concat(pieces);
}

const tooMuch = (): BadArchive => new BadArchive('unpacked it is far larger than a document is');
