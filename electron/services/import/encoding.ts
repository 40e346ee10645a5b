import chardet from 'chardet';
import { doubleByte } from './double-byte';

/*
 * The encoding of a text that is not marked: what it says of itself, or what it looks like.
 */

/** In bytes. What is to be judged stands near the first byte that is no ASCII. */
const SAMPLE = 64 * 1024;
/** Fewer bytes that are no ASCII look like anything. */
const ENOUGH = 8;
/** Out of a hundred. */
const SURE_ENOUGH = 40;

/** What the newsrooms' files are that nobody can tell: the commonest other encoding of English. */
const COMMONEST = 'Windows-1252';
/** Encodings of ISO, and those of Windows that have more signs at the same places. */
const MORE: Record<string, string> = {
  'ISO-8859-1': COMMONEST,
  'ISO-8859-2': 'Windows-1250',
  'ISO-8859-5': 'ISO-8859-5',
  'ISO-8859-7': 'Windows-1253',
  'ISO-8859-8': 'Windows-1255',
  'ISO-8859-9': 'Windows-1254',
};

/**
 * The likeliest encoding of `bytes`, which are no valid UTF-8; as TextDecoder takes it, and as it is told.
 */
export function guessed(bytes: Uint8Array): string {
  const from = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1024);
  const sample = bytes.subarray(from, from + SAMPLE);
  // A pair may be cut through where the sample ends, and never where it begins in ASCII.
  const double = doubleByte(sample, from + SAMPLE >= bytes.length);
  if (double !== undefined) return double;
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  const [best] = high < ENOUGH ? [] : chardet.analyse(sample);
  const name = best && best.confidence >= SURE_ENOUGH ? best.name : COMMONEST;
  const more = MORE[name];
  const label = more && sample.some((byte) => byte >= 0x80 && byte < 0xa0) ? more : name;
  return isKnown(label) ? written(label) : COMMONEST;
}

/** ISO's first is read as Windows' everywhere, and is better called so. */
const written = (label: string): string =>
  label === 'ISO-8859-1' ? COMMONEST : label.replace(/^windows/, 'Windows');

export const isKnown = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== 'replacement';
  } catch {
    return false;
  }
};

/** What newsrooms' files are in, the commonest first. */
const USUAL = [
  'UTF-8',
  COMMONEST,
  'Macintosh',
  'Windows-1250',
  'Windows-1251',
  'KOI8-R',
  'Windows-1253',
  'Windows-1254',
  'Shift_JIS',
  'GB18030',
  'Big5',
  'EUC-KR',
];
/** So many are offered that it looks like. */
const OFFERED = 4;

/**
 * The encodings that `bytes` may be in: the one they were read in, those they look like, and the usual ones.
 */
export function likely(bytes: Uint8Array, is: string): string[] {
  const looks = chardet
    .analyse(bytes.subarray(0, SAMPLE))
    .map(({ name }) => written(MORE[name] ?? name))
    .filter(isKnown)
    .slice(0, OFFERED);
  return [...new Map([is, ...looks, ...USUAL].map((label) => [nameIn(label), label])).values()];
}

const nameIn = (label: string): string => new TextDecoder(label).encoding;

/** How far into a page the standard has its encoding looked for, and some more. */
const HEAD = 8 * 1024;

/** The encoding a page names in its head; undefined where it names none that there is. */
export function namedIn(page: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(page.subarray(0, HEAD)).replace(/<!--[\s\S]*?-->/g, '');
  const named =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1];
  if (named === undefined || !isKnown(named)) return undefined;
  // Whoever reads this can read ASCII, so it is none of those; the standard has it so too.
  return /^utf-?16|^ucs-?2|unicode$/i.test(named) ? 'utf-8' : named;
}

/** Whether each byte is a letter in it: UTF-8 that is well formed is never meant as such. */
export const isOfSingleBytes = (label: string): boolean =>
  /^(?:windows-125\d|iso-8859-\d+|koi8-[ru]|macintosh|x-mac-cyrillic|ibm866)$/.test(
    new TextDecoder(label).encoding,
  );
