import { language, type DateParts } from './languages';
import type { Range } from './ranges';

/** Dates, times of the clock and the year, and words like "last week" in `text`, in order. */
export const dates = (text: string): Range[] => language.datesIn(text);

/** What a written date says, each way it can be read: two of "3/4/24", none of a text that is no date. */
export const readDate = (phrase: string): DateParts[] => language.readDate(phrase);

/** How many days a month from 0 to 11 has; February 29 where no year is said. */
export function daysIn(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/** What a relative date means on the day of publication, in words; null where it cannot be told. */
export const reckon = (phrase: string, published: Date): string | null => language.reckon(phrase, published);

/** The day an ISO date (`YYYY-MM-DD…`) names, at midnight UTC; null if it is missing or no date. */
export function calendarDate(iso: string | undefined): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!parts) return null;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return Number.isNaN(date.getTime()) || date.getUTCMonth() !== Number(parts[2]) - 1 ? null : date;
}
