/** A share that the mark's own sentence works out of two counts, which a passage has. */

import { language } from '../../text/languages';
import type { Amount } from './amounts';
import { bearingOf, type Verdict } from './bearing';
import type { MarkSide, PassageSide } from './sides';

const { ofWhole, restated } = language.values;

/** So much before a figure says what it is. */
const BEFORE = 24;
/** The passage speaks of the same thing. */
const LEAST = 1;

/**
 * "Of the 46 outlets tested, 17 were above the limit, or 37 per cent" beside a passage that counts 17 or 46
 * of them. Null where the sentence works nothing out, or the passage has neither count.
 */
export function judgePart(mark: MarkSide, claim: Amount, passage: PassageSide): Verdict {
  const { text, amounts } = mark.paragraph;
  const before = (at: number): string => text.slice(Math.max(0, at - BEFORE), at);
  if (claim.kind !== 'share' || !restated.test(before(claim.start))) return null;
  const counts = amounts.filter(
    ({ kind, start, end }) => kind === 'count' && start >= mark.sentence.start && end <= claim.start,
  );
  const whole = counts.findLast(({ start }) => ofWhole.test(before(start)));
  const part = counts.findLast((count) => count !== whole && count.value < (whole?.value ?? 0));
  if (!whole || !part || bearingOf(mark, passage).sum < LEAST) return null;
  const told = [part, whole].find(({ value }) =>
    passage.amounts.some((amount) => amount.kind === 'count' && amount.value === value),
  );
  if (!told) return null;
  const share = (100 * part.value) / whole.value;
  const isSo = Math.abs(share - claim.value) <= Math.max(claim.step / 2, claim.bound === null ? 0 : 1);
  return {
    bears: isSo ? 'agrees' : 'differs',
    says: `${part.value} of ${whole.value} is ${Number(share.toFixed(1))} %`,
    why: 'worked out',
  };
}
