import { closeSync, constants, fstatSync, ftruncateSync, lstatSync, readSync, rmSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { Id } from '@shared/domain';
import { openPlainSync } from './plain';
import { entryOf, summedLine } from './summed-line';

/*
 * search.jsonl: what is searched of each article, so that ten thousand of them need not be opened to be found. Only a
 * cache, after the manner of index.jsonl: every entry names the log it was made from by length and time, the last line of
 * an article counts, and the file can be deleted at any time. Its first line says who understands the others, and each of
 * those has its sum: one that is damaged is as good as missing.
 *
 * What is outdated may hold what nobody is to read any more (a source that has become confidential, an article that was
 * deleted): its line is blanked at once, and the lines move together when most of the file is such gaps.
 *
 * It is read and written in a worker, and synchronously: the threads behind everything asynchronous are shared by the
 * whole process, and the fsync of a change must not stand in a line with this.
 */

/** What an entry was made from. */
export interface Origin {
  /** Length and time of the log; a missing one has length 0. */
  bytes: number;
  mtime: number;
}

const Head = z.object({ search: z.string() });
const Line = z.object({ id: Id, bytes: z.number(), mtime: z.number(), content: z.unknown() });

interface Place {
  begin: number;
  length: number;
}

/** `place`: where its line is in the file, or the line itself where it could not be written there. */
type Entry = Origin & { place: Place | Buffer };

const CHUNK = 1 << 20;
const BREAK = 10;
const BLANK = 32;
const BATCH = 32;

/** Length and time of a log. Never throws: one that may not be looked at is like no other. */
export function originOf(log: string): Origin {
  try {
    const stats = lstatSync(log, { throwIfNoEntry: false });
    return { bytes: stats?.size ?? 0, mtime: stats?.mtimeMs ?? 0 };
  } catch {
    return { bytes: -1, mtime: 0 };
  }
}

export const sameOrigin = (a: Origin | undefined, b: Origin | undefined): boolean => !!a && !!b && a.bytes === b.bytes && a.mtime === b.mtime;

export class SearchCache {
  readonly #entries = new Map<string, Entry>();
  #handle: number | null = null;
  /** Length of the file up to which it is good. */
  #size = 0;
  #lines = 0;
  #gone = false;

  /** `version`: what the first line must say for the others to be understood. `writing`: whether the file may be changed. */
  constructor(private readonly file: string, private readonly version: string, private writing: boolean) {}

  /**
   * Reads the file through and calls with each entry, the outdated ones included; a later one of the same article counts.
   * `pause` is awaited now and then. Never throws: a file that cannot be read is an empty one.
   */
  async read(visit: (id: string, origin: Origin, content: unknown) => void, pause: () => Promise<void>): Promise<void> {
    try {
      // Under a second name it is not this library's alone: it is begun anew, and what lies there stays as it is.
      if (this.writing && (lstatSync(this.file, { throwIfNoEntry: false })?.nlink ?? 0) > 1) rmSync(this.file);
      this.#handle = openPlainSync(this.file, this.writing ? constants.O_RDWR | constants.O_CREAT : constants.O_RDONLY);
      for (const { bytes, at } of linesOf(this.#handle)) {
        if (at > 0) this.#take(bytes, at, visit);
        else if (Head.safeParse(parsed(bytes)).data?.search !== this.version) break;
        this.#size = at + bytes.length + 1;
        if (this.#lines % BATCH === 0) await pause();
      }
      // The rest is torn, or of another Stet.
      if (this.writing && fstatSync(this.#handle).size > this.#size) ftruncateSync(this.#handle, this.#size);
      if (this.#size === 0) this.#append(headOf(this.version));
    } catch {
      this.writing = false;
    }
  }

  get(id: string): Origin | undefined {
    return this.#entries.get(id);
  }

  /** What was put for an article; undefined where it cannot be read back. */
  content(id: string): unknown {
    const entry = this.#entries.get(id);
    const line = entry && Line.safeParse(entryOf(this.#bytes(entry.place)));
    // Whoever replaces the file under us puts other lines in these places.
    return line?.success && line.data.id === id ? line.data.content : undefined;
  }

  put(id: string, { bytes, mtime }: Origin, content: unknown): void {
    const line = summedLine({ id, bytes, mtime, content });
    const at = this.#size;
    const place = this.#append(line) ? { begin: at, length: line.length } : line;
    this.#blank(this.#entries.get(id)?.place);
    this.#entries.set(id, { bytes, mtime, place });
    this.#lines += 1;
  }

  /** Its words leave the file at once, and its line when it is tidied next. */
  forget(id: string): void {
    this.#blank(this.#entries.get(id)?.place);
    this.#gone = this.#entries.delete(id) || this.#gone;
  }

  /**
   * Moves the entries together where most of the file is outdated, or an article is gone and nothing of it may stay. Should it end half way, what is left behind is torn
   * lines and outdated ones, and neither is believed. Never throws.
   */
  async tidy(pause: () => Promise<void>): Promise<void> {
    if (!this.writing || this.#handle === null || (!this.#gone && this.#lines <= 2 * this.#entries.size + 100)) return;
    const places = [...this.#entries.values()].flatMap(({ place }): Place[] => (isPlace(place) ? [place] : [])).sort((a, b) => a.begin - b.begin);
    let to = headOf(this.version).length + 1;
    try {
      for (const [index, place] of places.entries()) {
        // What stands before the first gap stays where it is.
        if (place.begin !== to) writeWhole(this.#handle, this.#bytes(place), to);
        place.begin = to;
        to += place.length + 1;
        if (index % BATCH === 0) await pause();
      }
      ftruncateSync(this.#handle, to);
      this.#size = to;
      this.#lines = places.length;
      this.#gone = false;
    } catch {
      this.writing = false;
    }
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  #take(bytes: Buffer, at: number, visit: (id: string, origin: Origin, content: unknown) => void): void {
    this.#lines += 1;
    const line = Line.safeParse(entryOf(bytes));
    if (!line.success) {
      // Torn by a power cut: nobody can say whose words stand in it.
      this.#gone = true;
      return;
    }
    const { id, content, ...origin } = line.data;
    // The line after it was written, and then the power went.
    this.#blank(this.#entries.get(id)?.place);
    this.#entries.set(id, { ...origin, place: { begin: at, length: bytes.length } });
    visit(id, origin, content);
  }

  #bytes(place: Entry['place']): Buffer {
    if (!isPlace(place)) return place;
    const bytes = Buffer.alloc(place.length);
    if (this.#handle !== null) readSync(this.#handle, bytes, 0, bytes.length, place.begin);
    return bytes;
  }

  /** Overwrites a line with blanks, which are no entry. */
  #blank(place: Entry['place'] | undefined): void {
    if (!this.writing || this.#handle === null || place === undefined || !isPlace(place)) return;
    try {
      writeWhole(this.#handle, Buffer.alloc(place.length, BLANK), place.begin);
    } catch {
      this.writing = false;
    }
  }

  /** False where the line is not in the file: then it is kept in memory. */
  #append(line: Buffer): boolean {
    if (!this.writing || this.#handle === null) return false;
    try {
      writeWhole(this.#handle, line, this.#size);
      this.#size += line.length + 1;
      return true;
    } catch {
      // A full disk is told where it matters, at the next change.
      this.writing = false;
      return false;
    }
  }
}

const isPlace = (place: Place | Buffer): place is Place => !Buffer.isBuffer(place);

function writeWhole(handle: number, line: Buffer, at: number): void {
  const bytes = Buffer.concat([line, Buffer.of(BREAK)]);
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
}

const headOf = (version: string): Buffer => Buffer.from(JSON.stringify({ search: version }));

/** The whole lines of a file, one after the other, without their breaks; each is good until the next is asked for. */
function* linesOf(handle: number): Generator<{ bytes: Buffer; at: number }> {
  let buffer = Buffer.alloc(CHUNK);
  // What is in the buffer begins at `at` in the file and is `length` long.
  let at = 0;
  for (let length = 0; ; ) {
    const read = readSync(handle, buffer, length, buffer.length - length, at + length);
    if (read === 0) return;
    length += read;
    let from = 0;
    for (let to = buffer.indexOf(BREAK); to !== -1 && to < length; to = buffer.indexOf(BREAK, from)) {
      yield { bytes: buffer.subarray(from, to), at: at + from };
      from = to + 1;
    }
    buffer.copyWithin(0, from, length);
    at += from;
    length -= from;
    // A line longer than all of it.
    if (length === buffer.length) buffer = Buffer.concat([buffer], 2 * length);
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
