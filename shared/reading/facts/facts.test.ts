import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import { calendarDate, dates, reckon } from '../../text/dates';
import { quantities } from '../../text/numbers';

describe('facts', () => {
  it.each<[string, string[]]>([
    ['on Friday, March 6, 2015 in Oslo', ['Friday, March 6, 2015']],
    ['from 6 March 2015 until May 2016', ['6 March 2015', 'May 2016']],
    ['last month and two years ago', ['last month', 'two years ago']],
    ['in 1998, or the 1990s', ['1998', 'the 1990s']],
    ['It may be 2,015 people.', []],
    ['the end of the year', ['the end of the year']],
  ])('dates in: %s', (text, found) =>
    expect(dates(text).map(({ start, end }) => text.slice(start, end))).toEqual(found),
  );

  it.each<[string, [string, number][]]>([
    ['20,000 people', [['number', 20_000]]],
    ['US$ 3.5 million', [['money', 3_500_000]]],
    [
      '12 per cent and 4%',
      [
        ['percent', 12],
        ['percent', 4],
      ],
    ],
    ['two dozen', [['number', 24]]],
    ['the 33rd floor', []],
    ['no one knew', []],
  ])('numbers in: %s', (text, found) =>
    expect(quantities(text).map(({ kind, value }) => [kind, value])).toEqual(found),
  );

  it('lists names, dates and numbers of a claim, in order and apart', () => {
    const text = 'Jane Roe sold 12 boats in Norway on 6 March 2015.';
    const { facts, claims } = read(text);
    expect(facts.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['person', 'Jane Roe'],
      ['number', '12'],
      ['place', 'Norway'],
      ['date', '6 March 2015'],
    ]);
    expect(claims[0]!.facts).toEqual(facts);
  });
});

describe('what a relative date means', () => {
  // Wednesday 18 March 2015
  const published = calendarDate('2015-03-18')!;
  it.each<[string, string | null]>([
    ['today', 'Wednesday 18 March 2015'],
    ['yesterday', 'Tuesday 17 March 2015'],
    ['Monday', 'Monday 16 March 2015'],
    ['on Wednesday', 'Wednesday 18 March 2015'],
    ['last Wednesday', 'Wednesday 11 March 2015'],
    ['next Monday', 'Monday 23 March 2015'],
    ['last week', 'the week of Monday 9 March 2015'],
    ['last month', 'February 2015'],
    ['next year', '2016'],
    ['three days ago', 'Sunday 15 March 2015'],
    ['two years ago', 'about 2013'],
    ['last December', 'December 2014'],
    ['the end of the year', null],
  ])('%s', (phrase, meaning) => expect(reckon(phrase, published)).toBe(meaning));

  it.each(['', '2015-02-30', 'yesterday', undefined])('no publication date: %s', (iso) =>
    expect(calendarDate(iso)).toBeNull(),
  );
});
