import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dates, daysIn, readDate } from './dates';
import { language } from './languages';
import { DATE_BEGINS, DATE_FORMS } from './languages/en/date-forms';

const found = (text: string): string[] => dates(text).map(({ start, end }) => text.slice(start, end));

describe('dates in prose', () => {
  it.each<[string, string[]]>([
    // days in all forms
    ['on 3 March 2024 and March 3rd', ['3 March 2024', 'March 3rd']],
    [
      'on the 3rd of March, the third of March and March the 3rd',
      ['3rd of March', 'the third of March', 'March the 3rd'],
    ],
    ['on Monday the 3rd of March 2025', ['Monday the 3rd of March 2025']],
    ['on Tue 3 Mar 2024, Mar. 3 and 3-Mar-2024', ['Tue 3 Mar 2024', 'Mar. 3', '3-Mar-2024']],
    [
      'on 2024-03-03, 3/4/24, 03/04/2024, 15.03.2021 and 15-03-2021',
      ['2024-03-03', '3/4/24', '03/04/2024', '15.03.2021', '15-03-2021'],
    ],
    ['on 2024/03/03', ['2024/03/03']],
    ['from 5-6 October to 15 Jun 2022', ['5-6 October', '15 Jun 2022']],
    ['on October 5–6, 2022, and 5 and 6 May', ['October 5–6, 2022', '5 and 6 May']],
    ['on 31 June and June 31', ['31 June', 'June 31']],
    ['in March 10,000 came', ['March']],
    ['on March 5 and 12 came', ['March 5']],
    // years and what is made of them
    ['in 2023/24, 2023-24 and 1914–1918', ['2023/24', '2023-24', '1914–1918']],
    ['in mid-2015 and pre-2010', ['2015', '2010']],
    ['in FY24, Q3 2024, the ’90s and the nineties', ['FY24', 'Q3 2024', 'the ’90s', 'the nineties']],
    ['in AD 79, 44 BC and the nineteenth century', ['AD 79', '44 BC', 'the nineteenth century']],
    ['version 1.2.34 of 99/99/99', []],
    ['in March ’24', ['March ’24']],
    // the clock
    ['at 10.30am, 9 a.m., 21:45 and 1800 GMT', ['10.30am', '9 a.m.', '21:45', '1800 GMT']],
    ['from 9am to 5pm, or 9–11am', ['9am', '5pm', '9–11am']],
    ['at five o’clock, half past ten', ['five o’clock', 'half past ten']],
    ['Its hours grew from 9 to 5.', ['9 to 5']],
    ['It is open from 10 to 4 daily.', ['10 to 4']],
    ['It opened from 9 to 5 shops.', []],
    // words of the calendar in names
    ['In The Sunday Post and USA Today, and the Herald on Sunday.', []],
    ['Radio’s Today programme and the Tonight Show', []],
    ['On Black Friday and Good Friday.', ['Good Friday']],
    ['Today it rained. “Tomorrow it may,” he said on Sunday.', ['Today', 'Tomorrow', 'Sunday']],
    ['He said Monday it may rain; they march in august company.', ['Monday']],
  ])('%s', (text, all) => expect(found(text)).toEqual(all));
});

describe('four figures are a year or a count', () => {
  it.each([
    'In 1998 officers said so.',
    'the 2016 elections',
    'since 2010 prices rose',
    'prices rose from 2010 to 2015',
    'It opened in 1800.',
    'By 2030 people will fly.',
    'its 2019 accounts',
    'the summer of 1999',
    '2015 was dry.',
    'late 2015',
    'around 1900',
    'in 2018 and 2019 were',
  ])('a year: %s', (text) => expect(found(text).length).toBeGreaterThan(0));

  it.each([
    'On Monday 1500 people left.',
    'In all 2000 people left.',
    'The club sold 1800 tickets.',
    'It is 1600 metres long',
    'and weighs 2000 kg.',
    'some 1900 left',
    'more than 2000 left',
    'a crowd of 2000 watched',
    'Sales rose from 1500 to 2000',
    'Sales fell from 2000 to 1950',
    'Sales rose from 950 to 1950',
    'Sales rose sharply from 1990 to 2500',
    '1500 were hurt',
    '1500 new homes',
    'flight 1549',
    'page 1600',
    '2000 per cent',
    'cut to 1500 jobs',
    '₹1500 or Rs 1800',
  ])('a count: %s', (text) => expect(found(text).filter((word) => /\d/.test(word))).toEqual([]));
});

describe('what a written date says', () => {
  const march = { year: 2024, month: 2, day: 3 };
  it.each<[string, object[]]>([
    [
      '3/4/24',
      [
        { year: 2024, month: 3, day: 3 },
        { year: 2024, month: 2, day: 4 },
      ],
    ],
    ['13/4/2024', [{ year: 2024, month: 3, day: 13 }]],
    ['4/13/2024', [{ year: 2024, month: 3, day: 13 }]],
    ['03.04.2024', [{ year: 2024, month: 3, day: 3 }]],
    ['5/5/24', [{ year: 2024, month: 4, day: 5 }]],
    ['Sunday, March 3rd, 2024', [{ weekday: 0, ...march }]],
    ['the third of March', [{ month: 2, day: 3 }]],
    ['5–6 October', [{ month: 9, day: 5, lastDay: 6 }]],
    ['March ’24', [{ year: 2024, month: 2 }]],
    ['31 June', [{ month: 5, day: 31 }]],
    ['45/45/2024', []],
    ['last week', []],
  ])('%s', (phrase, says) => expect(readDate(phrase)).toEqual(says));
});

