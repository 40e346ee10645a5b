import { readManuscript, type Reading } from '../import';

/*
 * What a file becomes, by readers that are pure over its bytes: they open nothing, ask nobody and keep
 * nothing, so they can run in a thread that is ended when it has had enough (thread.ts).
 */

/** What is to be read and how. Bytes come in the pieces they were read in from the disk. */
export interface Asked {
  reader: keyof typeof READERS;
  source: Uint8Array[] | string;
  /** The name of the file, or "paste". */
  origin: string;
  /** As plain words: what is left when everything else took too long. */
  plainly: boolean;
}

type Reader = (source: Uint8Array | string, asked: Asked, late: () => boolean) => Reading;

const manuscript: Reader = (source, { origin, plainly }, late) =>
  readManuscript(source, origin, { plainly, late });

/** Every way of reading there is, by its name. */
export const READERS = { manuscript } as const satisfies Record<string, Reader>;

export function read(asked: Asked, late: () => boolean): Reading {
  const { source } = asked;
  return READERS[asked.reader](typeof source === 'string' ? source : Buffer.concat(source), asked, late);
}
