/* Text in Chinese, Japanese or Korean that does not say how it is written. */

/** Encodings of two bytes a letter, and the first bytes of what their languages write most. */
const DOUBLE: { label: string; often: (lead: number) => boolean }[] = [
  { label: 'EUC-KR', often: (lead) => lead >= 0xb0 && lead <= 0xc8 },
  { label: 'EUC-JP', often: (lead) => lead === 0xa4 || lead === 0xa5 || (lead >= 0xb0 && lead <= 0xcf) },
  { label: 'Shift_JIS', often: (lead) => (lead >= 0x82 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97) },
  { label: 'Big5', often: (lead) => lead >= 0xa4 && lead <= 0xc6 },
  { label: 'GB18030', often: (lead) => lead >= 0xb0 && lead <= 0xd7 },
];

/** A few names in Chinese, Japanese or Korean are too little for statistics, and enough for their rules. */
export function doubleByte(sample: Uint8Array, whole: boolean): string | undefined {
  let best: { label: string; share: number } | undefined;
  for (const { label, often } of DOUBLE) {
    const share = shareOf(sample, often, label === 'Shift_JIS');
    if (share < 0.6 || share <= (best?.share ?? 0)) continue;
    // A sample may end within a letter.
    const lines = whole ? sample : sample.subarray(0, sample.lastIndexOf(0x0a) + 1);
    try {
      new TextDecoder(label, { fatal: true }).decode(lines);
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
