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
