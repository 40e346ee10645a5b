import { readManuscript, type Reading } from '../import';

/*
 * What a file becomes. Reading is pure over its bytes: it opens nothing, asks nobody and keeps nothing, so it
 * can run in a thread that is ended when it has had enough (thread.ts).
 */

/** What is to be read and how. Bytes come in the pieces they were read in from the disk. */
export interface Asked {
  source: Uint8Array[] | string;
  /** The name of the file, or "paste". */
  origin: string;
  /** As plain words: what is left when everything else took too long. */
  plainly: boolean;
}

export function read({ source, origin, plainly }: Asked, late: () => boolean): Reading {
  return readManuscript(typeof source === 'string' ? source : Buffer.concat(source), origin, {
    plainly,
    late,
  });
}
