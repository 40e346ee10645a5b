import type { Changed } from './types';

/**
 * Two wordings side by side: what they share at the beginning and at the end, in whole words, and what
 * differs between. Law: `before + changed + after` is the wording.
 */
export function changedWords(written: string, suggested: string): [written: Changed, suggested: Changed] {
  // Words with the blanks after them, so that joining gives the text back.
  const a = written.match(/\S+\s*|\s+/g) ?? [];
  const b = suggested.match(/\S+\s*|\s+/g) ?? [];
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const parts = (words: string[]): Changed => ({
    before: words.slice(0, head).join(''),
    changed: words.slice(head, words.length - tail).join(''),
    after: words.slice(words.length - tail).join(''),
  });
  return [parts(a), parts(b)];
}
