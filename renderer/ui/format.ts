import { clip, inOneLine } from '@shared/text/clip';

/*
 * Dates and numbers as the page shows them. Dates are absolute and the month is a word, so that no reader has
 * to know which of two numbers is the day.
 */
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const NUMBER = new Intl.NumberFormat('en-GB');

/** "5 Mar 2026" of `2026-03-05`; empty of an empty string. */
export const day = (date: string): string => (date === '' ? '' : DAY.format(new Date(`${date}T12:00:00`)));

/** "5 Mar 2026, 14:02" of an ISO date and time, in the time of this place. */
export const moment = (at: string): string => MOMENT.format(new Date(at));

/** A length of bytes as people say it. */
export const megabytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number(Math.ceil(bytes / 1000))} kB`
    : `${number(Math.round(bytes / 100_000) / 10)} MB`;

export const number = (value: number): string => NUMBER.format(value);

/** "1 mark", "2,000 marks". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

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
  return clip(inOneLine(words), longest, { keep: longest, atWord: true });
}
