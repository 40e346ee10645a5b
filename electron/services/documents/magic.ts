/* What files of some formats begin with, whatever they are called. */

const begins = (bytes: Uint8Array, sign: string): boolean =>
  [...sign].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** Whether bytes begin as a zip archive does; one without entries is one too. */
export const isArchive = (bytes: Uint8Array): boolean =>
  begins(bytes, 'PK\x03\x04') || begins(bytes, 'PK\x05\x06');

/** Whether bytes begin as a PDF does. */
export const isPdf = (bytes: Uint8Array): boolean => begins(bytes, '%PDF-');

/** Whether bytes begin as Office's own container does: old Word files, and newer ones with a password. */
export const isContainer = (bytes: Uint8Array): boolean => begins(bytes, '\xd0\xcf\x11\xe0');

/** Whether an Office container has a stream of that name; its folder writes names in UTF-16. */
export const holds = (container: Uint8Array, stream: string): boolean =>
  Buffer.from(container.buffer, container.byteOffset, container.byteLength).includes(
    Buffer.from(stream, 'utf16le'),
  );

/** A page begins so, whatever it is called; Word calls some of them .doc. */
const BEGINS = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)[\s>]/i;
/** In bytes: where that is looked for, past a mark of UTF-8 and what is no part of the page. */
const BEGINNING = 4096;

/** Whether bytes are a web page, as far as they say so. */
export function isPage(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING));
  return BEGINS.test(beginning.replace(/^\xEF\xBB\xBF/, '').replace(/<!--[\s\S]*?-->/g, ''));
}
