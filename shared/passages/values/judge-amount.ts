/** An amount of a mark beside the amounts of a passage. */

import { language } from '../../text/languages';
import { overlaps, type Range } from '../../text/ranges';
import { figuresOf, type Amount } from './amounts';
import { bearingOf, keysNear, type Verdict } from './bearing';
import { derivedAmount } from './derived';
import { comparable, sameAmount, slipBetween, type Slip } from './same-amount';
import { judgePart } from './judge-part';
import type { MarkSide, PassageSide } from './sides';
import { supportOf } from './support';
import { keysOf, shared } from './words';

const { searching } = language;
const { lacks } = language.values;

/** What a value has to reach, in words shared and what else speaks for it. */
const LEAST = 1.3;

/** Judges an amount of the mark. What it is for one of ("a month") `judgeFor` judges. */
export function judgeAmount(mark: MarkSide, claim: Amount, passage: PassageSide): Verdict {
  const support = supportOf(mark, claim, passage);
  let doubtful = false;
  let best: { amount: Amount; why: string; score: number } | null = null;
  for (const amount of passage.amounts) {
    const why = sameAmount(claim, amount, passage.declared);
    if (why === null || amount.ofMany !== claim.ofMany) continue;
    const score = support + weightOf(claim) + fit(mark, claim, amount, passage);
    if (score < LEAST) doubtful = true;
    else if (!best || score > best.score) best = { amount, why, score };
  }
  if (best) return { bears: 'agrees', says: best.amount, ...(best.why && { why: best.why }) };
  const worked =
    judgePart(mark, claim, passage) ??
    derivedAmount(mark, claim, passage) ??
    judgeRest(mark, claim, passage, support);
  return worked ?? (doubtful ? null : differing(mark, claim, passage, support));
}

/** "It missed one in eight" beside "it found 87.6 %": what was missed and what was not are the whole. */
function judgeRest(mark: MarkSide, claim: Amount, passage: PassageSide, support: number): Verdict {
  const { text } = mark.paragraph;
  const isMissed = lacks.test(text.slice(mark.mark.start, mark.mark.end));
  if (claim.kind !== 'share' || isMissed === lacks.test(passage.text) || support < LEAST) return null;
  const rest = { ...claim, value: 100 - claim.value };
  const same = passage.amounts.find(
    (amount) => amount.kind === 'share' && sameAmount(rest, amount, passage.declared) !== null,
  );
  return same ? { bears: 'agrees', says: same, why: 'worked out' } : null;
}

/** A figure of many digits is seldom there by chance. */
function weightOf(claim: Amount): number {
  const digits = figuresOf(claim).replace(/0+$/, '').length;
  const unit = claim.kind === 'count' ? 0 : 0.7;
  const large = claim.value >= 1000 ? 0.4 : 0;
  return unit + (digits > 3 ? 1.7 : [0, large, 0.5 + large, 0.8 + large][digits]!);
}

/**
 * Whether both count the same: their nouns agree, or one of them names none; and both for one of the same.
 */
function fit(mark: MarkSide, claim: Amount, amount: Amount, passage: PassageSide): number {
  const each = claim.per !== '' && claim.per === amount.per ? 1 : 0;
  const [a, b] = [new Set(claim.nouns), new Set(amount.nouns)];
  if (claim.kind !== 'count' || a.size === 0 || amount.kind !== 'count') return each;
  if (b.size === 0) return each + (shared(a, keysNear(passage, amount)) > 0 ? 1 : 0);
  if (shared(a, b) > 0) return each + 1.5;
  // Another thing, unless what stands beside it is told in the claim.
  return each - (shared(mark.keys, keysNear(passage, amount)) > 1 ? 1.5 : 2.5);
}

/** What must speak for it before a slip is said to be one. */
function neededFor(slip: Slip, digits: number): number {
  switch (slip) {
    case 'points':
    case 'another currency':
      return 0.5;
    case 'another unit':
      return digits > 1 ? 0.5 : 1.7;
    case 'another scale':
    case 'swapped digits':
      return [2, 1.7, 0.9, 0.2][digits] ?? 0;
    case 'one digit':
      return digits > 3 ? 1.3 : 2.2;
    case 'one off':
      return 2;
  }
}

