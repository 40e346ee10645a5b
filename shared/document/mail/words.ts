/*
 * What mails write in letters of seven bits: encoded words in headers (RFC 2047), values with a character set
 * (RFC 2231), and bodies as quoted-printable and base64 (RFC 2045). A mail is looked at as a string of bytes:
 * each of its code units is one.
 */

/** Bytes in the encoding they say they are in; in the likeliest one where they name none that is known. */
export function decoded(bytes: Uint8Array, charset: string | undefined): string {
  try {
    if (charset !== undefined && !/^(?:us-)?ascii$/i.test(charset))
      return new TextDecoder(charset).decode(bytes);
  } catch {
    // Nobody knows this one.
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** In pieces: a function takes only so many arguments. */
export function binaryOf(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return binary;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(256).fill(-1);
for (let at = 0; at < DIGITS.length; at++) VALUES[DIGITS.charCodeAt(at)] = at;

/** Base64, whatever else stands between its digits; what is left over at the end is dropped. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at) & 0xff]!;
    if (value < 0) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >>> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}

const pair = (text: string, at: number): number => {
  const hex = text.slice(at, at + 2);
  return /^[\dA-Fa-f]{2}$/.test(hex) ? Number.parseInt(hex, 16) : -1;
};

/** Quoted-printable: `=C3=A9`, a line that ends with `=` goes on; what is not of it stands as it is. */
export function fromQuotedPrintable(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code === 0x3d && (next === 0x0a || (next === 0x0d && text.charCodeAt(at + 2) === 0x0a))) {
      at += next === 0x0a ? 1 : 2;
      continue;
    }
    const value = code === 0x3d ? pair(text, at + 1) : -1;
    bytes[length++] = value < 0 ? code : value;
    if (value >= 0) at += 2;
  }
  return bytes.subarray(0, length);
}

const ENCODED = /=\?([^?\s*]{1,40})(?:\*[^?\s]*)?\?([BbQq])\?([^?\s]*)\?=/g;
/** Those that follow each other are one: a letter may begin in one and end in the next. */
const BETWEEN = /(\?=)[ \t\r\n]+(?==\?[^?\s]{1,60}\?[BbQq]\?)/g;

/**
 * What a header says: its encoded words as letters, white space as one blank. `charset`: of the letters that
 * are not encoded, where they are not in UTF-8.
 */
export function headerWords(value: string, charset?: string): string {
  const runs: Run[] = [];
  const plain = (binary: string) =>
    /[\x80-\xff]/.test(binary) ? decodedHeader(bytesOf(binary), charset) : binary;
  const text = value.replace(BETWEEN, '$1');
  let said = '';
  let end = 0;
  const close = () => {
    for (const run of runs.splice(0)) said += runWords(run);
  };
  for (const found of text.matchAll(ENCODED)) {
    const [whole, named = '', way = '', words = ''] = found;
    if (found.index > end) {
      close();
      said += plain(text.slice(end, found.index));
    }
    const isBase64 = /b/i.test(way);
    const bytes = isBase64 ? fromBase64(words) : fromQuotedPrintable(words.replace(/_/g, ' '));
    const last = runs.at(-1);
    if (last?.charset.toLowerCase() === named.toLowerCase()) last.words.push(bytes);
    else runs.push({ charset: named, words: [bytes] });
    end = found.index + whole.length;
  }
  close();
  return (said + plain(text.slice(end))).replace(/\s+/g, ' ').trim();
}

/** Encoded words that follow each other, in one encoding. */
interface Run {
  charset: string;
  words: Uint8Array[];
}

/** Each by itself, as it should be; together, where a letter begins in one and ends in the next. */
function runWords({ charset, words }: Run): string {
  const each = words.map((bytes) => decoded(bytes, charset)).join('');
  if (!each.includes('\uFFFD')) return each;
  return decoded(Uint8Array.from(words.flatMap((bytes) => [...bytes])), charset);
}

/**
 * Letters of eight bits are in no encoding by the rules, and in UTF-8 or that of the words in mails as they
 * are.
 */
function decodedHeader(bytes: Uint8Array, charset: string | undefined): string {
  const utf8 = decoded(bytes, 'utf-8');
  return utf8.includes('\uFFFD') ? decoded(bytes, charset) : utf8;
}

/** `UTF-8'en'na%C3%AFve`, as RFC 2231 writes what is not ASCII. */
export function extendedValue(value: string): string {
  const [, charset, rest] = /^([\w-]*)'[^']*'(.*)$/s.exec(value) ?? [undefined, undefined, value];
  const bytes = rest!.replace(/%([\dA-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decoded(bytesOf(bytes), charset === '' ? undefined : charset);
}
