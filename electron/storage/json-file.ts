import { readFile } from 'node:fs/promises';
import { Low, type Adapter } from 'lowdb';
import { writeDurably } from './durable';
import { codeOf } from './trouble';

/** The file is there but is not what it should be; whoever reads it decides whether to set it aside. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/**
 * lowdb's adapter over our durable write. lowdb's own loses acknowledged saves when the power goes, and its presets
 * fall back to memory when NODE_ENV is "test".
 */
export class DurableJson<T> implements Adapter<T> {
  /** Bytes of the last read or write. */
  bytes = 0;

  constructor(readonly file: string) {}

  /** The parsed file, or null where there is none. Throws DamagedFile when it is not JSON. */
  async read(): Promise<T | null> {
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
    this.bytes = Buffer.byteLength(text);
    try {
      return JSON.parse(text) as T;
    } catch (error) {
      throw new DamagedFile(`${this.file} is not JSON.`, { cause: error });
    }
  }

  async write(data: T): Promise<void> {
    this.bytes = await writeDurably(this.file, inChunks(jsonPieces(data)));
  }
}

/** A lowdb database that outlives a power cut. */
export const durableLow = <T>(file: string, defaults: T): Low<T> => new Low(new DurableJson<T>(file), defaults);

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

/** Gathers small pieces into chunks worth a write, with a line break at the very end. */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}\n`;
}
