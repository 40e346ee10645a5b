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
