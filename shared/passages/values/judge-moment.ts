/** A date of a mark beside the dates of a passage. */

import { overlaps } from '../../text/ranges';
import { bearingOf, type Verdict } from './bearing';
import { compareMoments, type Compared, type Moment } from './moments';
import type { MarkSide, PassageSide } from './sides';

export function judgeMoment(mark: MarkSide, claim: Moment, passage: PassageSide): Verdict {
  const { sum, cover } = bearingOf(mark, passage);
  let doubtful = false;
  for (const moment of passage.moments) {
    const compared = withLikely(claim, moment, compareMoments(claim, moment));
    if (compared.other.length > 0 || compared.same.length === 0) continue;
    if (sum >= neededToAgree(compared)) {
      const why = claim.relative ? 'counted from publication' : undefined;
      return { bears: 'agrees', says: moment, ...(why && { why }) };
    }
    doubtful = true;
  }
  if (doubtful) return null;
  const free = passage.moments.filter((moment) => !isTaken(mark, claim, moment));
  for (const moment of free) {
    const needed = neededToDiffer(compareMoments(claim, moment), claim, moment);
    if (sum >= needed && (needed < 3 || (cover >= 0.6 && free.length === 1)))
      return { bears: 'differs', says: moment };
  }
  return null;
}

/** Where a draft leaves the year out, it means the nearest. */
function withLikely({ likely }: Moment, { readings: [one] }: Moment, compared: Compared): Compared {
  if (likely === null || one?.year === undefined || one.year === likely) return compared;
  return { ...compared, other: [...compared.other, 'year'] };
}

/** The fewer parts two dates share, the more of the rest must be the same. */
function neededToAgree({ same }: Compared): number {
  const isDay = same.includes('day') && same.includes('month');
  if (isDay) return same.length > 2 ? 0.4 : 0.5;
  if (same.includes('year')) return same.length > 1 ? 0.5 : 1;
  return 1.5;
}

/** What the words that are shared must come to before one part that is another makes a difference. */
function neededToDiffer({ same, other }: Compared, claim: Moment, moment: Moment): number {
  if (other.length !== 1 || claim.relative) return Infinity;
  const [part] = other;
  const isDay = same.includes('day') && same.includes('month');
  if (part === 'weekday') return isDay ? 0.5 : same.length === 0 ? 4 : Infinity;
  if (part === 'year') return isDay ? 1 : same.includes('month') ? 2 : same.length === 0 ? 3 : Infinity;
  if (part === 'month')
    return same.includes('day') && same.includes('year') ? 1.5 : same.includes('day') ? 2.5 : 4;
  return same.length > 1 && isSlip(claim, moment) ? 3 : 4;
}

/** Two days that are written nearly alike: 12 and 21, 3 and 13. */
function isSlip({ readings: [a] }: Moment, { readings: [b] }: Moment): boolean {
  const [one, two] = [String(a?.day ?? ''), String(b?.day ?? '')];
  return [...one].reverse().join('') === two || one.endsWith(two) || two.endsWith(one);
}

function isTaken(mark: MarkSide, claim: Moment, moment: Moment): boolean {
  return mark.paragraph.moments.some((other) => {
    if (other === claim || overlaps(other, claim)) return false;
    const { same, other: parts } = compareMoments(other, moment);
    return parts.length === 0 && same.length > 0;
  });
}
