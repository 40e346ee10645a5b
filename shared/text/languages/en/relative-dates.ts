import { MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS } from './calendar';
import { numberWord } from './numbers';

const DAY = 86_400_000;
const addDays = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY);
const addMonths = (date: Date, months: number): Date =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
const day = (date: Date): string =>
  `${WEEKDAY_NAMES[date.getUTCDay()]} ${date.getUTCDate()} ${MONTH_NAMES[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
const month = (date: Date): string => `${MONTH_NAMES[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
const week = (date: Date): string => `the week of ${day(addDays(date, -((date.getUTCDay() + 6) % 7)))}`;

/** Days that are told by today, and how many days on they are. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

const STEP: Record<string, number> = { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1 };

/**
 * What a relative date means on the day of publication, in words; null where it cannot be told.
 * A bare weekday is the last one before publication, or that day itself (AP Stylebook, time element); "last
 * month" is the calendar month before.
 */
export function reckon(phrase: string, published: Date): string | null {
  const text = phrase.toLowerCase().replace(/^(?:the|on|in) /, '');
  if (/^(?:today|tonight)$/.test(text)) return day(published);
  if (text === 'yesterday') return day(addDays(published, -1));
  if (text === 'tomorrow') return day(addDays(published, 1));
  const ago = /^(\S+)(?: and a half)? (day|week|fortnight|month|year|decade)s? ago$/.exec(text);
  if (ago) return back(amount(ago[1]!), ago[2]!, published);
  const stepped =
    /^(last|past|previous|this|next|coming) (\S+)(?: (?:morning|night|evening|afternoon))?$/.exec(text);
  const named = stepped?.[2] ?? text.split(' ')[0]!;
  const step = stepped ? STEP[stepped[1]!]! : -1;
  if (WEEKDAYS.has(named)) return day(weekdayFrom(published, WEEKDAYS.get(named)!, stepped ? step : 0));
  if (!stepped) return null;
  if (named === 'week') return week(addDays(published, 7 * step));
  if (named === 'weekend') return `the weekend of ${day(weekdayFrom(published, 6, step))}`;
  if (named === 'month') return month(addMonths(published, step));
  if (named === 'year') return String(published.getUTCFullYear() + step);
  if (MONTHS.has(named) && named.length > 2) return month(nearestMonth(published, MONTHS.get(named)!, step));
  return null;
}

const amount = (word: string): number => (/^(?:a|an)$/.test(word) ? 1 : (numberWord(word) ?? Number(word)));

function back(count: number, unit: string, published: Date): string | null {
  if (!Number.isFinite(count)) return null;
  if (unit === 'day') return day(addDays(published, -count));
  if (unit === 'week') return `about ${day(addDays(published, -7 * count))}`;
  if (unit === 'fortnight') return `about ${day(addDays(published, -14 * count))}`;
  if (unit === 'month') return `about ${month(addMonths(published, -count))}`;
  return `about ${published.getUTCFullYear() - count * (unit === 'decade' ? 10 : 1)}`;
}

/** step 0: that day or the last one before; -1: the last one before; 1: the next one after. */
function weekdayFrom(published: Date, wanted: number, step: number): Date {
  const behind = (published.getUTCDay() - wanted + 7) % 7;
  if (step > 0) return addDays(published, behind === 0 ? 7 : 7 - behind);
  return addDays(published, step < 0 && behind === 0 ? -7 : -behind);
}

function nearestMonth(published: Date, wanted: number, step: number): Date {
  const now = published.getUTCMonth();
  const year =
    published.getUTCFullYear() + (step < 0 && wanted >= now ? -1 : step > 0 && wanted <= now ? 1 : 0);
  return new Date(Date.UTC(year, wanted, 1));
}
