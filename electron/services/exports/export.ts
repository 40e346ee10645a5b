import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FormatKey } from '@shared/reporting';
import { writeDurably, writeNew } from '../../storage/durable';
import { codeOf } from '../../storage/trouble';
import { whyNotThere } from '../places';
import { numberedName } from './names';
import { Stopped, type Content } from './write';

/** What is done where a file is there already: nothing yet, it is replaced, or the new one has a number. */
export type IfThere = 'ask' | 'replace' | 'number';

export interface ExportJob {
  /** Where the files go: a folder that is there. */
  folder: string;
  files: readonly { key: FormatKey; name: string }[];
  ifThere: IfThere;
  /** The folder of the library, where no report is written. */
  library: string;
  make: (key: FormatKey) => Promise<Content>;
  /** Called before each file, and at the end. */
  progress?: (done: number, of: number) => void;
  stop?: AbortSignal;
}

export interface SavedFile {
  key: FormatKey;
  path: string;
  /** Those that no font of this machine has, shown by their code points. */
  letters: string[];
}

export type Exported =
  /** Files of these names are there; nothing was written. */
  | { outcome: 'there'; names: string[] }
  | {
      outcome: 'done';
      saved: SavedFile[];
      failed: { key: FormatKey; message: string }[];
      stopped: boolean;
    }
  | { outcome: 'failed'; message: string };

/**
 * Writes a report in several formats, one after the other, each whole or not at all and for its owner alone.
 * What cannot be written is told and the others are; a stop leaves those that are done. Never rejects.
 */
export async function exportFiles(job: ExportJob): Promise<Exported> {
  const { folder, files, ifThere, library, make, progress, stop } = job;
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory())
    return {
      outcome: 'failed',
      message: `The folder ${folder} is not there (any more). Nothing was written; choose another.`,
    };
  for (const { name } of files) {
    const refused = await whyNotThere(library, path.join(folder, name));
    if (refused !== null) return { outcome: 'failed', message: refused };
  }
  if (ifThere === 'ask') {
    const names = await namesThere(
      folder,
      files.map(({ name }) => name),
    );
    if (names.length > 0) return { outcome: 'there', names };
  }
  const saved: SavedFile[] = [];
  const failed: { key: FormatKey; message: string }[] = [];
  for (const [at, { key, name }] of files.entries()) {
    if (stop?.aborted) break;
    progress?.(at, files.length);
    try {
      const { bytes, letters } = await make(key);
      if (stop?.aborted) break;
      saved.push({ key, path: await put(path.join(folder, name), bytes, ifThere), letters });
    } catch (error) {
      if (error instanceof Stopped) break;
      failed.push({ key, message: whyNot(name, error) });
    }
  }
  progress?.(files.length, files.length);
  return { outcome: 'done', saved, failed, stopped: stop?.aborted ?? false };
}

async function namesThere(folder: string, names: readonly string[]): Promise<string[]> {
  const there = await Promise.all(
    names.map((name) =>
      lstat(path.join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return names.filter((_, at) => there[at]);
}

/** More than so many of one name are nobody's wish. */
const MOST_NUMBERS = 1000;

/** Where it was put. One that came there meanwhile is not written over either. */
async function put(file: string, bytes: Uint8Array, ifThere: IfThere): Promise<string> {
  if (ifThere === 'replace') {
    await writeDurably(file, [bytes]);
    return file;
  }
  const most = ifThere === 'number' ? MOST_NUMBERS : 1;
  for (let turn = 1; ; turn++) {
    const place = path.join(path.dirname(file), numberedName(path.basename(file), turn));
    try {
      await writeNew(place, [bytes]);
      return place;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || turn >= most) throw error;
    }
  }
}

function whyNot(name: string, error: unknown): string {
  const said = WORDS[codeOf(error) ?? ''];
  const why = said ?? (error instanceof Error ? error.message : String(error));
  return `${name} was not written: ${why}. Nothing of it is left there.`;
}

const WORDS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for you',
  ENOENT: 'the folder is not there any more',
  EROFS: 'the disk can only be read',
  EACCES: 'this folder may not be written to',
  EPERM: 'this folder may not be written to',
  EEXIST: 'a file of that name came there meanwhile, and was left alone',
  ENAMETOOLONG: 'the name is too long for this disk',
  EINVAL: 'this disk takes no such name',
};
