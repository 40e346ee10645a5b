/** A date of a mark beside the dates of a passage. */

import { overlaps } from '../../text/ranges';
import { bearingOf, type Verdict } from './bearing';
import { compareMoments, type Compared, type Moment } from './moments';
import type { MarkSide, PassageSide } from './sides';
import { othersIn, supportOf } from './support';

export function judgeMoment(mark: MarkSide, claim: Moment, passage: PassageSide): Verdict {
  const { cover } = bearingOf(mark, passage);
  const sum = supportOf(mark, claim, passage);
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
  const isClear = (needed: number): boolean => needed < CLEAR || (cover >= 0.6 && free.length === 1);
  for (const moment of free) {
    const needed = neededToDiffer(mark, claim, passage, moment);
    if (sum >= needed && isClear(needed)) return { bears: 'differs', says: moment };
  }
  return null;
}

/** From here on it takes most of the mark's words as well, and no other date that could be meant. */
const CLEAR = 3;

/** Where a draft leaves the year out, it means the nearest. */
function withLikely(claim: Moment, { readings: [one] }: Moment, compared: Compared): Compared {
  const { likely } = claim;
  if (isOffCalendar(claim, compared)) return { ...compared, other: [...compared.other, 'weekday'] };
  if (likely.length === 0 || one?.year === undefined) return compared;
  if (likely.includes(one.year)) return { ...compared, same: [...compared.same, 'year'] };
  return { ...compared, other: [...compared.other, 'year'] };
}

/** "Monday, 5 May" beside "5 May": in no year that is meant that day is a Monday. */
function isOffCalendar({ likely, readings: [claim] }: Moment, { same, other }: Compared): boolean {
  const { month, day, weekday } = claim ?? {};
  const isDay = same.includes('month') && same.includes('day') && ![...same, ...other].includes('weekday');
  if (!isDay || weekday === undefined || likely.length === 0) return false;
  return likely.every((year) => new Date(Date.UTC(year, month!, day)).getUTCDay() !== weekday);
}

/** The fewer parts two dates share, the more of the rest must be the same. */
function neededToAgree({ same }: Compared): number {
  const isDay = same.includes('day') && same.includes('month');
  if (isDay) return same.length > 2 ? 0.4 : 0.5;
  if (same.includes('year')) return same.length > 1 ? 0.5 : 1;
  return 1.5;
}

/** What must speak for it before one part that is another makes a difference. */
function neededToDiffer(mark: MarkSide, claim: Moment, passage: PassageSide, moment: Moment): number {
  const { same, other: all } = withLikely(claim, moment, compareMoments(claim, moment));
  // The wrong day has another day of the week as well, and so has the day in the wrong year.
  const isBoth = all.includes('day') && all.includes('weekday');
  const isYear = all.includes('year') && same.includes('day') && same.includes('month');
  const other = isBoth || isYear ? all.filter((part) => part !== 'weekday') : all;
  if (other.length !== 1 || claim.relative) return Infinity;
  const [part] = other;
  const isDay = same.includes('day') && same.includes('month');
  if (part === 'weekday') return isDay ? 0.5 : same.length === 0 ? 4 : Infinity;
  if (part === 'year' && isDay) return same.length > 2 ? 0.4 : 1;
  if (part === 'year')
    return same.length > 0
      ? isYearSlip(claim, moment)
        ? 1
        : 2
      : neededForYear(mark, claim, passage, moment);
  if (part === 'month') return !same.includes('day') ? 4 : same.includes('year') ? 1.5 : 2.5;
  const slip = slipOfDay(claim, moment);
  return slip === null ? 4 : isBoth || slip === 'swapped' ? 1 : 1.2;
}

/** Two years that are written nearly alike. */
function isYearSlip({ readings: [a] }: Moment, { readings: [b] }: Moment): boolean {
  const [one, two] = [String(a?.year), String(b?.year)];
  const isNear = [...one].filter((figure, at) => figure !== two[at]).length === 1;
  return isNear || [...one].sort().join('') === [...two].sort().join('');
}

/** A year alone: it is told alike on both sides ("since 1911"), or written nearly alike. */
function neededForYear(mark: MarkSide, claim: Moment, passage: PassageSide, moment: Moment): number {
  const [a, b] = [wordBefore(mark.paragraph.text, claim), wordBefore(passage.text, moment)];
  if (!isYearSlip(claim, moment)) return CLEAR;
  const isAlone = moment.readings.every(({ month }) => month === undefined);
  if (isAlone && othersIn(mark, claim, passage) >= 1) return 1;
  if (!isAlone) return CLEAR;
  return a === b ? 1 : 1.7;
}

const wordBefore = (text: string, { start }: Moment): string =>
  /(\p{L}+) $/u.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? '';

/** Two days that are written nearly alike: 12 and 21, 3 and 13; or one behind the other. */
function slipOfDay({ readings: [a] }: Moment, { readings: [b] }: Moment): 'swapped' | 'near' | null {
  const [one, two] = [String(a?.day ?? ''), String(b?.day ?? '')];
  if ([...one].reverse().join('') === two) return 'swapped';
  return one.endsWith(two) || two.endsWith(one) || Math.abs(Number(one) - Number(two)) === 1 ? 'near' : null;
}

function isTaken(mark: MarkSide, claim: Moment, moment: Moment): boolean {
  return mark.paragraph.moments.some((other) => {
    if (other === claim || overlaps(other, claim)) return false;
    const { same, other: parts } = compareMoments(other, moment);
    // All of it: "2024" takes no day of that year.
    return parts.length === 0 && same.length >= Object.keys(moment.readings[0]!).length;
  });
}
