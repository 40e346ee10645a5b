import type { Notice } from '@shared/contract';
import type { Encoding } from '@shared/document/document';
import { formatExtensions } from '@shared/document/formats';
import { guessed, isKnown, isOfSingleBytes, likely, namedIn } from './encoding';

export type Decoded =
  | { ok: true; text: string; notices: Notice[]; encoding?: Encoding | undefined }
  | { ok: false; reason: 'binary'; message: string };

/**
 * The text in `bytes`: UTF-8, UTF-16 with or without its mark, what a page `isPage` names itself, or, when
 * the bytes are no valid UTF-8, what they look like, with a notice; `as`: the encoding a person says it is
 * in. Refuses what is no text at all and says what it seems to be.
 */
export function decode(bytes: Uint8Array, name: string, isPage = false, as?: string): Decoded {
  if (startsWith(bytes, RTF))
    return {
      ok: false,
      reason: 'binary',
      message: `${name} is an RTF document, which Stet does not read. Nothing was imported. Save it as .docx and try again.`,
    };
  const binary = knownBinary(bytes);
  if (binary)
    return {
      ok: false,
      reason: 'binary',
      message: `${name} is ${binary}, not plain text. Nothing was imported. Save it as text and try again.`,
    };

  if (isUtf32(bytes))
    return {
      ok: false,
      reason: 'binary',
      message: `${name} is text in UTF-32, which Stet does not read. Nothing was imported. Save it as UTF-8 and try again.`,
    };

  if (as !== undefined && isKnown(as)) {
    return {
      ok: true,
      text: new TextDecoder(as).decode(bytes),
      notices: [{ level: 'info', message: `Read as ${as}, as was asked for.` }],
      encoding: { is: as, likely: likely(bytes, as) },
    };
  }
  const utf16 = utf16Of(bytes);
  if (utf16) {
    // No `fatal`: a lone surrogate becomes U+FFFD here and is reported by `tidy`.
    return {
      ok: true,
      text: new TextDecoder(utf16).decode(bytes),
      notices: [{ level: 'info', message: `Read as ${utf16.toUpperCase()}.` }],
    };
  }
  if (looksBinary(bytes)) {
    return {
      ok: false,
      reason: 'binary',
      message: `${name} does not look like text. Nothing was imported. Choose a ${formatExtensions()} file, or paste the words.`,
    };
  }
  return { ok: true, ...unmarked(bytes, isPage ? namedIn(bytes) : undefined) };
}

/** A text without a mark of its encoding; `named`: what it says itself. */
function unmarked(
  bytes: Uint8Array,
  named: string | undefined,
): { text: string; notices: Notice[]; encoding?: Encoding } {
  const utf8 = asUtf8(bytes);
  // A mark at its beginning is not left over from anything.
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const trusted = named !== undefined && !isMarked && !/^utf-?8$/i.test(named) ? named : undefined;
  // Programs that save a page write UTF-8 and leave in it what it said before.
  if (utf8 !== undefined && (trusted === undefined || isOfSingleBytes(trusted) || isPlain(utf8, trusted)))
    return { text: utf8, notices: [] };
  const label = trusted ?? guessed(bytes);
  const text = new TextDecoder(label).decode(bytes);
  if (trusted !== undefined)
    return { text, notices: [{ level: 'info', message: `Read as ${label}, as it says itself.` }] };
  return { text, notices: [doubt(label)], encoding: { is: label, likely: likely(bytes, label) } };
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same in every encoding but those that write other letters with ASCII's. */
const isPlain = (text: string, named: string): boolean =>
  /^[\t-\r\x20-\x7e]*$/.test(text) && !/^(?:iso-2022|hz)/i.test(named);

const doubt = (label: string): Notice => ({
  level: 'warning',
  message:
    label === 'UTF-8'
      ? 'The file is not valid UTF-8, or was cut off, and was read as UTF-8 all the same. ' +
        'Look for broken characters before you go on.'
      : `The file is not valid UTF-8 and was read as ${label}. ` +
        'Look at accents and quotation marks before you go on.',
});

const SIGNATURES: [bytes: number[], what: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a Word document or another zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x1f, 0x8b], 'a compressed archive'],
];

/** `{\rtf` */
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const knownBinary = (bytes: Uint8Array): string | undefined =>
  SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1];

/** By its byte order mark, which begins as that of UTF-16 does. */
const isUtf32 = (bytes: Uint8Array): boolean =>
  [
    [0xff, 0xfe, 0, 0],
    [0, 0, 0xfe, 0xff],
  ].some((mark) => mark.every((byte, i) => bytes[i] === byte));

/** By its byte order mark, or, without one, by zeros on one side of nearly every pair (English in UTF-16). */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length >> 1, 512);
  if (pairs < 2) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return undefined;
}

/** Tab, line ends, page ends, and a word processor's soft break and two hyphens. */
const OF_PROSE = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1e, 0x1f]);

/**
 * More than one control byte in a hundred: no encoding of prose has that, and a stray NUL or two is still
 * prose.
 */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  let control = 0;
  for (const byte of sample) {
    if (byte < 0x20 && !OF_PROSE.has(byte)) control++;
  }
  return sample.length >= 16 && control > sample.length / 100;
}
