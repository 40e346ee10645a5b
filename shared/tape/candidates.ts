import { countOf, type Tape } from './tape';
import type { QuotedWord } from './quotation';

/*
 * Where in a tape a quotation may stand. Each of its rarer words votes, from wherever it stands in the tape,
 * for the place at which the quotation would then begin; places near each other are one.
 */

/** So many votes are counted; the rarest words first. */
const MOST_VOTES = 6_000;
/**
 * Words that are left out or put in before a word move its vote; so far, in words, votes are for one place.
 */
const BUCKET = 8;
/** So many places are looked at closely. */
const MOST_PLACES = 12;

/**
 * Where the quotation may begin, in words of the tape, likeliest first; may lie a little before its start.
 */
export function placesOf(tape: Tape, quoted: readonly QuotedWord[]): number[] {
  const votes = new Map<number, number>();
  let counted = 0;
  for (const { at, count } of byRarity(tape, quoted)) {
    if (counted > 0 && counted + count > MOST_VOTES) break;
    counted += count;
    const id = tape.idOf.get(quoted[at]!.key)!;
    const weight = Math.log(2 + tape.words.length / (1 + count));
    let last = -1;
    for (let place = tape.first[id]!; place < tape.first[id + 1]!; place++) {
      const bucket = Math.floor(Math.max(0, tape.places[place]! - at) / BUCKET);
      // A word that is said again and again beside itself is still one word of the quotation.
      if (bucket !== last) votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
      last = bucket;
    }
  }
  const near = (bucket: number): number => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
  return [...votes.keys()]
    .map((bucket) => ({ bucket, score: near(bucket) }))
    .sort((a, b) => b.score - a.score || a.bucket - b.bucket)
    .slice(0, MOST_PLACES)
    .map(({ bucket }) => bucket * BUCKET);
}

/** Its words that are in the tape, each key once for each place it has, the rarest first. */
function byRarity(tape: Tape, quoted: readonly QuotedWord[]): { at: number; count: number }[] {
  return quoted
    .map(({ key }, at) => ({ at, count: countOf(tape, key) }))
    .filter(({ at, count }) => count > 0 && !quoted[at]!.putIn)
    .sort((a, b) => a.count - b.count || a.at - b.at);
}
