import { crc32, deflateRawSync } from 'node:zlib';

/*
 * Archives for tests, made from readable strings: every date is the same, and nothing is packed that need not
 * be.
 */

/** How parts are written that are not as they should be. */
export interface Packing {
  /** Deflated, and said to be so long, in bytes, when they are unpacked. */
  saidLength?: (bytes: Uint8Array) => number;
  /** Said to be encrypted. */
  encrypted?: boolean;
}

/** A zip archive with these parts, in their order, as they are. */
export function zipOf(parts: Record<string, string | Uint8Array>, packing: Packing = {}): Uint8Array {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const path = Buffer.from(name, 'utf8');
    const plain = Buffer.from(content);
    const bytes = packing.saidLength ? deflateRawSync(plain) : plain;
    const fields = fieldsOf(path, plain, bytes, packing);
    files.push(numbers([4, 0x04034b50]), fields, path, bytes);
    // No comment, on the first disk, no attributes; and where it begins.
    const place = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    entries.push(numbers([4, 0x02014b50], [2, 20]), fields, place, path);
    offset += 4 + fields.length + path.length + bytes.length;
  }
  const contents = Buffer.concat(entries);
  const count = Object.keys(parts).length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, contents.length]);
  return new Uint8Array(Buffer.concat([...files, contents, end, numbers([4, offset], [2, 0])]));
}

/** What the head of an entry and the table of contents say alike. */
function fieldsOf(path: Buffer, plain: Buffer, packed: Buffer, { saidLength, encrypted }: Packing): Buffer {
  const UTF8_NAMES = 0x0800;
  const ENCRYPTED = 0x0001;
  const DEFLATED = 8;
  const FIRST_OF_JANUARY_1980 = 0x21;
  return numbers(
    [2, 20],
    [2, UTF8_NAMES | (encrypted ? ENCRYPTED : 0)],
    [2, saidLength ? DEFLATED : 0],
    [2, 0],
    [2, FIRST_OF_JANUARY_1980],
    [4, crc32(plain)],
    [4, packed.length],
    [4, saidLength ? saidLength(plain) : plain.length],
    [2, path.length],
    [2, 0],
  );
}

/** Each as so many bytes, the lowest first. */
function numbers(...given: [bytes: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    given.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
