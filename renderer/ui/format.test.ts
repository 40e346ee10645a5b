import { describe, expect, test } from 'vitest';
import { readDate } from '@shared/domain';
import { count, day, dueOf, excerpt, today } from './format';

const NOW = new Date(2026, 2, 5, 23, 30);

describe('dates', () => {
  test('what is shown can be typed back', () => {
    expect(readDate(day('2026-09-01'), 'mdy', today(NOW))).toEqual({
      outcome: 'read',
      date: '2026-09-01',
      certain: true,
    });
  });
  test('today is the day of this place, not of Greenwich', () => expect(today(NOW)).toBe('2026-03-05'));
  test.each([
    ['', 'none'],
    ['2026-03-04', 'overdue'],
    ['2026-03-05', 'today'],
    ['2026-03-06', 'later'],
  ])('a deadline of %j is %s', (deadline, due) => expect(dueOf(deadline, '2026-03-05')).toBe(due));
});

describe('words', () => {
  test.each([
    [0, '0 marks'],
    [1, '1 mark'],
    [1234, '1,234 marks'],
  ])('%i', (value, words) => expect(count(value, 'mark')).toBe(words));
  test('short words stand as they are, in one line', () =>
    expect(excerpt('one\ntwo  three')).toBe('one two three'));
  test('long words are cut at a space, without what hangs there', () =>
    expect(excerpt('The bridge opened, they said, in June', 20)).toBe('The bridge opened…'));
  test('a word without spaces is cut all the same', () =>
    expect(excerpt('x'.repeat(50), 20)).toBe(`${'x'.repeat(20)}…`));
});
