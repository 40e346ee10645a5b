import { rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Layout } from '../layout';
import { readPlain } from '../plain';

/*
 * The caches of an earlier Stet: index.jsonl, the notes for the list, a line each with its sum
 * (`{"sum":"0a1b2c3d","entry":…}`), and search.jsonl, what was searched. The notes are taken over, for they
 * know how far each history once went; then both go, for they hold words.
 */

/**
 * The entries of index.jsonl that are as they were written; a later one of the same article comes later.
 * Never throws.
 */
export async function formerNotes<T>(
  { former }: Layout,
  noteFrom: (entry: unknown) => T | null,
): Promise<T[]> {
  const content = await readPlain(former.list).catch(() => Buffer.alloc(0));
  return content
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const note = noteFrom(entryOf(line));
      return note === null ? [] : [note];
    });
}

/** Never throws: what cannot be removed is tried again at the next start. */
export async function removeFormer({ former }: Layout): Promise<void> {
  for (const file of [former.list, former.search]) await rm(file, { force: true }).catch(() => {});
}

const LINE = /^\{"sum":"([0-9a-f]{8})","entry":(.*)\}$/;

function entryOf(line: string): unknown {
  const [, sum, entry] = LINE.exec(line) ?? [];
  if (sum === undefined || entry === undefined || crc32(entry) !== parseInt(sum, 16)) return undefined;
  try {
    return JSON.parse(entry) as unknown;
  } catch {
    return undefined;
  }
}
