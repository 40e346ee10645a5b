import { MONTHS, MONTH_NAMES, WEEKDAYS, WEEKDAY_NAMES } from '../../text/languages/en/calendar';
import { calendarDate, reckon } from '../../text/dates';
import { words, type Found, type Rule } from './rule';

export const relativeDate: Rule = {
  name: 'relative-date',
  source: 'AP Stylebook: time element (today, last, weekdays)',
  find(context) {
    const published = calendarDate(context.options.date);
    return context.dates.flatMap((span): Found[] => {
      const text = words(context, span);
      if (!RELATIVE.test(text)) return [];
      const means = published ? reckon(text, published) : null;
      const why = means
        ? `“${text}” means ${means} if the article is published on ${show(published!)}.`
        : `“${text}” depends on the publication date${published ? '' : ', which is not set'}: check what it means.`;
      return [{ ...span, why }];
    });
  },
};

// A bare weekday is no offence: the stylebook asks for it in place of "yesterday".
const RELATIVE =
  /\b(?:today|yesterday|tomorrow|tonight|ago|last|next|this|past|previous|coming|earlier|later)\b/i;

export const weekday: Rule = {
  name: 'weekday',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: dates',
  find(context) {
    const year = calendarDate(context.options.date)?.getUTCFullYear();
    return context.dates.flatMap((span): Found[] => {
      const parts = parse(words(context, span));
      if (!parts || parts.weekday === undefined) return [];
      const when = parts.year ?? year;
      if (when === undefined) return [];
      const is = new Date(Date.UTC(when, parts.month, parts.day)).getUTCDay();
      return is === parts.weekday
        ? []
        : [
            {
              ...span,
              why: `${parts.day} ${MONTH_NAMES[parts.month]} ${when} is a ${WEEKDAY_NAMES[is]}, not a ${WEEKDAY_NAMES[parts.weekday]}.`,
            },
          ];
    });
  },
};

interface DateParts {
  weekday?: number;
  day: number;
  month: number;
  year?: number;
}

function parse(text: string): DateParts | null {
  const lower = text.toLowerCase().replace(/[.,]/g, ' ');
  const tokens = lower.split(/\s+/).filter(Boolean);
  let weekdayIndex: number | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  for (const token of tokens) {
    if (WEEKDAYS.has(token)) weekdayIndex = WEEKDAYS.get(token);
    else if (MONTHS.has(token)) month = MONTHS.get(token);
    else if (/^\d{4}$/.test(token)) year = Number(token);
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(token)) day = parseInt(token, 10);
  }
  if (day === undefined || month === undefined || day < 1 || day > 31) return null;
  return { weekday: weekdayIndex, day, month, year };
}

const show = (date: Date): string =>
  `${date.getUTCDate()} ${MONTH_NAMES[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
