import { createHash, hash } from 'node:crypto';
import { counted } from '@shared/domain';
import type { SidecarCheck } from '@shared/proof/sidecar';
import { readWacz, WACZ_DIGEST, WACZ_PACKAGE, type WaczReading } from '@shared/proof/wacz';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { openPlain } from '../../storage/plain';

/** In bytes, unpacked: what describes an archive; all of it, beyond which nobody waits for the hashes. */
const MOST_PACKAGE = 16 * 1024 * 1024;
const MOST_OF_ALL = 8 * 1024 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

/** Why an archive could not be looked through, as the end of a sentence. */
class Odd extends Error {}

/** Looks whether a captured page is as it was packed: every part has the hash it is named with. */
export async function checkWacz(file: string, paper: string): Promise<SidecarCheck> {
  // For its refusal of what is no file.
  const handle = await openPlain(file);
  let zip: ZipFile | null = null;
  try {
    zip = await yauzl.fromFdPromise(handle.fd, { lazyEntries: true, autoClose: false }).catch(() => null);
    if (!zip) throw new Odd('is no zip archive, or is cut off');
    return await checked(zip, paper);
  } catch (error) {
    if (!(error instanceof Odd)) throw error;
    return {
      of: 'untold',
      said: `The .wacz file ${error.message}.`,
      unchecked: 'Not all of it was checked.',
    };
  } finally {
    await handle.close();
  }
}

async function checked(zip: ZipFile, paper: string): Promise<SidecarCheck> {
  const entries = await entriesOf(zip);
  const text = async (name: string): Promise<string | null> => {
    const entry = entries.get(name);
    return entry ? (await bytesOf(zip, entry)).toString('utf8') : null;
  };
  const datapackage = await text(WACZ_PACKAGE);
  if (datapackage === null) throw new Odd('has no datapackage.json');
  const read = readWacz(datapackage, await text(WACZ_DIGEST));
  if (!read.ok) throw new Odd(read.why);
  if (read.digest !== null && read.digest !== hash('sha256', datapackage))
    throw new Odd('has a datapackage.json that is not as it was packed');
  await checkParts(zip, entries, read);
  const page = read.page === null ? '' : ` of ${read.page}`;
  const when = read.created === null ? '' : `, which it says was made ${read.created}`;
  return {
    of: read.resources.some(({ sha256 }) => sha256 === paper) ? 'paper' : 'untold',
    said: `A captured page${page}${when}; its ${counted(read.resources.length, 'part')} are as they were packed.`,
    unchecked: read.signed
      ? 'Not checked: who signed it, and whether what was captured is what the site had.'
      : 'It is not signed. Not checked: whether what was captured is what the site had, and when.',
  };
}

async function checkParts(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  read: WaczReading,
): Promise<void> {
  let all = 0;
  for (const { path, sha256, bytes } of read.resources) {
    const entry = entries.get(path);
    if (!entry) throw new Odd(`lacks ${path}, which it names`);
    all += entry.uncompressedSize;
    if (all > MOST_OF_ALL) throw new Odd('is, unpacked, larger than Stet looks through');
    if (entry.uncompressedSize !== bytes) throw new Odd(`has ${path} in another length than it was packed`);
    const sum = createHash('sha256');
    await each(zip, entry, (piece) => sum.update(piece));
    if (sum.digest('hex') !== sha256) throw new Odd(`has ${path} not as it was packed`);
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size === MOST_ENTRIES) throw new Odd('has more parts than Stet looks through');
      if (entries.has(entry.fileName)) throw new Odd(`has ${entry.fileName} twice`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof Odd ? error : new Odd('has a damaged table of contents');
  }
  return entries;
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > MOST_PACKAGE) throw new Odd(`has a ${entry.fileName} that is far too long`);
  const pieces: Buffer[] = [];
  await each(zip, entry, (piece) => pieces.push(piece));
  return Buffer.concat(pieces);
}

/** Unpacks a part a piece at a time; yauzl ends one that is longer or shorter than it said. */
async function each(zip: ZipFile, entry: Entry, take: (piece: Buffer) => void): Promise<void> {
  if (entry.isEncrypted()) throw new Odd('is protected by a password');
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) take(piece);
  } catch {
    throw new Odd(`has a damaged ${entry.fileName}`);
  }
}
