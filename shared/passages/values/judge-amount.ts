/** An amount of a mark beside the amounts of a passage. */

import { overlaps, type Range } from '../../text/ranges';
import { digitsOf, type Amount } from './amounts';
import { bearingOf, keysNear, type Verdict } from './bearing';
import { derivedAmount } from './derived';
import { sameAmount, slipBetween, comparable, type Slip } from './same-amount';
import type { MarkSide, PassageSide } from './sides';
import { shared } from './words';

/** What a value has to reach, in words shared and what else speaks for it. */
const LEAST = 1.5;

/** Judges the amount of the mark that `range` is; one that stands in it as "per" is judged by `judgeFor`. */
export function judgeAmount(mark: MarkSide, claim: Amount, passage: PassageSide): Verdict {
  const bearing = bearingOf(mark, passage);
  let doubtful = false;
  let best: { amount: Amount; why: string; score: number } | null = null;
  for (const amount of passage.amounts) {
    const why = sameAmount(claim, amount, passage.declared);
    if (why === null) continue;
    const score = bearing.sum + weightOf(claim, why) + fit(claim, amount, passage);
    if (score < LEAST) doubtful = true;
    else if (!best || score > best.score) best = { amount, why, score };
  }
  if (best) return { bears: 'agrees', says: best.amount, ...(best.why && { why: best.why }) };
  const derived = derivedAmount(mark, claim, passage);
  if (derived) return derived;
  return doubtful ? null : differing(mark, claim, passage);
}

/** A figure of many digits is seldom there by chance. */
function weightOf(claim: Amount, why: string): number {
  const digits = digitsOf(claim.value).length;
  const unit = claim.kind === 'count' ? 0 : 0.5;
  return unit + (why === '' ? (digits > 3 ? 2 : [0, 0, 0.5, 1.3][digits]!) : 0);
}

/** Whether both count the same: their nouns agree, or one of them names none. */
function fit(claim: Amount, amount: Amount, passage: PassageSide): number {
  const [a, b] = [new Set(claim.nouns), new Set(amount.nouns)];
  if (claim.kind !== 'count' || a.size === 0) return 0;
  if (amount.kind !== 'count') return 0;
  if (b.size === 0) return shared(a, keysNear(passage, amount)) > 0 ? 1 : 0;
  return shared(a, b) > 0 ? 1.5 : -1.5;
}

/** What the words that are shared must come to before a slip is said to be one. */
function neededFor(slip: Slip, digits: number): number {
  if (slip === 'points' || slip === 'another unit') return 1;
  if (slip === 'another scale' || slip === 'swapped digits') return digits > 2 ? 1 : digits === 2 ? 1.5 : 2.5;
  return digits > 3 ? 1.5 : 2.5;
}

function differing(mark: MarkSide, claim: Amount, passage: PassageSide): Verdict {
  const { sum, cover } = bearingOf(mark, passage);
  const free = passage.amounts.filter((amount) => !isTaken(mark, claim, amount, passage));
  const digits = digitsOf(claim.value).length;
  for (const amount of free) {
    const slip = slipBetween(claim, amount, passage.declared);
    if (slip && sum >= neededFor(slip, digits) && fit(claim, amount, passage) >= 0)
      return { bears: 'differs', says: amount, why: slip };
  }
  const rivals = free.filter((amount) => comparable(claim, amount) && !amount.bare && isAlike(claim, amount));
  const [only] = rivals;
  if (!only || rivals.length > 1 || passage.cells.length > 0) return null;
  const isSame = claim.kind !== 'count' || fit(claim, only, passage) > 0;
  const near = shared(mark.keys, keysNear(passage, only));
  return isSame && sum >= 3 && cover >= 0.6 && near >= 2 ? { bears: 'differs', says: only } : null;
}

const isAlike = (claim: Amount, amount: Amount): boolean =>
  claim.kind === amount.kind && (claim.per === '' || amount.per === '' || claim.per === amount.per);

/** An amount that the draft gives as well, right beside the one in question, is that one and no other. */
function isTaken(mark: MarkSide, claim: Amount, amount: Amount, passage: PassageSide): boolean {
  return mark.paragraph.amounts.some(
    (other) =>
      other !== claim && !overlaps(other, claim) && sameAmount(other, amount, passage.declared) !== null,
  );
}

/** What an amount is for one of: "a month" beside "a year", where the amount itself is the same. */
export function judgeFor(mark: MarkSide, claim: Amount, passage: PassageSide): Verdict {
  const { sum } = bearingOf(mark, passage);
  const same = passage.amounts.filter(
    (amount) => amount.per !== '' && sameAmount(claim, amount, passage.declared) !== null && sum >= 1,
  );
  const equal = same.find(({ per }) => per === claim.per);
  const says = (amount: Amount): Range => ({ start: amount.start, end: amount.perAt!.end });
  if (equal) return { bears: 'agrees', says: says(equal) };
  return same[0] ? { bears: 'differs', says: says(same[0]), why: 'another unit' } : null;
}
