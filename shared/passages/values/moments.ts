/** The dates of a text, as far as they can be told: written out, or counted from the day of publication. */

import { matchesOf } from '../../text/matches';
import { calendarDate, dates, readDate, reckon } from '../../text/dates';
import { language, type DateParts } from '../../text/languages';
import { numberWord } from '../../text/numbers';
import { overlaps, type Range } from '../../text/ranges';

const { weekdayOf } = language.calendar;
const { dayAlone, shortYear, yearAfter, onFrom, stretch, isLater } = language.values;

export interface Moment extends Range {
  /** What it says, each way it can be read. */
  readings: DateParts[];
  /** The years that may be meant where none is said, the likeliest first; none where one is. */
  likely: number[];
  /** It was counted from another day. */
  relative: boolean;
}

/** The parts of a date that are compared. */
const FIELDS = ['year', 'month', 'day', 'weekday'] as const;
type Field = (typeof FIELDS)[number];

/**
 * All dates of `text`; `earlier` are those before it, which "a week later" may count from. `when`: where
 * dates are written in it, if that is known.
 */
export function momentsIn(
  text: string,
  published: string,
  earlier: readonly Moment[],
  when: readonly Range[] = dates(text),
): Moment[] {
  const today = calendarDate(published);
  const found: Moment[] = [];
  for (const range of when) {
    const phrase = text.slice(range.start, range.end);
    const moment = written(phrase, today) ?? counted(phrase, today, [...earlier, ...found]);
    if (moment) found.push({ ...range, ...moment });
  }
  for (const { 0: year, index } of [...matchesOf(text, shortYear), ...matchesOf(text, yearAfter)]) {
    const range = { start: index, end: index + year.length };
    if (!found.some((one) => overlaps(one, range)))
      found.push({ ...range, readings: readDate(year), likely: [], relative: false });
  }
  found.sort((a, b) => a.start - b.start);
  for (const [at, moment] of found.entries()) {
    const [own, year] = [moment.readings[0]!, found[at - 1]?.readings[0]];
    // "In 2024 … on April 3": the year is said before.
    if (
      own.year === undefined &&
      own.month !== undefined &&
      year?.year !== undefined &&
      year.month === undefined
    )
      moment.likely = [year.year];
  }
  const alone = dayAlone.exec(text);
  if (alone && !found.some(({ start, end }) => start < alone.index + alone[0].length && alone.index < end)) {
    const readings = [{ day: Number(alone[1]) }];
    found.push({
      start: alone.index,
      end: alone.index + alone[0].length,
      readings,
      likely: [],
      relative: false,
    });
  }
  return found;
}

function written(phrase: string, today: Date | null): Omit<Moment, keyof Range> | null {
  const readings = readDate(phrase);
  const [first] = readings;
  if (!first) return null;
  const likely =
    today && first.year === undefined && first.month !== undefined ? likelyYears(first, today) : [];
  return { readings, likely, relative: false };
}

/** So many days ahead of publication, or before it, a date without a year may lie. */
const [AHEAD, BEFORE] = [180, 365];
const DAY = 86_400_000;

/** The years that a day without one may be of: the last such day, and the next where it is near. */
function likelyYears({ month, day }: DateParts, today: Date): number[] {
  const year = today.getUTCFullYear();
  return [year, year - 1, year + 1].filter((one) => {
    const days = (Date.UTC(one, month!, day ?? 1) - today.getTime()) / DAY;
    return days <= AHEAD && days >= -BEFORE;
  });
}

function counted(
  phrase: string,
  today: Date | null,
  before: readonly Moment[],
): Omit<Moment, keyof Range> | null {
  const onward = onFrom.exec(phrase)?.groups as { count: string; unit: string; way: string } | undefined;
  if (onward) {
    const from = before.findLast(
      ({ readings: [one] }) => one?.month !== undefined || one?.year !== undefined,
    );
    const parts = from && onwards(from, onward);
    return parts ? { readings: [parts], likely: [], relative: true } : null;
  }
  const weekday = weekdayOf.get(phrase.toLowerCase());
  const told = today ? reckon(phrase, today) : null;
  const reckoned = told === null ? undefined : readDate(told.replace(/^[^\d\p{Lu}]+/u, ''))[0];
  if (reckoned) return { readings: [reckoned], likely: [], relative: true };
  return weekday === undefined ? null : { readings: [{ weekday }], likely: [], relative: false };
}

function onwards(
  { readings: [from], likely }: Moment,
  { count, unit, way }: { count: string; unit: string; way: string },
): DateParts | null {
  const by = stretch(unit);
  const many = numberWord(count.toLowerCase()) ?? (/^\d+$/.test(count) ? Number(count) : 1);
  const year = from!.year ?? likely[0];
  if (!by || year === undefined) return null;
  const times = isLater(way) ? many : -many;
  if (from!.month === undefined)
    return (by.months ?? 0) % 12 === 0 && by.months ? { year: year + (by.months / 12) * times } : null;
  const to = new Date(
    Date.UTC(year, from!.month + (by.months ?? 0) * times, (from!.day ?? 1) + (by.days ?? 0) * times),
  );
  const parts: DateParts = { year: to.getUTCFullYear(), month: to.getUTCMonth() };
  return by.days !== undefined && from!.day !== undefined ? { ...parts, day: to.getUTCDate() } : parts;
}

/** What two dates have in common, part by part. */
export interface Compared {
  same: Field[];
  other: Field[];
}

/** Two dates beside each other, read so that most of them is the same. What one does not say is left out. */
export function compareMoments(claim: Moment, paper: Moment): Compared {
  const pairs = claim.readings.flatMap((a) => paper.readings.map((b) => compareParts(a, b)));
  return pairs.reduce((best, one) => (one.other.length < best.other.length ? one : best));
}

function compareParts(a: DateParts, b: DateParts): Compared {
  const compared: Compared = { same: [], other: [] };
  const [one, two] = [withWeekday(a, b), withWeekday(b, a)];
  for (const field of FIELDS)
    if (one[field] !== undefined && two[field] !== undefined)
      compared[isSame(field, one, two) ? 'same' : 'other'].push(field);
  return compared;
}

const isSame = (field: Field, a: DateParts, b: DateParts): boolean =>
  a[field] === b[field] ||
  (field === 'day' && a.lastDay !== undefined && b.day! >= a.day! && b.day! <= a.lastDay);

/** The day of the week by the calendar, where the other side says one and this side a whole date. */
function withWeekday(parts: DateParts, other: DateParts): DateParts {
  const { year, month, day, weekday } = parts;
  if (weekday !== undefined || other.weekday === undefined) return parts;
  if (year === undefined || month === undefined || day === undefined) return parts;
  return { ...parts, weekday: new Date(Date.UTC(year, month, day)).getUTCDay() };
}
