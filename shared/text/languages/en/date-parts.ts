import type { DateParts } from '../language';
import { MONTHS, WEEKDAYS } from './calendar';
import { DAY_WORDS } from './calendar-words';

/** Two figures for a year: the century's turn is half a century off. */
const yearOf = (figures: string): number =>
  figures.length > 2 ? Number(figures) : Number(figures) + (Number(figures) < 50 ? 2000 : 1900);

const figures = (year: string, month: number, day: number): DateParts[] =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [{ year: yearOf(year), month: month - 1, day }] : [];

/**
 * What a written date says, each way it can be read: none where it is no day or month of the calendar, two
 * where day and month cannot be told apart ("3/4/24"). A day that its month does not have is told all the
 * same.
 */
export function readDateIn(phrase: string): DateParts[] {
  const text = phrase.trim().toLowerCase();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return figures(iso[1]!, Number(iso[2]), Number(iso[3]));
  const pairs = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (pairs) {
    const [first, second, year] = [Number(pairs[1]), Number(pairs[3]), pairs[4]!];
    const dayFirst = figures(year, second, first);
    // Only America writes the month first, and never with full stops.
    return pairs[2] === '.' || first === second ? dayFirst : [...dayFirst, ...figures(year, first, second)];
  }
  const parts = inWords(text);
  return parts ? [parts] : [];
}

function inWords(text: string): DateParts | null {
  const parts: DateParts = {};
  const words = text
    .replace(/(?<=\d)[–-](?=\d)| to | and /g, ' ')
    .split(/[\s.,–]+|(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/u);
  for (const word of words) {
    const day = DAY_WORDS.get(word) ?? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
    if (WEEKDAYS.has(word)) parts.weekday = WEEKDAYS.get(word)!;
    else if (MONTHS.has(word)) parts.month = MONTHS.get(word)!;
    else if (/^\d{4}$/.test(word)) parts.year = Number(word);
    else if (/^['’]\d\d$/.test(word)) parts.year = yearOf(word.slice(1));
    else if (day !== undefined && parts.day === undefined) parts.day = Number(day);
    else if (day !== undefined && parts.month !== undefined && /-\d\d$/.test(text)) parts.year = yearOf(word);
    else if (day !== undefined) parts.lastDay = Number(day);
  }
  return parts.month === undefined && parts.year === undefined ? null : parts;
}
