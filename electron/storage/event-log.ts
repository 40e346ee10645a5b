import { createHash, hash as sha256 } from 'node:crypto';
import { constants } from 'node:fs/promises';
import { openOwn } from './durable';
import { Pauses } from './pauses';
import { readPlain } from './plain';
import { codeOf } from './trouble';

/*
 * events.jsonl: one line an event, only ever added to. The older parts of a long log lie beside it, see
 * segments.ts.
 *
 *   {"seq":12,"prev":"<hash of line 11>","command":{…},"hash":"<sha256>"}
 *
 * `hash` is the sha256 of the line's own bytes up to `,"hash"`. The hash of the line before is among them, so
 * nobody can change, drop or reorder a line without all later ones giving it away; and checking needs no
 * JSON, only the bytes.
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
   * Sound lines that branch off an earlier change instead of following on the last: written by a process that
   * had lost the library and so never acknowledged. They are not among `lines`.
   */
  strays: Line[];
  /**
   * The last line is whole but for its line break, which `bytes` has and the file does not: see `mendBreak`.
   */
  unbroken: boolean;
  /** What the file has in its place is another byte: no write leaves that behind, and so it is told. */
  spoilt: boolean;
}

const HEAD = /^\{"seq":(\d{1,15}),"prev":"([0-9a-f]{64})","command":/;
const LONGEST_HEAD = 120;
const TAIL_LENGTH = ',"hash":"'.length + 64 + '"}'.length;
export const BREAK = 10;

/** A line to write: the event after `prev`. `command` is JSON on one line. */
export function lineOf(seq: number, prev: string, command: string): { line: string; hash: string } {
  const content = `${headOf(seq, prev)}${command}`;
  const hash = sha256('sha256', content);
  return { line: `${content}${endOf(hash)}`, hash };
}

/**
 * The same line in pieces of bytes, with a `pause` after each long one: the first event of an article has its
 * whole text. `command`: pieces of its JSON. The last piece has all that `tailOf` asks after.
 */
export async function linePiecesOf(
  seq: number,
  prev: string,
  command: Iterable<string>,
  pause: () => Promise<unknown>,
): Promise<{ pieces: Buffer[]; hash: string }> {
  const pieces: Buffer[] = [];
  const sum = createHash('sha256');
  const add = (text: string) => {
    const piece = Buffer.from(text);
    sum.update(piece);
    pieces.push(piece);
  };
  let waiting = headOf(seq, prev);
  for (const part of command) {
    waiting += part;
    if (waiting.length < LONG_PIECE) continue;
    add(waiting);
    waiting = '';
    await pause();
  }
  add(waiting);
  const hash = sum.digest('hex');
  pieces.push(Buffer.concat([pieces.pop()!, Buffer.from(endOf(hash))]));
  return { pieces, hash };
}

/** In characters: a write for each is worth it. */
const LONG_PIECE = 64 * 1024;

const headOf = (seq: number, prev: string): string => `{"seq":${seq},"prev":"${prev}","command":`;
const endOf = (hash: string): string => `,"hash":"${hash}"}\n`;

/**
 * Reads a log, or one part of it, which goes on after the event of that `hash`; a missing one has no lines.
 * Damage is for the caller to judge: see `Line.event`.
 */
export async function readLog(file: string, { hash } = { hash: GENESIS }): Promise<LogReading> {
  try {
    const found = await readPlain(file);
    const bytes = withBreak(found);
    return { bytes, ...withoutStrays(await scanned(bytes), hash), ...breakOf(found, bytes) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      return { bytes: Buffer.alloc(0), lines: [], strays: [], unbroken: false, spoilt: false };
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

/**
 * Tells lines that branch off what came before from those that go on. Asked about each sound line in order.
 */
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
 * The log with the line break that its last line lost, where that is all it lost: its hash vouches for the
 * change, so one bad byte behind it must not take a saved change back. The very same bytes where there is
 * nothing to mend.
 */
export function withBreak(bytes: Buffer): Buffer {
  if (bytes.length === 0 || bytes.at(-1) === BREAK) return bytes;
  const from = bytes.lastIndexOf(BREAK) + 1;
  const to = [bytes.length, bytes.length - 1].find((end) => eventIn(bytes, from, end) !== null);
  return to === undefined ? bytes : Buffer.concat([bytes.subarray(0, to), Buffer.from([BREAK])]);
}

/** What became of the last line break of what was `found`; `bytes` as `withBreak` has it. */
export const breakOf = (found: Buffer, bytes: Buffer): Pick<LogReading, 'unbroken' | 'spoilt'> => ({
  unbroken: bytes !== found,
  spoilt: bytes !== found && bytes.length === found.length,
});

/** Gives the last line its line break on the disk too. `length`: of the log with it. */
export async function mendBreak(file: string, length: number): Promise<void> {
  const handle = await openOwn(file, constants.O_RDWR);
  try {
    await handle.write(Buffer.from([BREAK]), 0, 1, length - 1);
    await handle.truncate(length);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** The lines of a log. A last line without a line break is torn, and so never sound. */
export const scan = (bytes: Buffer): Line[] => [...linesIn(bytes)];

/** As `scan`, with pauses: a long log takes a second. */
export async function scanned(bytes: Buffer): Promise<Line[]> {
  const lines: Line[] = [];
  const pauses = new Pauses();
  for (const line of linesIn(bytes)) {
    lines.push(line);
    if (pauses.due) await pauses.take();
  }
  return lines;
}

function* linesIn(bytes: Buffer): Generator<Line> {
  for (let from = 0; from < bytes.length;) {
    const at = bytes.indexOf(BREAK, from);
    const to = at === -1 ? bytes.length : at + 1;
    yield { from, to, whole: at !== -1, event: at === -1 ? null : eventIn(bytes, from, at) };
    from = to;
  }
}

function eventIn(bytes: Buffer, from: number, to: number): LoggedEvent | null {
  const tailAt = to - TAIL_LENGTH;
  if (tailAt < from) return null;
  const head = HEAD.exec(bytes.toString('latin1', from, Math.min(tailAt, from + LONGEST_HEAD)));
  if (!head) return null;
  const hash = sha256('sha256', bytes.subarray(from, tailAt));
  if (bytes.toString('latin1', tailAt, to) !== `,"hash":"${hash}"}`) return null;
  const [text, seq, prev] = head as unknown as [string, string, string];
  return {
    seq: Number(seq),
    prev,
    hash,
    command: () => JSON.parse(bytes.toString('utf8', from + text.length, tailAt)) as unknown,
  };
}

/** The end of a log up to `length`: by it the log is recognised when it is opened to be added to. */
export const tailOf = (bytes: Buffer, length: number): string =>
  bytes.toString('latin1', Math.max(0, length - TAIL_LENGTH - 1), length);

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
