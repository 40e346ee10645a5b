/** Dates of prose as stretches of the calendar, and said in full. */

import { calendarDate, daysIn } from '../text/dates';
import { language, type DateParts } from '../text/languages';
import type { Span } from './types';

const { months } = language.calendar;

/** The stretch that a date names; null where it says no year, or is no day of the calendar. */
export function spanOf({ year, month, day, lastDay }: DateParts): Span | null {
  if (year === undefined || year < 1 || year > 9999) return null;
  if (month === undefined) return { from: iso(year, 0, 1), to: iso(year, 11, 31), precision: 'year' };
  const most = daysIn(month, year);
  if (day === undefined) return { from: iso(year, month, 1), to: iso(year, month, most), precision: 'month' };
  const last = lastDay ?? day;
  if (day < 1 || day > last || last > most) return null;
  return { from: iso(year, month, day), to: iso(year, month, last), precision: 'day' };
}

const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A date in full, as far as it says: "12 March 2022", "5 to 6 March 2022", "March 2022", "2022". */
export function inFull({ year, month, day, lastDay }: DateParts): string {
  const days = day === undefined ? [] : [lastDay === undefined ? String(day) : `${day} to ${lastDay}`];
  return [
    ...days,
    ...(month === undefined ? [] : [months[month]!]),
    ...(year === undefined ? [] : [year]),
  ].join(' ');
}

/** An ISO day in full. */
export function shownDay(day: string): string {
  const date = calendarDate(day)!;
  return inFull({ year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() });
}

const DAY = 86_400_000;

/** How many days after 1 January 1970 an ISO day is. */
export const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
