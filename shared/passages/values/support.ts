/**
 * What speaks for it that a value of a mark and one of a passage are of one thing: words that both share, and
 * other values of the mark that stand in the passage as well.
 */

import { overlaps, type Range } from '../../text/ranges';
import { bearingOf } from './bearing';
import { compareMoments } from './moments';
import { sameAmount } from './same-amount';
import type { MarkSide, PassageSide } from './sides';

/** What another value counts that is in the passage too: one of the mark, one beside it in its sentence. */
const COUNTS = { own: 1, beside: 0.7 };

/**
 * The words and the other values together; `of` is the value in question, which does not speak for itself.
 */
export function supportOf(mark: MarkSide, of: Range, passage: PassageSide): number {
  return bearingOf(mark, passage).sum + othersIn(mark, of, passage);
}

/** The other values of the mark, and of its sentences, that the passage has. */
export function othersIn(mark: MarkSide, of: Range, passage: PassageSide): number {
  let sum = 0;
  const add = (one: Range): void => {
    const isOwn = one.start >= mark.mark.start && one.end <= mark.mark.end;
    sum += isOwn ? COUNTS.own : COUNTS.beside;
  };
  const isBeside = (one: Range): boolean =>
    !overlaps(one, of) && one.start >= mark.sentence.start && one.end <= mark.sentence.end;
  for (const amount of mark.paragraph.amounts.filter(isBeside))
    if (passage.amounts.some((theirs) => sameAmount(amount, theirs, passage.declared) !== null)) add(amount);
  for (const moment of mark.paragraph.moments.filter(isBeside))
    if (passage.moments.some((theirs) => isOneDay(compareMoments(moment, theirs)))) add(moment);
  return sum;
}

const isOneDay = ({ same, other }: ReturnType<typeof compareMoments>): boolean =>
  other.length === 0 && same.length > 1;
