import type { Tape } from './tape';

/*
 * Whether a few words that agree may have come together by chance: two statements of one talk have turns of
 * phrase in common, and one of five words is soon most of another.
 */

/**
 * How far words that agree are beyond chance, as a natural logarithm: below 0 so many of them are to be
 * expected somewhere in the tape, by how often its words stand in it, each after the one before it, and by
 * the ways in which a quotation of this length may be changed. `places`: for each word of the quotation the
 * word of the tape that agrees, or null.
 */
export function beyondChance(tape: Tape, places: readonly (number | null)[]): number {
  const all = Math.log(tape.words.length);
  let surprise = 0;
  let breaks = 0;
  let last: number | null = null;
  for (const [at, place] of places.entries()) {
    if (place === null) continue;
    const follows = at > 0 && last !== null && places[at - 1] !== null && place === last + 1;
    if (last !== null && !follows) breaks++;
    surprise += follows ? afterThe(tape, place) : all - Math.log(countAt(tape, place));
    last = place;
  }
  const ends = Number(places[0] === null) + Number(places.at(-1) === null);
  return surprise - all - (breaks + ends) * Math.log(2 * places.length);
}

/** How surprising a word of the tape is after the word before it. */
const afterThe = (tape: Tape, place: number): number =>
  Math.log(countAt(tape, place - 1) / together(tape, place));

/** How often the words at `place - 1` and `place` stand beside each other: once at least. */
function together({ ids, first, places }: Tape, place: number): number {
  const [before, own] = [ids[place - 1]!, ids[place]!];
  const byFirst = first[before + 1]! - first[before]! < first[own + 1]! - first[own]!;
  const [from, to] = byFirst ? [first[before]!, first[before + 1]!] : [first[own]!, first[own + 1]!];
  const [step, other] = byFirst ? [1, own] : [-1, before];
  let count = 0;
  for (let nth = from; nth < to; nth++) if (ids[places[nth]! + step] === other) count++;
  return count;
}

const countAt = ({ ids, first }: Tape, place: number): number =>
  first[ids[place]! + 1]! - first[ids[place]!]!;
