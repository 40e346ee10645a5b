import type { QuotedWord } from './quotation';
import { isSame, type Sought } from './sought';
import type { Tape } from './tape';

/** The share of the words' weight that agrees, 0 to 1; what is put in between brackets counts for nothing. */
export function agreement(sought: readonly Sought[], agrees: (at: number) => boolean): number {
  let [all, agreed] = [0, 0];
  for (const { word, at, weight } of sought) {
    if (word.putIn) continue;
    all += weight;
    if (agrees(at)) agreed += weight;
  }
  return all === 0 ? 0 : agreed / all;
}

/**
 * What words that agree, and neighbours that are neighbours in both, say for its being the same statement.
 */
const AGREEING = 0.6;
const TOGETHER = 0.4;
/** What words that were left out without a sign say against it, by the length of the quotation; at most. */
const LEFT_OUT_COSTS = 0.1;
const LEFT_OUT_MOST = 2;

/**
 * How likely it is that the quotation comes from there, and not that the same words stand in another
 * statement: there they are scattered, and nobody left out what stands between them.
 */
export function likeness(
  score: number,
  quoted: readonly QuotedWord[],
  places: readonly (number | null)[],
): number {
  let [together, leftOut] = [0, 0];
  let last = -1;
  for (const [at, place] of places.entries()) {
    if (place === null) continue;
    const marked = quoted.slice(last + 1, at + 1).some((word) => word.leftOutBefore || word.putIn);
    const between = last < 0 ? 0 : place - places[last]! - (at - last);
    if (last === at - 1 && last >= 0 && (marked || between === 0)) together++;
    if (!marked) leftOut += Math.max(0, between);
    last = at;
  }
  return (
    weighed(score, together, quoted.length) -
    LEFT_OUT_COSTS * Math.min(LEFT_OUT_MOST, leftOut / quoted.length)
  );
}

function weighed(score: number, together: number, length: number): number {
  return AGREEING * score + TOGETHER * (length > 1 ? together / (length - 1) : score);
}

/**
 * What the likeness to words `[from, to)` of the tape can be at most: where every word of the quotation
 * agrees that stands there at all, and all neighbours are neighbours that are so anywhere in there.
 */
export function atMost(tape: Tape, sought: readonly Sought[], from: number, to: number): number {
  const stands = sought.map(({ ids }) => ids.some((id) => firstIn(tape, id, from, to) !== undefined));
  const score = agreement(sought, (at) => stands[at]!);
  const together = sought.filter(
    (second, at) => at > 0 && stands[at - 1]! && stands[at]! && areNeighbours(sought[at - 1]!, second),
  ).length;
  return weighed(score, together, sought.length);

  function areNeighbours(first: Sought, second: Sought): boolean {
    if (second.word.leftOutBefore || second.word.putIn) return true;
    return first.ids.some((id) => {
      for (let at = firstIn(tape, id, from, to); at !== undefined && at < tape.first[id + 1]!; at++) {
        const next = tape.places[at]! + 1;
        if (next >= to) return false;
        if (isSame(second, tape.ids[next]!)) return true;
      }
      return false;
    });
  }
}

/** The first of the places of a word that lies in words `[from, to)`; undefined where none does. */
function firstIn({ first, places }: Tape, id: number, from: number, to: number): number | undefined {
  let [low, high] = [first[id]!, first[id + 1]!];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < first[id + 1]! && places[low]! < to ? low : undefined;
}
