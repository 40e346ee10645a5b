/*
 * As much of DER (ITU-T X.690) as timestamps need: tags of one byte, lengths that are said. The content is
 * not copied, and nothing is read that nobody asks for.
 */

export interface Der {
  tag: number;
  content: Uint8Array;
}

export const TAG = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const;

/** Nobody's timestamp has as many parts beside each other; certificates in it are one part. */
const MOST_PARTS = 1000;

/** The values that stand one behind the other in `bytes`, whole; null where they are none. */
export function derIn(bytes: Uint8Array): Der[] | null {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at]!;
    const head = lengthAt(bytes, at + 1);
    // A tag of more than one byte, or a length that ends by a mark.
    if ((tag & 0x1f) === 0x1f || !head || found.length === MOST_PARTS) return null;
    const to = head.from + head.length;
    if (to > bytes.length) return null;
    found.push({ tag, content: bytes.subarray(head.from, to) });
    at = to;
  }
  return found;
}

function lengthAt(bytes: Uint8Array, at: number): { from: number; length: number } | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first < 0x80) return { from: at + 1, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + count >= bytes.length) return null;
  let length = 0;
  for (const byte of bytes.subarray(at + 1, at + 1 + count)) length = length * 256 + byte;
  return { from: at + 1 + count, length };
}

/** The values inside of one that has that tag; null where it has another, or there is none. */
export const inside = (der: Der | undefined, tag: number): Der[] | null =>
  der?.tag === tag ? derIn(der.content) : null;
