import type { Range } from '../text/ranges';
import { align, type Pair } from './align';
import { placesOf } from './candidates';
import type { QuotedWord } from './quotation';
import { isSame, soughtIn, type Sought } from './sought';
import type { Tape } from './tape';

/** Where a quotation stands in a tape. */
export interface Found extends Range {
  pairs: Pair[];
  /** The share of what the quotation's words weigh that is in the tape, 0 to 1. */
  score: number;
}

/** Before the place that votes name, and behind as many words as the quotation has: left out, or put in. */
const BEFORE = 4;
const BEHIND = 30;
const LONGER = 0.6;
/** So many words an editor may leave out at an ellipsis. */
const LEFT_OUT = 160;
const ROUNDING = 1e-9;

/** The best place of the quotation in the tape; null where no place is good enough to be it. */
export function find(tape: Tape, quoted: readonly QuotedWord[]): Found | null {
  const ellipses = quoted.filter(({ leftOutBefore }) => leftOutBefore).length;
  const room = Math.min(ellipses, 3) * LEFT_OUT;
  const sought = soughtIn(tape, quoted);
  const enough = needed(quoted);
  let best: (Omit<Found, keyof Range> & { likeness: number }) | null = null;
  for (const place of placesOf(tape, sought)) {
    const from = Math.max(0, place - BEFORE - room);
    const to = Math.min(
      tape.words.length,
      place + quoted.length + BEHIND + Math.ceil(LONGER * quoted.length) + room,
    );
    // Laying them side by side is what takes long.
    const most = atMost(tape, sought, from, to) + ROUNDING;
    if (most < enough || most < (best?.likeness ?? 0)) continue;
    const pairs = align(sought, tape.ids, from, to);
    const places = agreeing(tape, sought, pairs);
    const score = agreement(sought, (at) => places[at] !== null);
    const like = likeness(score, quoted, places);
    if (like >= enough && like > (best?.likeness ?? 0)) best = { pairs, score, likeness: like };
  }
  return best && { ...rangeOf(tape, best.pairs), pairs: best.pairs, score: best.score };
}

/** For each word of the quotation the word of the tape that is the same; null where there is none. */
function agreeing(tape: Tape, sought: readonly Sought[], pairs: readonly Pair[]): (number | null)[] {
  const places = sought.map((): number | null => null);
  for (const { quoted: at, said } of pairs)
    if (at !== null && said !== null && isSame(sought[at]!, tape.ids[said]!)) places[at] = said;
  return places;
}

/** The share of the words' weight that agrees, 0 to 1; what is put in between brackets counts for nothing. */
function agreement(sought: readonly Sought[], agrees: (at: number) => boolean): number {
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
function likeness(score: number, quoted: readonly QuotedWord[], places: readonly (number | null)[]): number {
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
  return weighed(score, together, quoted) - LEFT_OUT_COSTS * Math.min(LEFT_OUT_MOST, leftOut / quoted.length);
}

function weighed(score: number, together: number, { length }: readonly QuotedWord[]): number {
  return AGREEING * score + TOGETHER * (length > 1 ? together / (length - 1) : score);
}

/**
 * What the likeness to words `[from, to)` of the tape can be at most: where every word of the quotation agrees
 * that stands there at all, and all neighbours are neighbours that are so anywhere in there.
 */
function atMost(tape: Tape, sought: readonly Sought[], from: number, to: number): number {
  const stands = sought.map(({ ids }) => ids.some((id) => firstIn(tape, id, from, to) !== undefined));
  const score = agreement(sought, (at) => stands[at]!);
  const together = sought.filter(
    (second, at) => at > 0 && stands[at - 1]! && stands[at]! && areNeighbours(sought[at - 1]!, second),
  ).length;
  return weighed(
    score,
    together,
    sought.map(({ word }) => word),
  );

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

/** A short quotation has to be there nearly word for word, for a few words come together by chance. */
function needed(quoted: readonly QuotedWord[]): number {
  const length = quoted.filter(({ putIn }) => !putIn).length;
  if (length <= 3) return 0.99;
  if (length <= 4) return 0.78;
  if (length <= 7) return 0.68;
  return length <= 12 ? 0.6 : 0.45;
}

function rangeOf({ words }: Tape, pairs: readonly Pair[]): Range {
  const said = pairs.map((pair) => pair.said).filter((at) => at !== null);
  return { start: words.at(said[0]!)!.start, end: words.at(said.at(-1)!)!.end };
}
