import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, orderOf, readDate, type DateOrder } from './dates';

const TODAY = '2026-11-05';
const read = (typed: string, order: DateOrder = 'dmy'): string => {
  const reading = readDate(typed, order, TODAY);
  return reading.outcome === 'refused'
    ? `refused: ${reading.why}`
    : `${reading.date}${reading.certain ? '' : '?'}`;
};

describe('a date that was typed', () => {
  test.each<[typed: string, dmy: string, mdy: string, ymd: string]>([
    ['2026-12-15', '2026-12-15', '2026-12-15', '2026-12-15'],
    ['2026/3/4', '2026-03-04', '2026-03-04', '2026-03-04'],
    ['20261215', '2026-12-15', '2026-12-15', '2026-12-15'],
    ['12/15/2026', '2026-12-15', '2026-12-15', '2026-12-15'],
    ['15/12/2026', '2026-12-15', '2026-12-15', '2026-12-15'],
    ['15.12.2026', '2026-12-15', '2026-12-15', '2026-12-15'],
    ['15. 12. 2026', '2026-12-15', '2026-12-15', '2026-12-15'],
    ['4/4/2026', '2026-04-04', '2026-04-04', '2026-04-04'],
    [
      '03/04/2026',
      '2026-04-03?',
      '2026-03-04?',
      'refused: This could be 3 April 2026 or 4 March 2026. Write the month as a word.',
    ],
    ['15/12/26', '2026-12-15?', '2026-12-15?', '2015-12-26?'],
    ['26-12-15', '2015-12-26?', '2015-12-26?', '2026-12-15?'],
    ['3/4', '2026-04-03?', '2026-03-04?', '2026-03-04?'],
    ['15.12.', '2026-12-15?', '2026-12-15?', '2026-12-15?'],
  ])('%s', (typed, dmy, mdy, ymd) => {
    expect([read(typed, 'dmy'), read(typed, 'mdy'), read(typed, 'ymd')]).toEqual([dmy, mdy, ymd]);
  });

  test.each([
    ['15 Dec 2026', '2026-12-15'],
    ['15 december 2026', '2026-12-15'],
    ['15th of December, 2026', '2026-12-15'],
    ['Dec 15, 2026', '2026-12-15'],
    ['December 15 2026', '2026-12-15'],
    ['Sept. 1st, 2026', '2026-09-01'],
    ['1-Sep-26', '2026-09-01'],
    ['  15   DEC   2026 ', '2026-12-15'],
    ['15 Dec', '2026-12-15?'],
    ['Dec 15', '2026-12-15?'],
    ['15 Dec 99', '1999-12-15'],
    ['15 Dec ’31', '2031-12-15'],
    ['Tue, 15 Dec 2026', '2026-12-15'],
    ['Tuesday 15/12/2026', '2026-12-15'],
    ['29 Feb 2028', '2028-02-29'],
    ['tomorrow', '2026-11-06?'],
    ['Today', '2026-11-05?'],
    ['yesterday', '2026-11-04?'],
  ])('%s', (typed, date) => expect(read(typed)).toBe(date));

  test.each([
    '',
    'soon',
    '15',
    '2026',
    'Dec 2026',
    '31 Feb 2026',
    '29/2/2027',
    '31/31/2026',
    '13/13/26',
    '0/1/2026',
    '1/2/026',
    '15 Nonsense 2026',
    '12/15/20266',
    '2026-15-12',
    'Monday',
    '12:30',
    '1 May 0026',
    'ma 3',
  ])('%j is refused', (typed) => expect(read(typed)).toMatch(/^refused: /));

  test('a weekday that is not its own is named', () => {
    expect(read('Monday, 15 Dec 2026')).toBe(
      'refused: 15 December 2026 is a Tuesday, not a Monday. Look at both.',
    );
  });

  test('the order is the language’s', () => {
    expect(['en-US', 'en-GB', 'de-DE', 'sv-SE', 'ja-JP'].map(orderOf)).toEqual([
      'mdy',
      'dmy',
      'dmy',
      'ymd',
      'ymd',
    ]);
  });

  test('a system’s own name of a language is understood, and one that is none is the computer’s', () => {
    expect(['en-US@posix', 'de_DE.UTF-8', 'sv_SE'].map(orderOf)).toEqual(['mdy', 'dmy', 'ymd']);
    expect(orderOf('C')).toBe(orderOf());
  });
});

test('what is written is read as the same day, in every form', () => {
  const two = (part: number) => String(part).padStart(2, '0');
  const dates = fc.tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(
      dates,
      fc.constantFrom<DateOrder>('dmy', 'mdy', 'ymd'),
      fc.constantFrom('/', '.', '-', ' '),
      ([year, month, day], order, by) => {
        const date = `${year}-${two(month)}-${two(day)}`;
        const [, long, short] = /^\d+ (([A-Z][a-z]{2})[a-z]*) \d+$/.exec(dateInWords(date))!;
        const parts = { dmy: [day, month, year], mdy: [month, day, year], ymd: [year, month, day] }[order];
        for (const written of [
          date,
          date.replaceAll('-', ''),
          dateInWords(date),
          `${day} ${short} ${year}`,
          `${short} ${day}, ${year}`,
          `${long} ${day} ${year}`,
          `${two(day)}-${short}-${year}`,
          parts.join(by),
          parts.map((part) => two(part)).join(by),
        ])
          expect([written, readDate(written, order, TODAY)]).toEqual([
            written,
            expect.objectContaining({ outcome: 'read', date }),
          ]);
        if (year > 1980 && year < 2070) {
          const short2 = parts.map((part) => two(part % 100)).join(by);
          expect(readDate(short2, order, TODAY)).toMatchObject({ outcome: 'read', date });
        }
      },
    ),
  );
});
