/**
 * The first `most` code units of `text` at the most, without half a character at the end: no half of a
 * surrogate pair, and no part of what is seen as one sign (a family, a flag, a letter with its accents).
 */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  // What is seen as one sign is no longer than this, unless somebody has heaped accents on it.
  const from = Math.max(0, most - 64);
  const window = text.slice(from, most + 64);
  let end = 0;
  for (const { index, segment } of SIGNS.segment(window)) {
    if (from + index + segment.length > most) break;
    end = from + index + segment.length;
  }
  return end > 0 ? text.slice(0, end) : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

const SIGNS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first words of `text` on one line, for a notice; with an ellipsis where there is more. */
export function beginningOf(text: string, most: number): string {
  const words = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const whole = words.length <= most && text.length <= most * 4;
  return whole ? words : `${cutTo(words, most).trimEnd()}…`;
}
