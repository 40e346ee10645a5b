import { exists, renameDurably, writeDurably } from './durable';

/** A moment as part of a file name: 2026-11-22T19-43-05Z. */
export const stampOf = (date: Date): string => `${date.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/**
 * Moves a damaged file (or folder) aside, next to where it was, under a name that says what happened and
 * when. Nothing is ever overwritten. Returns the new path.
 */
export async function setAside(file: string, why: string, now = new Date()): Promise<string> {
  const name = await freeName(file, why, now);
  await renameDurably(file, name);
  return name;
}

/** Keeps bytes that are about to be cut from `file` in a file of their own beside it. Returns its path. */
export async function keepCut(
  file: string,
  bytes: Uint8Array,
  why: string,
  now = new Date(),
): Promise<string> {
  const name = await freeName(file, why, now);
  await writeDurably(name, [bytes]);
  return name;
}

async function freeName(file: string, why: string, now: Date): Promise<string> {
  const name = `${file}.${why}-${stampOf(now)}`;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}-${count}`;
    if (!(await exists(candidate))) return candidate;
  }
}
