import { hash as sha256 } from 'node:crypto';
import { constants, lstat } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './durable';
import { openPlain, readPlain } from './plain';
import { codeOf, StorageError } from './trouble';

/*
 * events.jsonl: one line an event, only ever added to. The older parts of a long log lie beside it, see segments.ts.
 *
 *   {"seq":12,"prev":"<hash of line 11>","command":{…},"hash":"<sha256>"}
 *
 * `hash` is the sha256 of the line's own bytes up to `,"hash"`. The hash of the line before is among them, so nobody can
 * change, drop or reorder a line without all later ones giving it away; and checking needs no JSON, only the bytes.
 */

/** What the first event names as the hash before it. */
export const GENESIS = '0'.repeat(64);

/** One line as found in the file, `[from, to)` in bytes, its line break included. */
export interface Line {
  from: number;
  to: number;
  /** It has its line break: it was written to its end once. */
  whole: boolean;
  /** The event, where the line is what was once written: its hash fits its content. */
  event: LoggedEvent | null;
}

export interface LoggedEvent {
  seq: number;
  prev: string;
  hash: string;
  /** The command as it was logged; whether this Stet understands it is for the reader to find out. */
  command(): unknown;
}

export interface LogReading {
  bytes: Buffer;
  lines: Line[];
  /**
   * Sound lines that branch off an earlier change instead of following on the last: written by a process that had lost the
   * library and so never acknowledged. They are not among `lines`.
   */
  strays: Line[];
  /** The last line is whole but for its line break, which `bytes` has and the file does not: see `mendBreak`. */
  unbroken: boolean;
}

const HEAD = /^\{"seq":(\d{1,15}),"prev":"([0-9a-f]{64})","command":/;
const LONGEST_HEAD = 120;
const TAIL = /^,"hash":"([0-9a-f]{64})"\}$/;
const TAIL_LENGTH = ',"hash":"'.length + 64 + '"}'.length;
export const BREAK = 10;

/** A line to write: the event after `prev`. `command` is JSON on one line. */
export function lineOf(seq: number, prev: string, command: string): { line: string; hash: string } {
  const content = `{"seq":${seq},"prev":"${prev}","command":${command}`;
  const hash = sha256('sha256', content);
  return { line: `${content},"hash":"${hash}"}\n`, hash };
}

/**
 * Reads a log, or one part of it, which goes on after the event of that `hash`; a missing one has no lines. Damage
 * is for the caller to judge: see `Line.event`.
 */
export async function readLog(file: string, { hash } = { hash: GENESIS }): Promise<LogReading> {
  try {
    const found = await readPlain(file);
    const bytes = withBreak(found);
    return { bytes, ...withoutStrays(scan(bytes), hash), unbroken: bytes !== found };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { bytes: Buffer.alloc(0), lines: [], strays: [], unbroken: false };
    throw error;
  }
}

/** Steps over lines that branch off the chain: the first to follow on a change is its successor. */
export function withoutStrays(all: readonly Line[], after = GENESIS): Pick<LogReading, 'lines' | 'strays'> {
  const chain = new Branches(after);
  const lines: Line[] = [];
  const strays: Line[] = [];
  for (const line of all) (line.event && chain.isStray(line.event) ? strays : lines).push(line);
  return { lines, strays };
}

/** Tells lines that branch off what came before from those that go on. Asked about each sound line in order. */
export class Branches {
  readonly #known: Set<string>;

  constructor(private last: string) {
    this.#known = new Set([last]);
  }

  isStray({ prev, hash }: LoggedEvent): boolean {
    const stray = prev !== this.last && this.#known.has(prev);
    this.#known.add(hash);
    if (!stray) this.last = hash;
    return stray;
  }
}

/**
 * The log with the line break that its last line lost, where that is all it lost: its hash vouches for the change, so one
 * bad byte behind it must not take a saved change back. The very same bytes where there is nothing to mend.
 */
export function withBreak(bytes: Buffer): Buffer {
  if (bytes.length === 0 || bytes.at(-1) === BREAK) return bytes;
  const from = bytes.lastIndexOf(BREAK) + 1;
  const to = [bytes.length, bytes.length - 1].find((end) => eventIn(bytes, from, end) !== null);
  return to === undefined ? bytes : Buffer.concat([bytes.subarray(0, to), Buffer.from([BREAK])]);
}

/** Gives the last line its line break on the disk too. `length`: of the log with it. */
export async function mendBreak(file: string, length: number): Promise<void> {
  const handle = await openPlain(file, constants.O_RDWR);
  try {
    await handle.write(Buffer.from([BREAK]), 0, 1, length - 1);
    await handle.truncate(length);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** The lines of a log. A last line without a line break is torn, and so never sound. */
export function scan(bytes: Buffer): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(BREAK, from);
    const to = at === -1 ? bytes.length : at + 1;
    lines.push({ from, to, whole: at !== -1, event: at === -1 ? null : eventIn(bytes, from, at) });
    from = to;
  }
  return lines;
}

