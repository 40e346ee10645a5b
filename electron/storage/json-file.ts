import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Low, type Adapter } from 'lowdb';
import { slicesOf } from '@shared/text/slices';
import { writeDurably } from './durable';
import { textPieces } from './json';
import { readPlain } from './plain';
import { codeOf } from './trouble';

/** The file is there but is not what it should be; whoever reads it decides whether to set it aside. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  /** `content`: what it parses to all the same, where only its seal is broken. */
  constructor(
    message: string,
    readonly content?: unknown,
  ) {
    super(message);
  }
}

/**
 * lowdb's adapter over our durable write. lowdb's own loses acknowledged saves when the power goes, and its
 * presets fall back to memory when NODE_ENV is "test".
 */
export class DurableJson<T> implements Adapter<T> {
  /** Bytes of the last read or write. */
  bytes = 0;

  /** `sealed`: the file ends with the sha256 of all before it, and one that does not is damaged. */
  constructor(
    readonly file: string,
    private readonly sealed = false,
  ) {}

  /**
   * The parsed file, or null where there is none. Throws DamagedFile when it is not JSON, or its seal is
   * broken.
   */
  async read(): Promise<T | null> {
    let bytes: Buffer;
    try {
      bytes = await readPlain(this.file);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
    this.bytes = bytes.length;
    // Of a book each of these takes a while, so others get their turn in between.
    const content = parsed(await textOf(bytes));
    // `null` would pass for "no file", and Stet never writes it.
    if (content === undefined || content === null) throw new DamagedFile(`${this.file} is not JSON.`);
    if (this.sealed && !(await isSealed(bytes)))
      throw new DamagedFile(`${this.file} is not as Stet wrote it.`, content);
    return content as T;
  }

  async write(data: T): Promise<void> {
    const chunks = inChunks(jsonPieces(data));
    this.bytes = await writeDurably(this.file, this.sealed ? withSeal(chunks) : chunks);
  }
}

async function textOf(bytes: Buffer): Promise<string> {
  const text = bytes.toString('utf8');
  if (bytes.length > AT_ONCE) await setImmediate();
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A lowdb database that outlives a power cut. */
export const durableLow = <T>(file: string, defaults: T): Low<T> =>
  new Low(new DurableJson<T>(file), defaults);

/*
 * The seal: the last member of the object, on a line of its own. It tells a flipped bit or a well-meant edit
 * from what Stet wrote, which no schema can, and at an eighth of the time of checking ten thousand marks
 * against one.
 */
const seal = (hash: string): string => `,\n "sha256": "${hash}"\n}\n`;
const SEAL_LENGTH = seal('0'.repeat(64)).length;

/** So many bytes are summed at once: a thousandth of a second or two. */
const AT_ONCE = 1024 * 1024;

/** Whether a file ends with the seal of all before it. */
export async function isSealed(bytes: Buffer): Promise<boolean> {
  const at = bytes.length - SEAL_LENGTH;
  if (at <= 0) return false;
  const hash = createHash('sha256');
  for (let from = 0; from < at; from += AT_ONCE) {
    if (from > 0) await setImmediate();
    hash.update(bytes.subarray(from, Math.min(at, from + AT_ONCE)));
  }
  return bytes.toString('latin1', at) === seal(hash.digest('hex'));
}

/** The chunks of an object's JSON with the seal as its last member. */
function* withSeal(chunks: Iterable<string>): Generator<Buffer> {
  const hash = createHash('sha256');
  const closing = '\n}\n';
  let waiting = '';
  for (const chunk of chunks) {
    if (waiting) yield hashed(waiting);
    waiting = chunk;
  }
  if (!waiting.endsWith(closing)) throw new TypeError('Only an object can be sealed.');
  yield hashed(waiting.slice(0, -closing.length));
  yield Buffer.from(seal(hash.digest('hex')));

  function hashed(text: string): Buffer {
    const buffer = Buffer.from(text);
    hash.update(buffer);
    return buffer;
  }
}

// Below this depth a value is written in one go: one mark, one setting, one draft unless it is a book.
const DEPTH = 3;
const LONG_TEXT = 64 * 1024;

const hasLongText = (value: object): boolean =>
  Object.values(value).some((item) => typeof item === 'string' && item.length > LONG_TEXT);

/**
 * `JSON.stringify(value, null, 1)` piece by piece, so that eight megabytes of marks do not hold up a
 * keystroke. `value` must not change while it is being written (articles never do).
 */
export function* jsonPieces(value: unknown, depth = 0): Generator<string> {
  const inner = ' '.repeat(depth + 1);
  if (typeof value === 'string') return yield* textPieces(value);
  if (typeof value !== 'object' || value === null || (depth >= DEPTH && !hasLongText(value))) {
    yield (JSON.stringify(value, null, 1) ?? 'null').replaceAll('\n', `\n${' '.repeat(depth)}`);
    return;
  }
  const list = Array.isArray(value);
  const entries: [string, unknown][] = Object.entries(value).filter(([, item]) => list || item !== undefined);
  if (entries.length === 0) {
    yield list ? '[]' : '{}';
    return;
  }
  let before = `${list ? '[' : '{'}\n${inner}`;
  for (const [key, item] of entries) {
    yield list ? before : `${before}${JSON.stringify(key)}: `;
    yield* jsonPieces(item, depth + 1);
    before = `,\n${inner}`;
  }
  yield `\n${' '.repeat(depth)}${list ? ']' : '}'}`;
}

const CHUNK = 64 * 1024;

/**
 * Gathers small pieces into chunks worth a write, and cuts large ones (the text of a book); the last chunk
 * ends with a line break and is never just that.
 */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    for (const slice of slicesOf(piece)) {
      if (chunk.length >= CHUNK) {
        yield chunk;
        chunk = '';
      }
      chunk += slice;
    }
  }
  yield `${chunk}\n`;
}
