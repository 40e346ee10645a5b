import { calendarDate, reckon } from '../../text/dates';
import { language } from '../../text/languages';
import { words, type Found, type Rule } from './rule';

const { months, weekdays, monthOf, weekdayOf } = language.calendar;

export const relativeDate: Rule = {
  name: 'relative-date',
  source: 'AP Stylebook: time element (today, last, weekdays)',
  find(context) {
    const published = calendarDate(context.options.date);
    return context.dates.flatMap((span): Found[] => {
      const text = words(context, span);
      if (!language.rules.relative.test(text)) return [];
      const means = published ? reckon(text, published) : null;
      const why = means
        ? `“${text}” means ${means} if the article is published on ${show(published!)}.`
        : `“${text}” depends on the publication date${published ? '' : ', which is not set'}: check what it means.`;
      return [{ ...span, why }];
    });
  },
};

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
              why: `${parts.day} ${months[parts.month]} ${when} is a ${weekdays[is]}, not a ${weekdays[parts.weekday]}.`,
            },
          ];
    });
  },
};

const DAY = new RegExp(`^\\d{1,2}${language.numbers.ordinal}?$`);

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
    if (weekdayOf.has(token)) weekdayIndex = weekdayOf.get(token);
    else if (monthOf.has(token)) month = monthOf.get(token);
    else if (/^\d{4}$/.test(token)) year = Number(token);
    else if (DAY.test(token)) day = parseInt(token, 10);
  }
  if (day === undefined || month === undefined || day < 1 || day > 31) return null;
  return { weekday: weekdayIndex, day, month, year };
}

const show = (date: Date): string =>
  `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
