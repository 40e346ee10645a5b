import type { Range } from '../text/ranges';
import { align, type Pair } from './align';
import { placesOf } from './candidates';
import { beyondChance } from './chance';
import { agreement, atMost, likeness } from './likeness';
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
/**
 * So much of what a quotation's words weigh was said there: an editor who changes three words of ten keeps
 * that. Two statements of one speaker about one subject can have half of it in common.
 */
const SAID_AT_LEAST = 0.6;
const ROUNDING = 1e-9;
/** Of fewer words none may be another one. */
const FEW = 4;
const SHORT = 7;
/** In fewer words it cannot be told what comes together by chance. */
const LONG_TALK = 1_000;
/** So like it has to be at least. */
const SHORT_AT_LEAST = 0.4;
/**
 * So far beyond chance a quotation of few words has to be where most of it agrees, and where all words but
 * one do; and one of some more words, where all but one do. Measured on invented talk in which words follow
 * each other as in speech: of 5 words with another one in it, 77 to 81 % are found and not 61 to 65, and no
 * more of what was not said.
 */
const [MOST_BEYOND, FEW_BEYOND, SOME_BEYOND] = [1, 3, 5];

/**
 * The best place of the quotation in the tape; null where no place is good enough to be it. Of those that
 * have it word for word the first that `prefers` says yes to, else the first.
 */
export function find(
  tape: Tape,
  quoted: readonly QuotedWord[],
  prefers?: (place: Range) => boolean,
): Found | null {
  const ellipses = quoted.filter(({ leftOutBefore }) => leftOutBefore).length;
  const room = Math.min(ellipses, 3) * LEFT_OUT;
  const sought = soughtIn(tape, quoted);
  const length = quoted.filter(({ putIn }) => !putIn).length;
  const isShort = length >= FEW && length <= SHORT && tape.words.length >= LONG_TALK;
  const enough = needed(length);
  let best: (Omit<Found, keyof Range> & { likeness: number }) | null = null;
  for (const place of placesOf(tape, sought)) {
    const from = Math.max(0, place - BEFORE - room);
    const to = Math.min(
      tape.words.length,
      place + quoted.length + BEHIND + Math.ceil(LONGER * quoted.length) + room,
    );
    // Laying them side by side is what takes long.
    const most = atMost(tape, sought, from, to) + ROUNDING;
    if (most < (isShort ? SHORT_AT_LEAST : enough) || most < (best?.likeness ?? 0)) continue;
    const pairs = align(sought, tape.ids, from, to);
    const places = agreeing(tape, sought, pairs);
    const score = agreement(sought, (at) => places[at] !== null);
    const like = likeness(score, quoted, places);
    const isMost = score >= SAID_AT_LEAST && like >= enough;
    if (isShort ? !isNoChance(tape, places, isMost) : !isMost) continue;
    if (like > (best?.likeness ?? 0)) best = { pairs, score, likeness: like };
  }
  if (!best) return null;
  const isWhole = best.likeness > 1 - ROUNDING;
  const other =
    isWhole && prefers && !prefers(rangeOf(tape, best.pairs)) && wordForWord(tape, sought, prefers);
  const pairs = other || best.pairs;
  return { ...rangeOf(tape, pairs), pairs, score: best.score };
}

/** The first place where all words stand one behind the other and that `prefers` says yes to. */
function wordForWord(
  { words, ids, first, places }: Tape,
  sought: readonly Sought[],
  prefers: (place: Range) => boolean,
): Pair[] | null {
  const rarest = sought.reduce((a, b) => (b.count < a.count ? b : a));
  if (rarest.id === undefined) return null;
  for (let nth = first[rarest.id]!; nth < first[rarest.id + 1]!; nth++) {
    const from = places[nth]! - rarest.at;
    const to = from + sought.length;
    if (from < 0 || to > ids.length) continue;
    if (!sought.every((word, at) => isSame(word, ids[from + at]!))) continue;
    if (prefers({ start: words.at(from)!.start, end: words.at(to - 1)!.end }))
      return sought.map((_, at) => ({ quoted: at, said: from + at }));
  }
  return null;
}

/** For each word of the quotation the word of the tape that is the same; null where there is none. */
function agreeing(tape: Tape, sought: readonly Sought[], pairs: readonly Pair[]): (number | null)[] {
  const places = sought.map((): number | null => null);
  for (const { quoted: at, said } of pairs)
    if (at !== null && said !== null && isSame(sought[at]!, tape.ids[said]!)) places[at] = said;
  return places;
}

/**
 * Whether the words of a short quotation that agree are together by no chance: all of them; most of them; or
 * all but one, where nothing of the kind is to be expected in the tape.
 */
function isNoChance(tape: Tape, places: readonly (number | null)[], isMost: boolean): boolean {
  const others = places.filter((place) => place === null).length;
  if (others === 0 && places.every((place, at) => at === 0 || place === places[at - 1]! + 1)) return true;
  const beyond = beyondChance(tape, places);
  const isFew = places.length <= FEW + 1;
  if (isMost && (!isFew || beyond > MOST_BEYOND)) return true;
  return others <= 1 && places.length > FEW && beyond > (isFew ? FEW_BEYOND : SOME_BEYOND);
}

/** A short quotation has to be there nearly word for word, for a few words come together by chance. */
function needed(length: number): number {
  if (length < FEW) return 0.99;
  if (length <= 4) return 0.78;
  if (length <= SHORT) return 0.68;
  return length <= 12 ? 0.6 : 0.45;
}

function rangeOf({ words }: Tape, pairs: readonly Pair[]): Range {
  const said = pairs.map((pair) => pair.said).filter((at) => at !== null);
  return { start: words.at(said[0]!)!.start, end: words.at(said.at(-1)!)!.end };
}
