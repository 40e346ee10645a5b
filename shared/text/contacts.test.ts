import { describe, expect, test } from 'vitest';
import { addresses, dialled, telephones } from './contacts';

const told = (find: (text: string) => { start: number; end: number }[], text: string): string[] =>
  find(text).map(({ start, end }) => text.slice(start, end));

describe('a telephone number', () => {
  test.each([
    ['ring 01632 960 233 after six', ['01632 960 233']],
    ['+44 (0)20 7946 0018 or (212) 555-0143', ['+44 (0)20 7946 0018', '(212) 555-0143']],
    ['call 555-867-5309.', ['555-867-5309']],
    ['mobile 07700900461', ['07700900461']],
  ])('is found: %s', (text, found) => expect(told(telephones, text)).toEqual(found));

  test.each([
    'between 2004 and 2009',
    'the season 2004-2009',
    'on 2026-03-12',
    'on 12.03.2026 at 10.30',
    'some 12 000 000 litres',
    '1,250,000 people',
    '£0 960 233 000',
    'case no. 0163 2960 233',
    'between 1 and 2 of 10 in 1998 1999 2000',
    'ISBN 0 306 40615 2',
    '3.14159265358979',
  ])('is not: %s', (text) => expect(told(telephones, text)).toEqual([]));

  test('is one however it is written', () => {
    expect(dialled('+44 (0)20 7946 0018')).toBe(dialled('+44 20 79 46 00 18'));
    expect(dialled('01632 960233')).not.toBe(dialled('01632 960323'));
  });
});

test('addresses are those of houses, mail and the web', () => {
  const text = 'At 14 Old Rope Walk, write to desk@example.org or see https://example.org/a, not 14 Old Men.';
  expect(told(addresses, text)).toEqual(['14 Old Rope Walk', 'desk@example.org', 'https://example.org/a']);
});
