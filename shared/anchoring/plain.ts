/** A text as it is kept, and whether two are the same draft. */

import { isSpace } from '../text/characters';

/** The text as Stet keeps it: no byte order mark, `\n` between lines, accents composed (Unicode NFC). */
export function plainText(text: string): string {
  let start = 0;
  while (start < text.length && text.charCodeAt(start) === 0xfeff) start++;
  return text
    .slice(start)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .normalize('NFC');
}

/**
 * True when two drafts differ in nothing but byte order mark, line ends, blank lines, white space at line
 * ends or accents' composition.
 */
export function isSameDraft(oldText: string, newText: string): boolean {
  return oldText === newText || lines(oldText) === lines(newText);
}

function lines(text: string): string {
  const isLoose = (line: string): boolean =>
    isSpace(line.charCodeAt(0)) || isSpace(line.charCodeAt(line.length - 1));
  const kept = plainText(text)
    .split('\n')
    .map((line) => (isLoose(line) ? line.trim() : line));
  return kept.filter((line) => line !== '').join('\n');
}
