/**
 * How many words the text has: runs of anything but blanks. Counted by their first characters, for a pattern
 * that runs over a whole word remembers every character of it, and one of some millions (a text without
 * blanks, outside Latin) is more than the engine's own stack holds: "Maximum call stack size exceeded".
 */
export function wordCount(text: string): number {
  const first = /(?<!\S)\S/gu;
  let many = 0;
  while (first.test(text)) many++;
  return many;
}
