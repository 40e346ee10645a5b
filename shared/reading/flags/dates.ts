import { calendarDate, daysIn, readDate, reckon } from '../../text/dates';
import { language, type DateParts } from '../../text/languages';
import { firstEndingAfter } from '../../text/ranges';
import { sentenceAt, within, words, type Context, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { months, weekdays } = language.calendar;

/** Where the day of publication is set every such word has one meaning, and is ticked off with the dates. */
export const relativeDate: Rule = {
  name: 'relative-date',
  source: 'AP Stylebook: time element (today, last, weekdays)',
  find(context) {
    const { relative, possessive } = language.rules;
    if (calendarDate(context.options.date)) return [];
    return context.dates.flatMap((span): Found[] => {
      const text = words(context, span);
      if (!relative.test(text) || within(context.quoted, span.start)) return [];
      if (possessive.test(context.doc.text.slice(span.end, span.end + 3))) return [];
      const why = `${inQuotes(text)} depends on the publication date, which is not set: set it, or write the day.`;
      return [{ ...span, why, group: '' }];
    });
  },
};

/** "31 June": a day that its month does not have. */
export const noSuchDate: Rule = {
  name: 'no-such-date',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: dates',
  find: (context) =>
    context.dates.flatMap((span): Found[] => {
      const readings = readDate(words(context, span));
      const missing = readings.map(missingDay);
      return missing.length > 0 && missing.every((why) => why !== null)
        ? [{ ...span, why: missing[0]! }]
        : [];
    }),
};

function missingDay({ day, lastDay, month, year }: DateParts): string | null {
  if (day === undefined || month === undefined) return null;
  const has = daysIn(month, year);
  if (day > 0 && Math.max(day, lastDay ?? 0) <= has) return null;
  const leap = month === 1 && day === 29 ? ` ${year} was no leap year.` : '';
  return `${months[month]}${month === 1 && year !== undefined ? ` ${year}` : ''} has ${has} days.${leap}`;
}

/**
 * A weekday beside a date of another weekday; where no year is said, in the year that is nearest to
 * publication.
 */
export const weekday: Rule = {
  name: 'weekday',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: dates',
  find(context) {
    const published = calendarDate(context.options.date);
    return context.dates.flatMap((span): Found[] => {
      const [parts, other] = readDate(words(context, span));
      if (!parts || other || missingDay(parts) !== null) return [];
      const said = parts.weekday;
      const [nearest, ...told] = daysMeant(context, span.start, parts, published);
      if (said === undefined || !nearest) return [];
      if ([nearest, ...told].some((day) => day.getUTCDay() === said)) return [];
      const is = weekdays[nearest.getUTCDay()];
      return [{ ...span, why: `${show(nearest)} is a ${is}, not a ${weekdays[said]}.` }];
    });
  },
};

/**
 * The day in the year that is said or, without one, nearest to publication; then in years its sentence speaks
 * of.
 */
function daysMeant(context: Context, at: number, parts: DateParts, published: Date | null): Date[] {
  const { day, month, year } = parts;
  if (day === undefined || month === undefined) return [];
  const inYear = (one: number): Date => new Date(Date.UTC(one, month, day));
  if (year !== undefined) return [inYear(year)];
  if (!published) return [];
  const now = published.getUTCFullYear();
  const away = (date: Date): number => Math.abs(date.getTime() - published.getTime());
  const near = [now, now - 1, now + 1].map(inYear).sort((a, b) => away(a) - away(b));
  return [near[0]!, ...yearsAround(context, at, published).map(inYear)];
}

/** Years its sentence speaks of, "last year" among them. */
function yearsAround(context: Context, at: number, published: Date): number[] {
  const sentence = sentenceAt(context, at);
  const years: number[] = [];
  for (let i = firstEndingAfter(context.dates, sentence.start); i < context.dates.length; i++) {
    const span = context.dates[i]!;
    if (span.start >= sentence.end || years.length > 5) break;
    const phrase = words(context, span);
    const told = readDate(phrase);
    const reckoned = told.length > 0 ? [] : readDate(reckon(phrase, published) ?? '');
    years.push(...[...told, ...reckoned].flatMap(({ year }) => year ?? []));
  }
  return years;
}

const show = (date: Date): string =>
  `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
