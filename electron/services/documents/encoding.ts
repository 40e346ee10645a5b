import { analyse } from 'chardet';
import type { Notice } from '@shared/document/document';
import { utf16Of } from '../import/decode';

/*
 * The encoding of text that does not say it. A mark at its beginning and valid UTF-8 are certain; what else
 * it is can only be guessed, and that is said.
 */

export interface Decoded {
  text: string;
  notices: Notice[];
}

/**
 * Text in bytes, however it is written. Never fails: what cannot be read is U+FFFD, and said to be a guess.
 */
export function decodeAnyhow(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), notices: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notices: [] };
  } catch {
    const label = doubleByte(bytes) ?? named(bytes);
    return { text: new TextDecoder(label).decode(bytes), notices: [guess(label)] };
  }
}

const guess = (label: string): Notice => ({
  level: 'warning',
  message: `The file does not say how it is written and was read as ${label}. Look at letters with accents and at signs.`,
});

/** So much of a large file is looked at. */
const SAMPLE = 64 * 1024;
/** Less sure than this of anything, it is what Western Excel writes. */
const SURE = 20;

function named(bytes: Uint8Array): string {
  const [best] = analyse(bytes.subarray(0, SAMPLE));
  // Browsers read Latin-1 as Windows-1252 too: it has all of it, and quotation marks.
  if (!best || best.confidence < SURE || best.name === 'ISO-8859-1') return 'windows-1252';
  try {
    return new TextDecoder(best.name).encoding === 'iso-8859-1' ? 'windows-1252' : best.name;
  } catch {
    return 'windows-1252';
  }
}

/** Encodings of two bytes a letter, and the first bytes of what their languages write most. */
const DOUBLE: { label: string; often: (lead: number) => boolean }[] = [
  { label: 'EUC-KR', often: (lead) => lead >= 0xb0 && lead <= 0xc8 },
  { label: 'EUC-JP', often: (lead) => lead === 0xa4 || lead === 0xa5 || (lead >= 0xb0 && lead <= 0xcf) },
  { label: 'Shift_JIS', often: (lead) => (lead >= 0x82 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97) },
  { label: 'Big5', often: (lead) => lead >= 0xa4 && lead <= 0xc6 },
  { label: 'GB18030', often: (lead) => lead >= 0xb0 && lead <= 0xd7 },
];

/** A few names in Chinese, Japanese or Korean are too little for statistics, and enough for their rules. */
function doubleByte(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let best: { label: string; share: number } | undefined;
  for (const { label, often } of DOUBLE) {
    const share = shareOf(sample, often, label === 'Shift_JIS');
    if (share < 0.6 || share <= (best?.share ?? 0)) continue;
    // A sample may end within a letter.
    const whole = sample.length === bytes.length ? sample : sample.subarray(0, sample.lastIndexOf(0x0a) + 1);
    try {
      new TextDecoder(label, { fatal: true }).decode(whole);
    } catch {
      continue;
    }
    best = { label, share };
  }
  return best?.label;
}

/**
 * Of all pairs, how many are common ones; those that touch a Latin letter are none: "é" in a word is no pair.
 */
function shareOf(bytes: Uint8Array, often: (lead: number) => boolean, kana: boolean): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80 || (kana && lead >= 0xa1 && lead <= 0xdf)) continue;
    pairs++;
    if (often(lead) && !isLetter(bytes[at - 1]) && !isLetter(bytes[at + 2])) common++;
    at++;
  }
  return pairs === 0 ? 0 : common / pairs;
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
