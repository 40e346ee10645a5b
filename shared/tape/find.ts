import type { Range } from '../text/ranges';
import { align, type Pair } from './align';
import { placesOf } from './candidates';
import type { QuotedWord } from './quotation';
import { weightIn, type Tape } from './tape';
import { isSameWord } from './words';

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

/** How much more a rare word is worth that agrees. */
const WEIGHED = 0.2;
const ROUNDING = 1e-6;

/** The best place of the quotation in the tape; null where no place is good enough to be it. */
export function find(tape: Tape, quoted: readonly QuotedWord[]): Found | null {
  const ellipses = quoted.filter(({ leftOutBefore }) => leftOutBefore).length;
  const room = Math.min(ellipses, 3) * LEFT_OUT;
  const gains = quoted.map(({ key }) => 1 + WEIGHED * weightIn(tape, key));
  const most = gains.reduce((sum, gain) => sum + gain, 0) - ROUNDING;
  let best: (Found & { likeness: number }) | null = null;
  for (const place of placesOf(tape, quoted)) {
    const from = Math.max(0, place - BEFORE - room);
    const to = Math.min(
      tape.words.length,
      place + quoted.length + BEHIND + Math.ceil(LONGER * quoted.length) + room,
    );
    const { pairs, score: whole } = align(quoted, gains, tape.words, from, to);
    const places = agreeing(tape, quoted, pairs);
    const score = agreement(tape, quoted, places);
    const like = likeness(score, quoted, places);
    if (like > (best?.likeness ?? 0)) best = { ...rangeOf(tape, pairs), pairs, score, likeness: like };
    // Nothing is better than every word in a row.
    if (whole >= most) break;
  }
  return best && best.likeness >= needed(quoted) ? best : null;
}

/** For each word of the quotation the word of the tape that is the same; null where there is none. */
function agreeing(tape: Tape, quoted: readonly QuotedWord[], pairs: readonly Pair[]): (number | null)[] {
  const places = quoted.map((): number | null => null);
  for (const { quoted: at, said } of pairs)
    if (at !== null && said !== null && isSameWord(quoted[at]!.key, tape.words[said]!.key)) places[at] = said;
  return places;
}

/** The share of the words' weight that agrees, 0 to 1; what is put in between brackets counts for nothing. */
function agreement(tape: Tape, quoted: readonly QuotedWord[], places: readonly (number | null)[]): number {
  let [all, agreed] = [0, 0];
  for (const [at, { key, putIn }] of quoted.entries()) {
    if (putIn) continue;
    const weight = weightIn(tape, key);
    all += weight;
    if (places[at] !== null) agreed += weight;
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
  const neighbours = quoted.length - 1;
  return (
    AGREEING * score +
    TOGETHER * (neighbours > 0 ? together / neighbours : score) -
    LEFT_OUT_COSTS * Math.min(LEFT_OUT_MOST, leftOut / quoted.length)
  );
}

/** A short quotation has to be there nearly word for word, for a few words come together by chance. */
function needed(quoted: readonly QuotedWord[]): number {
  const length = quoted.filter(({ putIn }) => !putIn).length;
  if (length <= 3) return 0.99;
  if (length <= 4) return 0.78;
  if (length <= 7) return 0.68;
  return length <= 12 ? 0.6 : 0.45;
}

function rangeOf(tape: Tape, pairs: readonly Pair[]): Range {
  const said = pairs.map((pair) => pair.said).filter((at) => at !== null);
  return { start: tape.words[said[0]!]!.start, end: tape.words[said.at(-1)!]!.end };
}
