import { createHash, hash as sha256 } from 'node:crypto';
import { Low, type Adapter } from 'lowdb';
import { writeDurably } from './durable';
import { readPlain } from './plain';
import { codeOf } from './trouble';

/** The file is there but is not what it should be; whoever reads it decides whether to set it aside. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  /** `content`: what it parses to all the same, where only its seal is broken. */
  constructor(message: string, readonly content?: unknown) {
    super(message);
  }
}

/**
 * lowdb's adapter over our durable write. lowdb's own loses acknowledged saves when the power goes, and its presets
 * fall back to memory when NODE_ENV is "test".
 */
export class DurableJson<T> implements Adapter<T> {
  /** Bytes of the last read or write. */
  bytes = 0;

  /** `sealed`: the file ends with the sha256 of all before it, and one that does not is damaged. */
  constructor(readonly file: string, private readonly sealed = false) {}

  /** The parsed file, or null where there is none. Throws DamagedFile when it is not JSON, or its seal is broken. */
  async read(): Promise<T | null> {
    let bytes: Buffer;
    try {
      bytes = await readPlain(this.file);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
    this.bytes = bytes.length;
    const content = parsed(bytes);
    // `null` would pass for "no file", and Stet never writes it.
    if (content === undefined || content === null) throw new DamagedFile(`${this.file} is not JSON.`);
    if (this.sealed && !isSealed(bytes)) throw new DamagedFile(`${this.file} is not as Stet wrote it.`, content);
    return content as T;
  }

  async write(data: T): Promise<void> {
    const chunks = inChunks(jsonPieces(data));
    this.bytes = await writeDurably(this.file, this.sealed ? withSeal(chunks) : chunks);
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** A lowdb database that outlives a power cut. */
export const durableLow = <T>(file: string, defaults: T): Low<T> => new Low(new DurableJson<T>(file), defaults);

/*
 * The seal: the last member of the object, on a line of its own. It tells a flipped bit or a well-meant edit from what
 * Stet wrote, which no schema can, and at an eighth of the time of checking ten thousand marks against one.
 */
const seal = (hash: string): string => `,\n "sha256": "${hash}"\n}\n`;
const SEAL_LENGTH = seal('0'.repeat(64)).length;

/** Whether a file ends with the seal of what is before it. */
export function isSealed(bytes: Buffer): boolean {
  const at = bytes.length - SEAL_LENGTH;
  return at > 0 && bytes.toString('latin1', at) === seal(sha256('sha256', bytes.subarray(0, at)));
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

// Below this depth a value is written in one go: one mark, one draft, one setting.
const DEPTH = 3;

/**
 * `JSON.stringify(value, null, 1)` piece by piece, so that eight megabytes of marks do not hold up a keystroke.
 * `value` must not change while it is being written (articles never do).
 */
export function* jsonPieces(value: unknown, depth = 0): Generator<string> {
  const inner = ' '.repeat(depth + 1);
  if (depth >= DEPTH || typeof value !== 'object' || value === null) {
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

/** Gathers small pieces into chunks worth a write; the last one ends with a line break and is never just that. */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
    chunk += piece;
  }
  yield `${chunk}\n`;
}