const { months, shortMonths, weekdays } = language.calendar;
const shortOf = (month: number): string => {
  const short = [...shortMonths].find(([, at]) => at === month)?.[0] ?? 'may';
  return short.charAt(0).toUpperCase() + short.slice(1);
};
const nth = (day: number): string =>
  `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;
const two = (number: number): string => String(number).padStart(2, '0');

type Day = { year: number; month: number; day: number };
const FORMS: Record<string, (date: Day) => string> = {
  'day first': ({ year, month, day }) => `${day} ${months[month]!} ${year}`,
  'an ordinal': ({ year, month, day }) => `${nth(day)} ${months[month]!} ${year}`,
  of: ({ year, month, day }) => `${nth(day)} of ${months[month]!}, ${year}`,
  'month first': ({ year, month, day }) => `${months[month]!} ${day}, ${year}`,
  'month first, an ordinal': ({ year, month, day }) => `${months[month]!} ${nth(day)}, ${year}`,
  'month, the': ({ year, month, day }) => `${months[month]!} the ${nth(day)}, ${year}`,
  short: ({ year, month, day }) => `${day} ${shortOf(month)} ${year}`,
  'short, with a stop': ({ year, month, day }) =>
    `${shortOf(month)}${month === 4 ? '' : '.'} ${day}, ${year}`,
  'short, with hyphens': ({ year, month, day }) => `${two(day)}-${shortOf(month)}-${year}`,
  'the century left out': ({ year, month, day }) => `${day} ${months[month]!} ’${two(year % 100)}`,
  ISO: ({ year, month, day }) => `${year}-${two(month + 1)}-${two(day)}`,
  dots: ({ year, month, day }) => `${two(day)}.${two(month + 1)}.${year}`,
  'slashes, day first': ({ year, month, day }) => `${day}/${month + 1}/${year}`,
  'slashes, month first': ({ year, month, day }) => `${month + 1}/${day}/${year}`,
  'slashes, two figures': ({ year, month, day }) => `${two(day)}/${two(month + 1)}/${two(year % 100)}`,
  'a weekday': ({ year, month, day }) =>
    `${weekdays[new Date(Date.UTC(year, month, day)).getUTCDay()]!}, ${months[month]!} ${day}, ${year}`,
};

describe('what is written is read back', () => {
  const days = fc
    .record({
      year: fc.integer({ min: 1951, max: 2049 }),
      month: fc.nat(11),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .filter(({ year, month, day }) => day <= daysIn(month, year));
  const sides = fc.constantFrom(
    ['', ''],
    ['It began on ', ' in Oslo.'],
    ['(', ')'],
    ['opened ', ', and shut'],
  );

  test.each(Object.keys(FORMS))('%s', (form) =>
    fc.assert(
      fc.property(days, sides, (date, [before, after]) => {
        const written = FORMS[form]!(date);
        expect(found(`${before}${written}${after}`)).toEqual([written]);
        const readings = readDate(written);
        expect(readings).toContainEqual(expect.objectContaining(date));
        expect(readings.length).toBe(
          /^\d+\/\d+\//.test(written) && date.day <= 12 && date.day !== date.month + 1 ? 2 : 1,
        );
      }),
      { numRuns: 60 },
    ),
  );

  test('a month and its year, and two days of a month', () =>
    fc.assert(
      fc.property(days, fc.constantFrom('–', '-', ' to ', ' and '), ({ year, month, day }, joint) => {
        expect(readDate(`${months[month]!} ${year}`)).toEqual([{ month, year }]);
        const written = `${day}${joint}${day + 1} ${months[month]!} ${year}`;
        expect(found(`from ${written}.`)).toEqual([written]);
        expect(readDate(written)).toEqual([{ day, lastDay: day + 1, month, year }]);
      }),
    ));
});

test('whatever is written as a date begins as the look ahead expects', () => {
  const word = fc.constantFrom(
    ...`the of in by since until from late early mid- first second third twenty-first or day days weekend last next
    this previous two a few seventeen hours weeks ago later before and a half 3 3rd 12 1984 2016 '90s ’24 March Mar.
    May Sept Monday Tue Sunday night Good Friday Easter New Year’s Eve Christmas 5–6 10.30am 9 to past half quarter ten
    five o’clock 21:45 GMT pm AD BC century nineteenth twenties sixties Q3 FY24 start end turn year decade today
    year-end council 2023/24 3/4/24 2024-03-03 [two] in advance from now`.split(/\s+/),
  );
  const form = new RegExp(`^(?:${DATE_FORMS.join('|')})`, 'iu');
  const begins = new RegExp(`^(?:${DATE_BEGINS})`, 'iu');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
      const text = words.join(' ');
      expect(begins.test(text) || !form.test(text)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
