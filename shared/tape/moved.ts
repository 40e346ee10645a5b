import type { Difference } from './differences';

/** A small word may stand anywhere: that it is missing here and stands there is no move. */
const SHORTEST = 4;

/**
 * Differences with what was only put elsewhere told as such: words that are left out in one place and put in
 * in another, and words that stand in another order. It stays a change.
 */
export function withMoves(diff: readonly Difference[]): Difference[] {
  const told = diff.map((each) => (isTurned(each) ? { ...each, op: 'moved' as const } : each));
  for (const [at, each] of told.entries()) {
    if (each.op !== 'put in' || each.cleaning) continue;
    const words = wordsIn(each.quote);
    if (words.join('').length < SHORTEST) continue;
    const from = told.findIndex(
      (other) => other.op === 'left out' && !other.cleaning && isEqual(wordsIn(other.tape), words),
    );
    if (from === -1) continue;
    told[at] = { ...each, op: 'moved' };
    told[from] = { ...told[from]!, op: 'moved' };
  }
  return told;
}

/** Words of one stretch in another order. */
function isTurned({ op, cleaning, quote, tape }: Difference): boolean {
  if (op !== 'changed' || cleaning) return false;
  return isEqual(wordsIn(quote).sort(), wordsIn(tape).sort());
}

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');
const isEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);
