/* Byte ranges (RFC 9110, section 14): how a page seeks in a recording. Free of Electron. */

/** A part of a file: bytes `[start, end)`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Which part of `size` bytes a `Range` header asks for: a range, 'all' where it asks for none (no header,
 * another unit, several ranges, or a form that is none: the RFC has them ignored), or 'none' where no byte
 * is in it (answered with 416).
 */
export function rangeOf(header: string | null, size: number): ByteRange | 'all' | 'none' {
  const found = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return 'all';
  const [first, last] = [found[1], found[2]].map((digits) => (digits ? Number(digits) : undefined));
  // `-500`: the last 500 bytes.
  if (first === undefined)
    return last === 0 || size === 0 ? 'none' : { start: Math.max(0, size - last!), end: size };
  if (last !== undefined && last < first) return 'all';
  if (first >= size) return 'none';
  return { start: first, end: last === undefined ? size : Math.min(last + 1, size) };
}

/** What is answered for `bytes`, whole or in the part that was asked for; `headers` go with each. */
export function ranged(
  bytes: Uint8Array<ArrayBuffer>,
  header: string | null,
  headers: Record<string, string>,
): Response {
  const range = rangeOf(header, bytes.length);
  const all = { ...headers, 'accept-ranges': 'bytes' };
  if (range === 'all') return new Response(bytes, { headers: all });
  if (range === 'none')
    return new Response(null, {
      status: 416,
      headers: { ...all, 'content-range': `bytes */${bytes.length}` },
    });
  const said = `bytes ${range.start}-${range.end - 1}/${bytes.length}`;
  return new Response(bytes.subarray(range.start, range.end), {
    status: 206,
    headers: { ...all, 'content-range': said },
  });
}
