import { language } from '../../text/languages';

/*
 * Dates as people type them. Which of two numbers is the day, the computer's language decides where it has
 * to be decided; what has only one meaning is read that way, and what has none is refused. No day is ever
 * made up.
 */

/** In which order the computer's language writes day, month and year in figures. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export type DateReading =
  /**
   * `date`: `YYYY-MM-DD`. `certain`: it means this day wherever and whenever it is read. `order`: what
   * decided between this day and another one that the same figures can mean.
   */
  | { outcome: 'read'; date: string; certain: boolean; order?: DateOrder }
  /** `why`: a sentence. */
  | { outcome: 'refused'; why: string };

const HOW = 'Write it like 15 Dec 2026 or 2026-12-15.';
const UNKNOWN: DateReading = { outcome: 'refused', why: `This is not a date Stet can read. ${HOW}` };
const NO_SUCH_DAY: DateReading = { outcome: 'refused', why: `There is no such day in the calendar. ${HOW}` };

const { months, weekdays, monthOf: listedMonths, relativeDays, ofMonth } = language.calendar;
const { ordinal } = language.numbers;

const SEPARATOR = String.raw`\s*[-./\s]\s*`;
const YEAR = String.raw`['’]?(\d{4}|\d{2})`;
const DAY_MONTH = new RegExp(
  String.raw`^(\d{1,2})${ordinal}?(?:\s+${ofMonth})?[-./\s]*([a-z]{3,9})\.?(?:,?[-./\s]*${YEAR})?$`,
  'i',
);
const MONTH_DAY = new RegExp(
  String.raw`^([a-z]{3,9})\.?[-./\s]*(\d{1,2})${ordinal}?(?:(?:,\s*|[-./\s]+)${YEAR})?$`,
  'i',
);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{1,2})\.?$`);
const FIGURES = new RegExp(String.raw`^(\d{1,2})${SEPARATOR}(\d{1,2})(?:${SEPARATOR}(\d{4}|\d{2}))?\.?$`);

/**
 * The day that was typed: 2026-12-15, 15 Dec 2026, Dec 15, 2026, 15.12.2026, 12/15/26, 15/12, tomorrow. A
 * year that is not said is today's; one of two figures is the nearest. `today`: `YYYY-MM-DD`.
 */
export function readDate(typed: string, order: DateOrder, today: string): DateReading {
  const bare = typed.trim().replace(/\s+/gu, ' ');
  const weekday = /^([a-z]{3,9})\.?,?\s+(?=\S)/i.exec(bare);
  const named = weekday && weekdays.findIndex((name) => isShortFor(weekday[1]!, name));
  if (weekday && named !== null && named >= 0)
    return onWeekday(readDay(bare.slice(weekday[0].length), order, today), named);
  return readDay(bare, order, today);
}

const isShortFor = (word: string, name: string): boolean => name.toLowerCase().startsWith(word.toLowerCase());

function readDay(bare: string, order: DateOrder, today: string): DateReading {
  const thisYear = Number(today.slice(0, 4));
  const relative = relativeDays.get(bare.toLowerCase());
  if (relative !== undefined) return { outcome: 'read', date: daysAfter(today, relative), certain: false };

  const yearFirst = YEAR_FIRST.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (yearFirst) return read(dateOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])), true);

  const dayMonth = DAY_MONTH.exec(bare);
  const monthDay = dayMonth ? null : MONTH_DAY.exec(bare);
  const [month, day, year] = dayMonth
    ? [dayMonth[2], dayMonth[1], dayMonth[3]]
    : [monthDay?.[1], monthDay?.[2], monthDay?.[3]];
  if (month !== undefined && day !== undefined) {
    const number = monthOf(month);
    return number === 0
      ? UNKNOWN
      : read(dateOf(yearOf(year, thisYear), number, Number(day)), year !== undefined);
  }
  const figures = FIGURES.exec(bare);
  return figures ? readFigures(figures, order, thisYear) : UNKNOWN;
}

/** Figures alone: as the computer's language orders them, or the only way that makes a day. */
function readFigures([, first, second, third]: string[], order: DateOrder, thisYear: number): DateReading {
  const year = yearOf(third, thisYear);
  const [a, b] = [Number(first), Number(second)];
  const dmy = dateOf(year, b, a);
  const mdy = dateOf(year, a, b);
  // Two figures in front can be a year only where three pairs stand, and are one only where the language
  // writes it so.
  const ymd = third?.length === 2 ? dateOf(yearOf(first, thisYear), b, Number(third)) : null;
  const meant = { dmy, mdy, ymd: third === undefined ? mdy : ymd }[order];
  const possible = [...new Set([dmy, mdy, ymd].filter((date) => date !== null))];
  const sole = possible.length === 1;
  if (meant !== null)
    return { outcome: 'read', date: meant, certain: sole && third !== undefined, ...(sole ? {} : { order }) };
  const other = [...new Set([dmy, mdy].filter((date) => date !== null))];
  if (other.length === 2) {
    return {
      outcome: 'refused',
      why: `This could be ${dateInWords(other[0]!)} or ${dateInWords(other[1]!)}. Write the month as a word.`,
    };
  }
  return read(other[0] ?? null, sole && third !== undefined);
}

const read = (date: string | null, certain: boolean): DateReading =>
  date === null ? NO_SUCH_DAY : { outcome: 'read', date, certain };

function onWeekday(reading: DateReading, weekday: number): DateReading {
  if (reading.outcome === 'refused') return reading;
  const is = new Date(`${reading.date}T00:00:00Z`).getUTCDay();
  return is === weekday
    ? reading
    : {
        outcome: 'refused',
        why: `${dateInWords(reading.date)} is a ${weekdays[is]}, not a ${weekdays[weekday]}. Look at both.`,
      };
}

/** 1 to 12, or 0. "Sept" and whatever else begins as only one month does. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const listed = listedMonths.get(lower);
  if (listed !== undefined) return listed + 1;
  return months.findIndex((name) => isShortFor(lower, name)) + 1;
}

/** Two figures are the nearest year that ends so. */
function yearOf(typed: string | undefined, thisYear: number): number {
  if (typed === undefined) return thisYear;
  if (typed.length > 2) return Number(typed);
  const year = Math.floor(thisYear / 100) * 100 + Number(typed);
  return year - thisYear > 50 ? year - 100 : thisYear - year >= 50 ? year + 100 : year;
}

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1000 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** "15 December 2026" of `2026-12-15`. */
export const dateInWords = (date: string): string =>
  `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/**
 * The language a tag names; undefined where it names none. A system's own name of one ("en-US@posix",
 * "de_DE.UTF-8") is no tag, and Chromium hands it on where the system speaks no language in particular.
 */
function languageIn(tag: string): string | undefined {
  const plain = tag.replace(/[.@].*$/, '').replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(plain)[0];
  } catch {
    return undefined;
  }
}

/** How `locale`, or without one the computer's own language, orders a date in figures. */
export function orderOf(locale?: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale && languageIn(locale), {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(new Date(2006, 10, 22));
  const order = parts
    .map(({ type }) => type[0])
    .filter((letter) => letter === 'd' || letter === 'm' || letter === 'y')
    .join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
}