function eventIn(bytes: Buffer, from: number, to: number): LoggedEvent | null {
  const tailAt = to - TAIL_LENGTH;
  if (tailAt < from) return null;
  const head = HEAD.exec(bytes.toString('latin1', from, Math.min(tailAt, from + LONGEST_HEAD)));
  const hash = TAIL.exec(bytes.toString('latin1', tailAt, to))?.[1];
  if (!head || !hash || sha256('sha256', bytes.subarray(from, tailAt)) !== hash) return null;
  const [text, seq, prev] = head as unknown as [string, string, string];
  return {
    seq: Number(seq), prev, hash,
    command: () => JSON.parse(bytes.toString('utf8', from + text.length, tailAt)) as unknown,
  };
}

/** The end of a log up to `length`: by it the log is recognised when it is opened to be added to. */
export const tailOf = (bytes: Buffer, length: number): string => bytes.toString('latin1', Math.max(0, length - TAIL_LENGTH - 1), length);

/** How far the chain holds: the index after the last line that follows, one by one, on `seq` and `hash`. */
export function follow(lines: readonly Line[], start: number, seq: number, hash: string): number {
  let at = start;
  for (let last = { seq, hash }; at < lines.length; at += 1) {
    const event = lines[at]!.event;
    if (!event || event.seq !== last.seq + 1 || event.prev !== last.hash) break;
    last = event;
  }
  return at;
}

/** The few calls the log makes on its open file; a test hands in one whose disk is full. */
export interface LogHandle {
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  write(bytes: Uint8Array): Promise<{ bytesWritten: number }>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  stat(): Promise<{ size: number; ino: number; dev: number }>;
  close(): Promise<void>;
}
export type OpenLog = (file: string) => Promise<LogHandle>;

/** The writing end of a log. One at a time for each file, and one `append` at a time: the library sees to both. */
export class LogWriter {
  #handle: LogHandle | null = null;
  /** What a failed append may have left behind the good part, whole or in part: ours to cut, and nothing else is. */
  #left = Buffer.alloc(0);

  /**
   * `size`: the length of the file, all of it known to be good. `tail`: how it ends, see `tailOf`.
   */
  constructor(
    readonly file: string, private size: number, private tail: string,
    private readonly openLog: OpenLog = (name) => openPlain(name, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT),
  ) {}

  get bytes(): number {
    return this.size;
  }

  /**
   * Adds lines, all or none; when it returns they are on disk, right behind what was there. When it throws the file is as
   * before, or will be by the next append, which starts by cutting what this one may have left; unless something else
   * changed the file meanwhile: then it is left as it is, and nothing is added until the article is opened again.
   */
  async append(lines: string): Promise<void> {
    const bytes = Buffer.from(lines);
    const handle = (this.#handle ??= await this.#reopen());
    try {
      for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes.subarray(done))).bytesWritten;
      await handle.datasync();
      await this.#checkStillThere(handle, this.size + bytes.length);
      this.size += bytes.length;
      this.tail = tailOf(bytes, bytes.length);
    } catch (error) {
      await this.#forget(bytes, error instanceof Tampered);
      throw error;
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  async #reopen(): Promise<LogHandle> {
    // Opening must not make the file anew where its folder was emptied: that would start a history without its past.
    if (this.size > 0) await lstat(this.file);
    const handle = await this.openLog(this.file);
    try {
      // Opening may have made it, where a crash or a full disk kept the closing of a segment from doing so.
      if (this.size === 0) await syncFolder(path.dirname(this.file));
      const { size } = await handle.stat();
      await this.#recognise(handle, size);
      if (size > this.size) {
        await handle.truncate(this.size);
        await handle.datasync();
      }
      return handle;
    } catch (error) {
      await handle.close().catch(() => {});
      throw error;
    }
  }

  /** Cutting and adding are only for the very log that was read: a backup put in its place by hand must not be cut. */
  async #recognise(handle: LogHandle, size: number): Promise<void> {
    const beyond = size - this.size;
    if (beyond < 0 || beyond > this.#left.length) throw new Tampered();
    const expected = Buffer.concat([Buffer.from(this.tail, 'latin1'), this.#left.subarray(0, beyond)]);
    const found = Buffer.alloc(expected.length);
    await handle.read(found, 0, found.length, this.size - this.tail.length);
    if (!found.equals(expected)) throw new Tampered();
  }

  /**
   * A folder that was moved or deleted takes writes without complaint on an open file; nobody would ever see them. And a
   * file that something else cut or wrote into meanwhile holds our line where no reader expects it.
   */
  async #checkStillThere(handle: LogHandle, size: number): Promise<void> {
    const [here, there] = await Promise.all([handle.stat(), lstat(this.file)]);
    if (here.ino !== there.ino || here.dev !== there.dev) throw new StorageError('folder-gone');
    if (here.size !== size) throw new Tampered();
  }

  async #forget(left: Buffer, tampered: boolean): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    if (!handle) return;
    this.#left = Buffer.from(left);
    // Best effort: on a disk that is full cutting works; where it does not, the next append starts with it. What something
    // else wrote is not ours to cut.
    if (!tampered) await handle.truncate(this.size).catch(() => {});
    await handle.close().catch(() => {});
  }
}

/** The log is not as this process knows it. */
class Tampered extends StorageError {
  constructor() {
    super('disk-error', 'Something else has changed the history of this article on the disk. Close it and open it again.');
  }
}
