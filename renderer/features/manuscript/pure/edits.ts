import type { TextChange } from '../types';

/** The one change that makes `after` of `before`, as short as a common beginning and end allow; null when they are equal. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < longest - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, end: before.length - same, insert: after.slice(start, after.length - same) };
}

/** `text` with `changes` made: in text order, all counted in the text before, none overlapping. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, insert } of changes) {
    result += text.slice(at, start) + insert;
    at = end;
  }
  return result + text.slice(at);
}
