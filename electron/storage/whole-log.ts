import { constants } from 'node:fs/promises';
import { openOwn } from './durable';
import {
  BREAK,
  Branches,
  breakOf,
  follow,
  mendBreak,
  scan,
  scanned,
  withBreak,
  withoutStrays,
  type LoggedEvent,
  type LogReading,
} from './event-log';
import type { ArticleFiles } from './layout';
import { removePatiently } from './patience';
import { openPlain, readPlain } from './plain';
import { BEGINNING, logFiles, namesOf, type Border } from './segments';
import { codeOf } from './trouble';

/** A log with all its closed parts, read as if it were one file. */
export interface WholeLog extends LogReading {
  /** The files it lies in, in order, the open one last, with the length of those before. */
  parts: { file: string; from: number; to: number }[];
  /** The parts whose last line lost its line break. */
  unbrokenParts: string[];
}

/**
 * Reads it all. `names`: of what lies in the article's folder. A missing part has no lines, and so the next
 * does not follow.
 */
export async function readWholeLog(files: ArticleFiles, names?: readonly string[]): Promise<WholeLog> {
  const parts: WholeLog['parts'] = [];
  const unbrokenParts: string[] = [];
  const pieces: Buffer[] = [];
  const lines: LogReading['lines'] = [];
  let spoilt = false;
  let from = 0;
  for (const file of logFiles(files, names ?? (await namesOf(files)))) {
    const found = await read(file);
    const bytes = withBreak(found);
    if (bytes !== found) unbrokenParts.push(file);
    spoilt ||= breakOf(found, bytes).spoilt;
    pieces.push(bytes);
    // Each by itself: a line that was cut off must not take the first of the next part with it.
    for (const line of await scanned(bytes))
      lines.push({ ...line, from: from + line.from, to: from + line.to });
    parts.push({ file, from, to: (from += bytes.length) });
  }
  const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  return { bytes, ...withoutStrays(lines), unbroken: unbrokenParts.length > 0, spoilt, parts, unbrokenParts };
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readPlain(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Gives the lines that lost their line break one on the disk too. */
export async function mendBreaks({ parts, unbrokenParts }: WholeLog): Promise<void> {
  for (const { file, from, to } of parts) if (unbrokenParts.includes(file)) await mendBreak(file, to - from);
}

/**
 * Cuts what lies behind `length`, the last part first: whatever a crash leaves is still the end that was to
 * be cut. Nothing is left of a closed part that begins behind it.
 */
export async function cutLog({ parts }: WholeLog, length: number): Promise<void> {
  for (const { file, from, to } of [...parts].reverse()) {
    if (to === from || to <= length) continue;
    if (from >= length && file !== parts.at(-1)!.file) await removePatiently(file);
    else await cutFile(file, Math.max(0, length - from));
  }
}

async function cutFile(file: string, length: number): Promise<void> {
  const handle = await openOwn(file, constants.O_RDWR);
  await handle.truncate(length).finally(() => handle.close());
}

/**
 * The events of a log, from the one `after` that on with which one of `parts` begins, as far as the chain
 * holds, a handful at a time: reading a long history so leaves the process free in between. Throws what the
 * system reports; a part that is missing has no events.
 */
export async function* readEvents(
  parts: readonly string[],
  after: Border = BEGINNING,
  atOnce = 64 * 1024,
): AsyncGenerator<LoggedEvent[]> {
  let last = after;
  const chain = new Branches(after.hash);
  for (const file of parts) {
    for await (const bytes of wholeLines(file, atOnce)) {
      const lines = scan(bytes).filter(({ event }) => event === null || !chain.isStray(event));
      const sound = lines.slice(0, follow(lines, 0, last.seq, last.hash)).map(({ event }) => event!);
      if (sound.length > 0) yield sound;
      if (sound.length < lines.length) return;
      last = sound.at(-1) ?? last;
    }
  }
}

/**
 * The whole lines of a file, as many at a time as come with so many bytes. What is behind the last line break
 * is left out.
 */
async function* wholeLines(file: string, atOnce: number): AsyncGenerator<Buffer> {
  let handle;
  try {
    handle = await openPlain(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    let rest = Buffer.alloc(0);
    for (;;) {
      const buffer = Buffer.alloc(atOnce);
      const { bytesRead } = await handle.read(buffer, 0, atOnce);
      if (bytesRead === 0) return;
      const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      const whole = bytes.lastIndexOf(BREAK) + 1;
      rest = bytes.subarray(whole);
      yield bytes.subarray(0, whole);
    }
  } finally {
    await handle.close();
  }
}
