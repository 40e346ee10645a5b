import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { NAMES } from '@shared/proof/record';
import {
  copyDurably,
  exists,
  makeFolder,
  removeTree,
  renameDurably,
  syncFolder,
} from '../../storage/durable';
import { hashOf, namesIn, PRIVATE_FILE } from '../../storage/plain';
import { NotGathered, type Entry, type Far } from './gathered';
import type { Made } from './record';

export interface FolderContent extends Made {
  entries: readonly Entry[];
  /** The seal of the manifest, where there is one. */
  seal: { key: string; signature: string } | null;
}

export interface FolderOptions {
  /** Leaves out what drafts were read from and papers: they are named, and large. */
  files?: boolean;
  /** What is withheld comes along, with its own list. */
  confidential?: boolean;
  far?: Far;
}

const BUILDING = '.stet-tmp';

/**
 * Writes the folder of a record, whole or not at all: it is put together beside its place under another name,
 * and what an earlier attempt left there goes first. Throws a NotGathered where there is something of that
 * name, and what the disk reports.
 */
export async function writeFolder(
  folder: string,
  { manifest, record, withheld, entries, seal }: FolderContent,
  { files = true, confidential = false, far = () => {} }: FolderOptions = {},
): Promise<void> {
  const above = path.dirname(folder);
  await refuseExisting(folder);
  const start = `.${path.basename(folder).slice(0, 50)}.`;
  for (const left of await namesIn(above))
    if (left.startsWith(start) && left.endsWith(BUILDING)) await removeTree(path.join(above, left));
  const building = path.join(above, `${start}${randomUUID()}${BUILDING}`);
  const into = (name: string): string => path.join(building, ...name.split('/'));
  const going = entries.filter(
    ({ open: isOpen, name }) => (isOpen || confidential) && (files || !name.startsWith('files/')),
  );
  const of = going.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  try {
    await makeFolder(building, above);
    for (const each of new Set(going.map(({ name }) => path.dirname(into(name))))) await makeFolder(each);
    for (const each of going) {
      far(done, of);
      await put(into(each.name), each);
      done += each.bytes;
    }
    far(of, of);
    await writeText(into(NAMES.record), record);
    if (withheld && confidential) {
      await writeText(into(NAMES.withheld), withheld.list);
      await writeText(into(NAMES.nonce), withheld.nonce);
    }
    if (seal) {
      await writeText(into(NAMES.key), seal.key);
      await writeBytes(into(NAMES.signature), [Buffer.from(seal.signature, 'base64')]);
    }
    await writeText(into(NAMES.manifest), manifest);
    for (const each of new Set(going.map(({ name }) => path.dirname(into(name))))) await syncFolder(each);
    await syncFolder(building);
    await refuseExisting(folder);
    await renameDurably(building, folder);
  } catch (error) {
    await removeTree(building).catch(() => {});
    throw error;
  }
}

async function refuseExisting(folder: string): Promise<void> {
  if (await exists(folder))
    throw new NotGathered(
      `${folder} is there already and was left alone: choose a name that is not there yet.`,
    );
}

async function put(to: string, { from, sha256, name }: Entry): Promise<void> {
  if ('pieces' in from) return writeBytes(to, from.pieces);
  await copyDurably(from.file, to);
  // Between the look and the copy it may have changed; a record that does not fit its manifest is none.
  if ((await hashOf(to)) !== sha256)
    throw new NotGathered(`${name} changed while it was being copied, so nothing was written. Try again.`);
}

const writeText = (file: string, text: string): Promise<void> => writeBytes(file, [Buffer.from(text)]);

/** Into a folder nobody looks into yet. */
async function writeBytes(file: string, pieces: readonly Uint8Array[]): Promise<void> {
  const handle = await open(file, 'wx', PRIVATE_FILE);
  try {
    for (const piece of pieces) await handle.appendFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
