/*
 * Dates and numbers as the page shows them. Dates are absolute and the month is a word, so that no reader has to know
 * which of two numbers is the day.
 */
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const NUMBER = new Intl.NumberFormat('en-GB');

/** "5 Mar 2026" of `2026-03-05`; empty of an empty string. */
export const day = (date: string): string => (date === '' ? '' : DAY.format(new Date(`${date}T12:00:00`)));

/** "5 Mar 2026, 14:02" of an ISO date and time, in the time of this place. */
export const moment = (at: string): string => MOMENT.format(new Date(at));

export const number = (value: number): string => NUMBER.format(value);

/** "1 mark", "2,000 marks". */
export const count = (value: number, one: string, many = `${one}s`): string => `${number(value)} ${value === 1 ? one : many}`;

/** Today as `YYYY-MM-DD`, in the time of this place. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export type Due = 'none' | 'later' | 'today' | 'overdue';

/** How a deadline (`YYYY-MM-DD` or empty) stands to `now` (also a date). */
export const dueOf = (deadline: string, now = today()): Due =>
  deadline === '' ? 'none' : deadline < now ? 'overdue' : deadline === now ? 'today' : 'later';

/** `words` in one line, cut to about `longest` characters at a space. */
export function excerpt(words: string, longest = 80): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:—–-]+$/, '')}…`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The date (`YYYY-MM-DD`) somebody typed: `2026-03-05`, `5 Mar 2026`, `5 march`, `5/3/26`; the day comes first, as the
 * page shows it, and a year that is not said is this one. Null for what is no date, 31 February included.
 */
export function readDay(typed: string, now = new Date()): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(typed);
  const [, d, m, y] = iso ? [, iso[3], iso[2], iso[1]] : (/^\s*(\d{1,2})[\s./-]+([a-z]{3,9}|\d{1,2})\.?(?:[\s./-]+(\d{2}|\d{4}))?\s*$/i.exec(typed) ?? []);
  if (d === undefined || m === undefined) return null;
  const month = /\d/.test(m) ? Number(m) : MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  const year = y === undefined ? now.getFullYear() : y.length === 2 ? 2000 + Number(y) : Number(y);
  const date = new Date(Date.UTC(year, month - 1, Number(d)));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(d);
  return month > 0 && real ? date.toISOString().slice(0, 10) : null;
}
