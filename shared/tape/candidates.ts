import type { Sought } from './sought';
import type { Tape } from './tape';

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
export function placesOf(tape: Tape, sought: readonly Sought[]): number[] {
  const votes = new Float64Array(Math.ceil(tape.words.length / BUCKET) + 2);
  const buckets: number[] = [];
  let counted = 0;
  for (const { at, id, count, weight } of byRarity(sought)) {
    if (counted > 0 && counted + count > MOST_VOTES) break;
    counted += count;
    let last = -1;
    for (let place = tape.first[id]!; place < tape.first[id + 1]!; place++) {
      const bucket = Math.floor(Math.max(0, tape.places[place]! - at) / BUCKET);
      // A word that is said again and again beside itself is still one word of the quotation.
      if (bucket === last) continue;
      last = bucket;
      if (votes[bucket] === 0) buckets.push(bucket);
      votes[bucket]! += weight;
    }
  }
  return likeliest(votes, buckets).map((bucket) => bucket * BUCKET);
}

/** The buckets with the most votes, their next ones' counted in; of equal ones the first. */
function likeliest(votes: Float64Array, buckets: readonly number[]): number[] {
  const near = (bucket: number): number => votes[bucket]! + votes[bucket + 1]!;
  const best: number[] = [];
  for (const bucket of buckets) {
    const score = near(bucket);
    let at = best.length;
    while (at > 0 && isBehind(best[at - 1]!)) at--;
    if (at === MOST_PLACES) continue;
    best.splice(at, 0, bucket);
    if (best.length > MOST_PLACES) best.pop();

    function isBehind(other: number): boolean {
      return near(other) < score || (near(other) === score && other > bucket);
    }
  }
  return best;
}

/** The words that are in the tape, the rarest first. */
const byRarity = (sought: readonly Sought[]): (Sought & { id: number })[] =>
  sought
    .filter((word): word is Sought & { id: number } => word.id !== undefined && !word.word.putIn)
    .sort((a, b) => a.count - b.count || a.at - b.at);
