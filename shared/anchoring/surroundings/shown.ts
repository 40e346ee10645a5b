/** Two surroundings side by side, for a person to see what differs. */

import { gapsOf, pairsOf } from './pairs';

/** A run of words, and whether the other side has others in their place. */
export interface ShownPart {
  text: string;
  changed: boolean;
}

/** The two in runs of whole words. Law: the runs of each side, joined, are that side. */
export function differingWords(was: string, is: string): { was: ShownPart[]; is: ShownPart[] } {
  const [a, b] = [wordsOf(was), wordsOf(is)];
  const gone = new Set<number>();
  const come = new Set<number>();
  gapsOf(
    pairsOf(a, b, (one, other) => one.trim() === other.trim()),
    b.length,
    (i, iTo, j, jTo) => {
      for (let at = i; at < iTo; at++) gone.add(at);
      for (let at = j; at < jTo; at++) come.add(at);
    },
  );
  return { was: runsOf(a, gone), is: runsOf(b, come) };
}

/** A run of words in a reading of both versions at once. */
export interface ReadPart {
  text: string;
  /** In both, only in the earlier, only in the later. */
  is: 'kept' | 'gone' | 'come';
}

/**
 * Of longer passages only what is the same at both ends is told: the table of all pairs would not be small.
 */
const MOST_PAIRS = 4_000_000;

/**
 * Both versions in one reading, as an editor marks a change on a proof: what went stands before what came in
 * its place. Law: all but what came, joined, is `was`, and all but what went is `is`, but for blanks.
 */
export function readTogether(was: string, is: string): ReadPart[] {
  const [a, b] = [wordsOf(was), wordsOf(is)];
  const parts: ReadPart[] = [];
  const put = (words: readonly string[], as: ReadPart['is']): void => {
    const last = parts.at(-1);
    if (words.length === 0) return;
    if (last?.is === as) last.text += words.join('');
    else parts.push({ text: words.join(''), is: as });
  };
  const same = (one: string, other: string) => one.trim() === other.trim();
  const partner = a.length * b.length > MOST_PAIRS ? endsOf(a, b, same) : pairsOf(a, b, same);
  let at = 0;
  gapsOf(partner, b.length, (i, iTo, j, jTo) => {
    put(b.slice(at, j), 'kept');
    put(a.slice(i, iTo), 'gone');
    put(b.slice(j, jTo), 'come');
    at = jTo;
  });
  put(b.slice(at), 'kept');
  return parts;
}

/** As `pairsOf`, of equal ends alone. */
function endsOf<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && same(a[head]!, b[head]!)) partner[head] = head++;
  for (let tail = 1; tail <= least - head && same(a.at(-tail)!, b.at(-tail)!); tail++)
    partner[a.length - tail] = b.length - tail;
  return partner;
}

/** Words with the blanks after them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

function runsOf(words: readonly string[], changed: ReadonlySet<number>): ShownPart[] {
  const runs: ShownPart[] = [];
  words.forEach((word, at) => {
    const last = runs.at(-1);
    if (last && last.changed === changed.has(at)) last.text += word;
    else runs.push({ text: word, changed: changed.has(at) });
  });
  return runs;
}
