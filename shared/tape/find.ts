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

/** The best place of the quotation in the tape; null where no place is good enough to be it. */
export function find(tape: Tape, quoted: readonly QuotedWord[]): Found | null {
  const ellipses = quoted.filter(({ leftOutBefore }) => leftOutBefore).length;
  const room = Math.min(ellipses, 3) * LEFT_OUT;
  let best: { pairs: Pair[]; score: number } | null = null;
  for (const place of placesOf(tape, quoted)) {
    const from = Math.max(0, place - BEFORE - room);
    const to = Math.min(
      tape.words.length,
      place + quoted.length + BEHIND + Math.ceil(LONGER * quoted.length) + room,
    );
    const aligned = align(quoted, tape.words, from, to);
    if (!best || aligned.score > best.score) best = aligned;
    // Nothing is better than every word.
    if (best.score >= 2 * quoted.length) break;
  }
  if (!best) return null;
  const score = agreement(tape, quoted, best.pairs);
  if (score < needed(quoted)) return null;
  return { ...rangeOf(tape, best.pairs), pairs: best.pairs, score };
}

/** The share of the words' weight that agrees; what is put in between brackets counts for nothing. */
function agreement(tape: Tape, quoted: readonly QuotedWord[], pairs: readonly Pair[]): number {
  let [all, agreed] = [0, 0];
  for (const { quoted: at, said } of pairs) {
    if (at === null || quoted[at]!.putIn) continue;
    const weight = weightIn(tape, quoted[at]!.key);
    all += weight;
    if (said !== null && isSameWord(quoted[at]!.key, tape.words[said]!.key)) agreed += weight;
  }
  return all === 0 ? 0 : agreed / all;
}

/** A short quotation has to be there nearly word for word, for a few words come together by chance. */
function needed(quoted: readonly QuotedWord[]): number {
  const length = quoted.filter(({ putIn }) => !putIn).length;
  if (length <= 3) return 0.99;
  if (length <= 6) return 0.7;
  return length <= 12 ? 0.6 : 0.5;
}

function rangeOf(tape: Tape, pairs: readonly Pair[]): Range {
  const said = pairs.map((pair) => pair.said).filter((at) => at !== null);
  return { start: tape.words[said[0]!]!.start, end: tape.words[said.at(-1)!]!.end };
}
