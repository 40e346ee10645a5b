/** Quotations out of a transcript, altered; decoys put into it; and ones that are not in it. */

import { between, randomFrom, type Random } from '../anchoring/prose';
import type { Talk } from './transcript';

export interface Quotation {
  quote: string;
  /** How many words were taken from the transcript. */
  words: number;
  /** Where they stand, in UTF-16 code units; null where they do not. */
  place: { start: number; end: number } | null;
}

const SHORTEST = 5;
const LONGEST = 60;
/** Of the words of a decoy, so many are other ones: nobody quoted that. */
const DECOY = 0.5;

interface Stretch {
  start: number;
  end: number;
  words: string[];
}

/**
 * A transcript with so many words in it that may be quoted, and for each of those a decoy elsewhere in it.
 */
export function transcriptOf(talk: Talk, words: number, quotations: number, seed: number) {
  const random = randomFrom(seed);
  const plain = talk.said(words);
  const stretches = stretchesOf(plain, quotations, random);
  // A decoy is a paragraph of its own, so that nothing else moves in or out of a quotation.
  const decoys = stretches.map((stretch) => `${altered(stretch.words, DECOY, talk, random).join(' ')}.`);
  const ends = [...plain.matchAll(/\n/g)].map(({ index }) => index);
  const at = decoys.map(() => ends[Math.floor(random() * ends.length)]!);
  const order = decoys.map((decoy, index) => ({ decoy, at: at[index]! })).sort((a, b) => a.at - b.at);
  let text = '';
  let last = 0;
  const shifts: { at: number; by: number }[] = [];
  for (const { decoy, at: place } of order) {
    const inside = stretches.some(({ start, end }) => start < place && place < end);
    if (inside) continue;
    text += `${plain.slice(last, place)}\n${decoy}`;
    shifts.push({ at: place, by: decoy.length + 1 });
    last = place;
  }
  text += plain.slice(last);
  const moved = (place: number): number =>
    place + shifts.reduce((sum, { at: from, by }) => sum + (from <= place ? by : 0), 0);
  return {
    text,
    stretches: stretches.map(({ start, end, words: said }) => ({
      start: moved(start),
      end: moved(end - 1) + 1,
      words: said,
    })),
  };
}

/** Stretches of 5 to 60 words, anywhere. */
function stretchesOf(text: string, count: number, random: Random): Stretch[] {
  const words = [...text.matchAll(/\w+/g)];
  return Array.from({ length: count }, () => {
    const length = between(random, SHORTEST, LONGEST);
    const first = Math.floor(random() * (words.length - length));
    const taken = words.slice(first, first + length);
    const last = taken.at(-1)!;
    return { start: taken[0]!.index, end: last.index + last[0].length, words: taken.map(([word]) => word) };
  });
}

/** With a share of the words changed, left out or doubled with another one. */
export function altered(words: readonly string[], share: number, talk: Talk, random: Random): string[] {
  const count = Math.floor(words.length * share + random());
  const at = new Set<number>();
  while (share > 0 && at.size < Math.min(count, words.length - 1))
    at.add(Math.floor(random() * words.length));
  return words.flatMap((word, index) => {
    if (!at.has(index)) return [word];
    const how = random();
    if (how < 1 / 3) return [];
    return how < 2 / 3 ? [talk.word(random)] : [word, talk.word(random)];
  });
}

/** The quotations of stretches with so much altered. */
export const quotationsOf = (
  stretches: readonly Stretch[],
  share: number,
  talk: Talk,
  seed: number,
): Quotation[] => {
  const random = randomFrom(seed);
  return stretches.map(({ words, start, end }) => ({
    quote: altered(words, share, talk, random).join(' '),
    words: words.length,
    place: { start, end },
  }));
};

/** What the same people could have said, of the same words and lengths, and did not. */
export function absentOf(talk: Talk, count: number, seed: number): Quotation[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const words = between(random, SHORTEST, LONGEST);
    return { quote: talk.said(words), words, place: null };
  });
}
