import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { exists } from './durable';
import { follow, GENESIS, readLog } from './event-log';
import { DamagedFile, DurableJson } from './json-file';
import type { ArticleFiles } from './layout';
import { hashOf, namesIn } from './plain';
import { codeOf } from './trouble';

/*
 * A long log is closed a part at a time: events.jsonl becomes events-000001.jsonl, and what follows goes on
 * in a new events.jsonl, whose first line carries the hash of the last one before. A closed segment never
 * changes again.
 *
 * segments.json says of each what it was when it was closed, `sha256` of the whole file included, and when
 * that was last found true, by time and inode. As long as those fit a segment need not be read; where they do
 * not its sha256 is asked, and where the record is gone the lines themselves. It is made anew from them:
 * never the truth, only what has been checked.
 *
 * checkpoint-000001.json is the snapshot as it was when segment 1 was closed, so that nothing before it has
 * to be replayed. The last two are kept. checkpoint-000000.json is at no border: see earlier.ts.
 */

/** The number of the checkpoint that stands in the middle of a part. */
export const EARLIER = 0;

/** A segment as it was closed. */
const Segment = z.object({
  number: z.int().min(1),
  /** Numbers of its first and last event, and the hash of the last: the next one's `prev`. */
  first: z.int().min(1),
  last: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** As it was on disk when it was last found to be that. */
  mtime: z.number(),
  ino: z.number(),
});
export type Segment = z.infer<typeof Segment>;

const Record = z.object({ segments: z.array(Segment) });

/** Where a log goes on: after event `seq`, whose hash that is. */
export interface Border {
  seq: number;
  hash: string;
}
export const BEGINNING: Border = { seq: 0, hash: GENESIS };
export const borderAfter = (segments: readonly Segment[]): Border => {
  const last = segments.at(-1);
  return last ? { seq: last.last, hash: last.hash } : BEGINNING;
};

const digits = (number: number): string => String(number).padStart(6, '0');

export const segmentFile = ({ folder, stem }: ArticleFiles, number: number): string =>
  path.join(folder, `${stem}events-${digits(number)}.jsonl`);
export const checkpointFile = ({ folder, stem }: ArticleFiles, number: number): string =>
  path.join(folder, `${stem}checkpoint-${digits(number)}.json`);

/** The numbers of the closed segments among the `names` in the article's folder, in order. */
export const closedAmong = (names: readonly string[], { stem }: ArticleFiles): number[] =>
  numbered(names, `${stem}events-`, '.jsonl');

/** As `closedAmong`, of the checkpoints; the one that is at no border comes first. */
export const checkpointsAmong = (names: readonly string[], { stem }: ArticleFiles): number[] =>
  numbered(names, `${stem}checkpoint-`, '.json', EARLIER);

/** As `closedAmong`, of the seals. */
export const sealsAmong = (names: readonly string[], { stem }: ArticleFiles): number[] =>
  numbered(names, `${stem}seal-`, '.json');

export const sealFile = ({ folder, stem }: ArticleFiles, number: number): string =>
  path.join(folder, `${stem}seal-${digits(number)}.json`);

function numbered(names: readonly string[], start: string, end: string, lowest = 1): number[] {
  const middles = names.flatMap((name) =>
    name.startsWith(start) && name.endsWith(end) ? name.slice(start.length, -end.length) : [],
  );
  return middles
    .filter((middle) => /^\d{6,9}$/.test(middle))
    .map(Number)
    .filter((number) => number >= lowest)
    .sort((a, b) => a - b);
}

/**
 * The names of an article's files: those in its folder; in a folder that it shares with others (a backup)
 * only those of its closed segments, which are asked for one by one, for there may be ten thousand others.
 */
export async function namesOf(files: ArticleFiles): Promise<string[]> {
  if (files.stem === '') return namesIn(files.folder);
  const recorded = (await exists(files.segments)) ? await readRecord(files) : [];
  const names = recorded.length > 0 ? [path.basename(files.segments)] : [];
  for (let number = 1; ; number += 1) {
    const file = segmentFile(files, number);
    if (await exists(file)) names.push(path.basename(file));
    else if (number > (recorded.at(-1)?.number ?? 0)) return names;
  }
}

/** The files of a log in the order of its events: closed ones, then the open one. */
export const logFiles = (files: ArticleFiles, names: readonly string[]): string[] => [
  ...closedAmong(names, files).map((number) => segmentFile(files, number)),
  files.log,
];