function differing(mark: MarkSide, claim: Amount, passage: PassageSide, support: number): Verdict {
  const free = passage.amounts.filter((amount) => !amount.ofMany && !isTaken(mark, claim, amount, passage));
  const digits = figuresOf(claim).replace(/0+$/, '').length;
  const cover = mark.keys.size === 0 ? 1 : bearingOf(mark, passage).cover;
  const total = isTotal(mark, passage) ? TOTAL : 0;
  for (const amount of free) {
    const slip = slipBetween(claim, amount, passage.declared);
    const fits = fit(mark, claim, amount, passage);
    if (slip === null || fits < 0 || (slip === 'one off' && !isOneThing(claim, amount, fits, cover)))
      continue;
    // A bare cell of two figures is anybody's.
    const inCell = amount.bare && passage.cells.length > 0 ? (digits < 3 ? 1 : 0.5) : 0;
    if (support + fits + total >= neededFor(slip, digits) + inCell)
      return { bears: 'differs', says: amount, why: slip };
  }
  const other =
    passage.cells.length > 0
      ? inRow(mark, claim, passage, free)
      : inSentence(mark, claim, passage, free, support);
  return other && { bears: 'differs', says: other };
}

/** What it counts that both sides speak of a sum. */
const TOTAL = 1.5;

/** "In all" and "total": the mark and the passage both call something a sum. */
const isTotal = ({ paragraph, mark }: MarkSide, { text }: PassageSide): boolean =>
  searching.sum.test(paragraph.text.slice(mark.start, mark.end)) && searching.sum.test(text);

/** Few of one thing: their nouns agree, or both count what the sentence is about. */
const isOneThing = (claim: Amount, amount: Amount, fits: number, cover: number): boolean =>
  fits >= 1 || (cover >= 0.6 && (claim.kind === 'measure' || claim.nouns.length + amount.nouns.length === 0));

/** The one amount of a sentence that is of the same kind, where most of the mark's words stand there too. */
function inSentence(
  mark: MarkSide,
  claim: Amount,
  passage: PassageSide,
  free: readonly Amount[],
  support: number,
): Amount | null {
  const rivals = free.filter((amount) => comparable(claim, amount) && !amount.bare && isAlike(claim, amount));
  const [only] = rivals;
  if (!only || rivals.length > 1) return null;
  const fits = fit(mark, claim, only, passage);
  const near = shared(mark.keys, keysNear(passage, only));
  const { cover } = bearingOf(mark, passage);
  if (cover < 0.6) return null;
  return fits >= 1.5
    ? support >= 1.5 && near > 0
      ? only
      : null
    : claim.kind !== 'count' && support >= 2.5 && near > 1
      ? only
      : null;
}

/** The one figure of a row whose label is told in the mark: "Paths cleared | 7". */
function inRow(mark: MarkSide, claim: Amount, passage: PassageSide, free: readonly Amount[]): Amount | null {
  const label = passage.cells[0]!;
  const keys = keysOf(passage.words.filter(({ end }) => end <= label.end));
  const told = shared(keys, mark.keys);
  const figures = free.filter((amount) => amount.start >= label.end && comparable(claim, amount));
  const isOne =
    figures.length === 1 && passage.cells.length === 2 && (claim.kind === 'count' || !figures[0]!.bare);
  return isOne && keys.size > 1 && told >= 2 && told >= keys.size * 0.6 ? figures[0]! : null;
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
  if (bearingOf(mark, passage).sum < 0.5) return null;
  const same = passage.amounts.filter(
    (amount) => amount.per !== '' && sameAmount(claim, amount, passage.declared) !== null,
  );
  const equal = same.find(({ per }) => per === claim.per);
  const says = (amount: Amount): Range => ({ start: amount.start, end: amount.perAt!.end });
  if (equal) return { bears: 'agrees', says: says(equal) };
  return same[0] ? { bears: 'differs', says: says(same[0]), why: 'another unit' } : null;
}
