/**
 * What speaks for it that a value of a mark and one of a passage are of one thing: words that both share, and
 * other values of the mark that stand in the passage as well.
 */

import { overlaps, type Range } from '../../text/ranges';
import { bearingOf } from './bearing';
import type { Amount } from './amounts';
import { compareMoments, type Moment } from './moments';
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
  const isOwn = (one: Range): boolean => one.start >= mark.mark.start && one.end <= mark.mark.end;
  return thereOf(mark, of, passage).reduce((sum, one) => sum + (isOwn(one) ? COUNTS.own : COUNTS.beside), 0);
}

/** How many values of its sentences outside the mark a passage has. */
export const othersBeside = (mark: MarkSide, passage: PassageSide): number =>
  thereOf(mark, mark.mark, passage).length;

/** The figures and dates of the mark's sentences, those in `without` left out, that the passage has. */
function thereOf(mark: MarkSide, without: Range, passage: PassageSide): Range[] {
  const isBeside = (one: Range): boolean =>
    !overlaps(one, without) && one.start >= mark.sentence.start && one.end <= mark.sentence.end;
  const isThere = (amount: Amount): boolean =>
    passage.amounts.some((theirs) => sameAmount(amount, theirs, passage.declared) !== null);
  const isDated = (moment: Moment): boolean =>
    passage.moments.some((theirs) => isOneDay(compareMoments(moment, theirs)));
  return [
    ...mark.paragraph.amounts.filter((amount) => isBeside(amount) && isThere(amount)),
    ...mark.paragraph.moments.filter((moment) => isBeside(moment) && isDated(moment)),
  ];
}

const isOneDay = ({ same, other }: ReturnType<typeof compareMoments>): boolean =>
  other.length === 0 && same.length > 1;