/**
 * What is known of the closed segments. `segments`: those that are as they were closed, up to the first that
 * is not. `changed`: the record is to be written anew; `unnoted`: it did not have all of them. `problems`:
 * what is wrong with the others, a sentence each.
 */
export interface Closed {
  segments: Segment[];
  changed: boolean;
  unnoted: boolean;
  problems: string[];
}

/**
 * Looks whether the closed segments are all there and as they were closed. `thoroughly`: their bytes are read
 * even where time and inode say that they were checked before. Reads only; throws what the system reports.
 */
export async function checkClosed(
  files: ArticleFiles,
  names: readonly string[],
  thoroughly = false,
): Promise<Closed> {
  const numbers = closedAmong(names, files);
  const recorded = names.includes(path.basename(files.segments)) ? await readRecord(files) : [];
  const known = new Map(recorded.map((segment) => [segment.number, segment]));
  const found: Closed = { segments: [], changed: false, unnoted: false, problems: [] };
  const count = Math.max(0, numbers.at(-1) ?? 0, recorded.at(-1)?.number ?? 0);
  for (let number = 1; number <= count; number += 1) {
    const as = await checked(files, number, known.get(number), borderAfter(found.segments), thoroughly);
    // After one that is damaged, of what nobody has noted it cannot be said whether it is as it was.
    if (!known.has(number) && found.problems.length > 0) continue;
    if (typeof as === 'string') found.problems.push(as);
    else if (found.problems.length === 0) found.segments.push(as);
    found.changed ||= as !== known.get(number);
    found.unnoted ||= !known.has(number);
  }
  return found;
}

async function checked(
  files: ArticleFiles,
  number: number,
  known: Segment | undefined,
  before: Border,
  thoroughly: boolean,
): Promise<Segment | string> {
  const file = segmentFile(files, number);
  const now = await stateOf(file);
  if (!now) return `A closed part of the history, ${path.basename(file)}, is missing.`;
  if (!known) return (await adopted(file, number, before, now)) ?? changedPart(file);
  const same = known.bytes === now.bytes && known.mtime === now.mtime && known.ino === now.ino;
  if (same && !thoroughly) return known;
  if (known.bytes !== now.bytes || (await hashOf(file)) !== known.sha256) return changedPart(file);
  return same ? known : { ...known, ...now };
}

const changedPart = (file: string): string =>
  `A closed part of the history, ${path.basename(file)}, is not as it was closed.`;

/**
 * A segment nobody has noted: closed just before a crash, or its record is lost. Null where its lines do not
 * all follow.
 */
async function adopted(file: string, number: number, before: Border, now: State): Promise<Segment | null> {
  const { lines, unbroken } = await readLog(file, before);
  if (lines.length === 0 || unbroken || follow(lines, 0, before.seq, before.hash) < lines.length) return null;
  const last = lines.at(-1)!.event!;
  return {
    number,
    first: before.seq + 1,
    last: last.seq,
    hash: last.hash,
    sha256: await hashOf(file),
    ...now,
  };
}

type State = Pick<Segment, 'bytes' | 'mtime' | 'ino'>;

/** Null where there is none. */
export async function stateOf(file: string): Promise<State | null> {
  try {
    const { size, mtimeMs, ino } = await lstat(file);
    return { bytes: size, mtime: mtimeMs, ino };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function readRecord({ segments }: ArticleFiles): Promise<Segment[]> {
  try {
    const record = Record.safeParse(await new DurableJson<unknown>(segments, true).read());
    return record.success ? record.data.segments : [];
  } catch (error) {
    if (error instanceof DamagedFile) return [];
    throw error;
  }
}

/** Writes the record, whole or not at all. */
export const writeRecord = ({ segments: file }: ArticleFiles, segments: readonly Segment[]): Promise<void> =>
  new DurableJson<{ segments: readonly Segment[] }>(file, true).write({ segments });

export interface LogSize {
  bytes: number;
  /** When it was last added to. */
  at: Date;
  /** The part it ends in. */
  end: string;
}

/** How long a log is over all its parts; null where there is none. */
export async function sizeOfLog(files: ArticleFiles): Promise<LogSize | null> {
  const parts = await Promise.all(
    logFiles(files, await namesOf(files)).map(async (file) => ({ file, state: await stateOf(file) })),
  );
  const found = parts.flatMap(({ file, state }) => (state ? [{ file, ...state }] : []));
  const end = found.findLast(({ bytes }) => bytes > 0) ?? found.at(-1);
  return end
    ? { bytes: found.reduce((sum, { bytes }) => sum + bytes, 0), at: new Date(end.mtime), end: end.file }
    : null;
}
