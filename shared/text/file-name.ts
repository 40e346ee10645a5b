/* Names of files that every system takes, whatever the words are that they are made of. */

import { JOINERS } from './characters';

/**
 * Windows has devices of these names, in every folder and with any ending ("Naming Files, Paths, and
 * Namespaces" in Microsoft's documentation; the superscript digits count as well).
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?=[ .]*$|[ ]*\.)/i;

/**
 * Of the 255 bytes that a name may have on Linux: what encrypted folders leave (143), which is the least in
 * use.
 */
const MOST_BYTES = 143;

/** Controls, what nobody sees, and what Windows keeps for itself. */
const FORBIDDEN = new RegExp(`(?![${JOINERS}])\\p{C}|[<>:"/\\\\|?*]`, 'gu');
const ENDS = new RegExp(`^[. ${JOINERS}]+|[. ${JOINERS}]+$`, 'g');

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * `words` with `end` behind them as the name of one file, in `fallback`'s place where nothing is left of
 * the words. In it is no separator, no character that a system forbids, hides or orders by (controls,
 * direction marks, lone surrogates; but the joiners that letters and pictures are made with), no dot or
 * space at the ends, no name of a device; and it is short enough everywhere, cut between letters.
 */
export function fileName(words: string, end: string, fallback: string): string {
  const clean = words.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const name = bare(cut(bare(clean), MOST_BYTES - bytes(end) - 1)) || fallback;
  return `${DEVICE.test(name) ? `_${name}` : name}${end}`;
}

/** Without dots and spaces at the ends: a leading dot hides a file, Windows drops a trailing one. */
const bare = (name: string): string => name.replace(ENDS, '');

function cut(name: string, most: number): string {
  if (bytes(name) <= most) return name;
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (bytes(short + segment) > most) break;
    short += segment;
  }
  return short;
}
