import { crc32 } from 'node:zlib';

/*
 * Archives for tests, made from readable strings: nothing is packed, every date is the same.
 */

/** A zip archive with these parts, in their order, as they are. */
export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const path = Buffer.from(name, 'utf8');
    const bytes = Buffer.from(content);
    const fields = fieldsOf(path, bytes);
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
function fieldsOf(path: Buffer, bytes: Buffer): Buffer {
  const UTF8_NAMES = 0x0800;
  const FIRST_OF_JANUARY_1980 = 0x21;
  return numbers(
    [2, 20],
    [2, UTF8_NAMES],
    [2, 0],
    [2, 0],
    [2, FIRST_OF_JANUARY_1980],
    [4, crc32(bytes)],
    [4, bytes.length],
    [4, bytes.length],
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
