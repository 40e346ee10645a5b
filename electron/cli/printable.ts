/**
 * Text from an article as it may go to a terminal: without the control characters that would move the cursor, recolour
 * the screen or turn the reading direction around, and on one line.
 */
export const printable = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** The same, cut to `width` characters. */
export function shortened(text: string, width: number): string {
  const whole = Array.from(printable(text));
  return whole.length <= width ? whole.join('') : `${whole.slice(0, width - 1).join('')}…`;
}
