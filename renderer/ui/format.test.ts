import { describe, expect, test } from 'vitest';
import { count, day, dueOf, excerpt, readDay, today } from './format';

const NOW = new Date(2026, 2, 5, 23, 30);

describe('dates', () => {
  test.each([
    ['2026-03-05', '2026-03-05'], ['5 Mar 2026', '2026-03-05'], ['5 march', '2026-03-05'], ['05/03/26', '2026-03-05'],
    ['5.3.2027', '2027-03-05'], ['29 Feb 2028', '2028-02-29'], ['12-11-2026', '2026-11-12'],
  ])('%s is read as %s', (typed, date) => expect(readDay(typed, NOW)).toBe(date));

  test.each(['', 'soon', '31 Feb 2026', '29 Feb 2026', '5 Foo 2026', '0/1/2026', '5 13 2026', '2026-13-01', '5', '5 Mar 20261'])(
    '%j is no date', (typed) => expect(readDay(typed, NOW)).toBeNull(),
  );

  test('what is shown can be typed back', () => expect(readDay(day('2026-09-01'), NOW)).toBe('2026-09-01'));
  test('today is the day of this place, not of Greenwich', () => expect(today(NOW)).toBe('2026-03-05'));
  test.each([['', 'none'], ['2026-03-04', 'overdue'], ['2026-03-05', 'today'], ['2026-03-06', 'later']])(
    'a deadline of %j is %s', (deadline, due) => expect(dueOf(deadline, '2026-03-05')).toBe(due),
  );
});

describe('words', () => {
  test.each([[0, '0 marks'], [1, '1 mark'], [1234, '1,234 marks']])('%i', (value, words) => expect(count(value, 'mark')).toBe(words));
  test('short words stand as they are, in one line', () => expect(excerpt('one\ntwo  three')).toBe('one two three'));
  test('long words are cut at a space, without what hangs there', () => expect(excerpt('The bridge opened, they said, in June', 20)).toBe('The bridge opened…'));
  test('a word without spaces is cut all the same', () => expect(excerpt('x'.repeat(50), 20)).toBe(`${'x'.repeat(20)}…`));
});
