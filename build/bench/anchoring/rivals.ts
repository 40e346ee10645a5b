/** The matchers Stet's is measured against, each used the way its own users use it. */

import search from 'approx-string-match';
import { diffMain, matchMain } from 'diff-match-patch-es';

export interface Range {
  start: number;
  end: number;
}

export type Matcher = (oldText: string, newText: string, marks: readonly Range[]) => (Range | null)[];

const CONTEXT = 32;

/**
 * In the manner of Hypothesis's client: the words, else their best approximate matches with up to half the
 * letters wrong, ranked by the words (50), 32 characters before (20) and after (20), and nearness to the old
 * place (2).
 */
export const quoteWithContext: Matcher = (oldText, newText, marks) =>
  marks.map(({ start, end }) => {
    const quote = oldText.slice(start, end);
    const before = oldText.slice(Math.max(0, start - CONTEXT), start);
    const after = oldText.slice(end, end + CONTEXT);
    const exact = everywhere(newText, quote);
    const found = exact.length > 0 ? exact : search(newText, quote, Math.min(256, quote.length / 2));
    let best: Range | null = null;
    let bestScore = -1;
    for (const match of found) {
      const around =
        likeness(newText.slice(Math.max(0, match.start - before.length), match.start), before) +
        likeness(newText.slice(match.end, match.end + after.length), after);
      const near = 1 - Math.abs(match.start - start) / newText.length;
      const score = 50 * (1 - match.errors / quote.length) + 20 * around + 2 * near;
      if (score > bestScore) {
        bestScore = score;
        best = { start: match.start, end: match.end };
      }
    }
    return best;
  });

function everywhere(text: string, words: string): { start: number; end: number; errors: number }[] {
  const found = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length, errors: 0 });
  return found;
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1;
  if (text === '') return 0;
  if (text.includes(wanted)) return 1;
  return 1 - (search(text, wanted, wanted.length)[0]?.errors ?? wanted.length) / wanted.length;
}

/**
 * diff-match-patch's `match_main` near the old place: patterns of up to 32 characters, so long marks by their
 * two ends.
 */
export const matchMainNearby: Matcher = (oldText, newText, marks) =>
  marks.map(({ start, end }) => {
    const length = Math.min(32, end - start);
    const options = { matchDistance: 1000 + Math.abs(newText.length - oldText.length) };
    const head = matchMain(newText, oldText.slice(start, start + length), start, options);
    if (head === -1) return null;
    if (end - start <= 32) return { start: head, end: head + length };
    const tail = matchMain(newText, oldText.slice(end - length, end), head + (end - start) - length, options);
    return tail > head ? { start: head, end: tail + length } : { start: head, end: head + (end - start) };
  });

/**
 * diff-match-patch's main diff, given ten seconds instead of its usual one, and both ends of each mark taken
 * through it.
 */
export const mainDiff: Matcher = (oldText, newText, marks) => {
  const diffs = diffMain(oldText, newText, { diffTimeout: 10 });
  // The library's diffXIndex walks the diff for each position; for thousands of marks a table of the same
  // numbers is fairer.
  const points: [number, number, number][] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const [operation, text] of diffs) {
    points.push([oldAt, newAt, operation]);
    if (operation !== 1) oldAt += text.length;
    if (operation !== -1) newAt += text.length;
  }
  const through = (position: number): number => {
    let low = 0;
    let high = points.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (points[middle]![0] <= position) low = middle;
      else high = middle - 1;
    }
    const [from, to, operation] = points[low] ?? [0, 0, 0];
    return operation === -1 ? to : to + position - from;
  };
  return marks.map(({ start, end }) => {
    const range = { start: through(start), end: through(end - 1) + 1 };
    return range.end > range.start ? range : null;
  });
};
