import { firstFrom } from '@shared/domain/spans';
import type { TextRange } from '../types';

/** Characters a person types one for the other. Each class matches all of its members. */
const ALIKE: Record<string, string> = {};
for (const group of ["'’‘ʼ`´", '"“”„«»', '-‐‑‒–—−']) {
  for (const char of group) ALIKE[char] = `[${group.replace('-', '\\-')}]`;
}

/** More matches than this are neither counted nor painted: nobody steps through them. */
export const MOST_MATCHES = 50_000;

/**
 * A pattern that finds `query` as a reader would: capitals, curly or straight quotes, kinds of dash and widths of space
 * make no difference. Null for an empty query. Offsets stay UTF-16 code units of the text itself, since nothing is rewritten.
 */
export function patternOf(query: string): RegExp | null {
  const source = Array.from(query.normalize('NFC'), (char) => {
    if (/\s/u.test(char)) return '\\s';
    return ALIKE[char] ?? char.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  }).join('').replace(/(?:\\s)+/gu, '\\s+');
  return source === '' || source === '\\s+' ? null : new RegExp(source, 'giu');
}

/** Every place in `text` that matches `query`, in text order, at most `MOST_MATCHES`. */
export function matchesOf(text: string, query: string): TextRange[] {
  const pattern = patternOf(query);
  const matches: TextRange[] = [];
  if (!pattern) return matches;
  for (let found = pattern.exec(text); found && matches.length < MOST_MATCHES; found = pattern.exec(text)) {
    matches.push({ start: found.index, end: found.index + found[0].length });
  }
  return matches;
}

/** The index of the first match that starts at or after `offset`, round to the first; -1 when there is none. */
export function matchFrom(matches: readonly TextRange[], offset: number): number {
  if (matches.length === 0) return -1;
  const at = firstFrom(matches, offset);
  return at === matches.length ? 0 : at;
}
