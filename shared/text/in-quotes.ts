/** Pairs that somebody's words may stand in already, whole. */
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '„': '“', '"': '"', '«': '»', '»': '«' };

/**
 * Words as Stet quotes them in a sentence of its own: in double quotation marks, and never in two pairs.
 * Words that are a whole quotation keep the marks they have; a quotation inside them is set in single ones,
 * as in print.
 */
export function inQuotes(words: string): string {
  const closing = PAIRS[words.charAt(0)];
  if (closing !== undefined && words.length > 2 && words.indexOf(closing, 1) === words.length - 1)
    return words;
  const inner = words.replace(/[“„]|(?<![^\s([“„])"/gu, '‘').replace(/[”"]/gu, '’');
  return `“${inner}”`;
}
