/* The bytes of a paper, in the parts that are wanted. */

/** How large the file at an address is, in bytes. Throws where it cannot be read. */
export async function sizeAt(address: string): Promise<number> {
  const answer = await fetch(address, { headers: { range: 'bytes=0-0' } });
  if (answer.status === 416) return 0;
  const size = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? NaN);
  if (!answer.ok || Number.isNaN(size)) throw new Error('The file is not there.');
  return size;
}

/**
 * Bytes `[start, end)`; asked for again where an answer has fewer, as answers may. Throws as `fetch` does.
 */
export async function bytesAt(
  address: string,
  start: number,
  end: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  for (let at = start; at < end;) {
    const answer = await fetch(address, { headers: { range: `bytes=${at}-${end - 1}` }, signal });
    if (answer.status !== 206) throw new Error('The file is not there any more.');
    const part = new Uint8Array(await answer.arrayBuffer());
    if (part.length === 0) throw new Error('The file is shorter than it was.');
    bytes.set(part.subarray(0, end - at), at - start);
    at += part.length;
  }
  return bytes;
}
