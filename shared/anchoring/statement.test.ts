import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, identityOf, likeness, saysEnough, saysTheSame, statementOf } from './statement';
import { eachWord } from './units';
import { anyTwo } from './testing';
import { Wording } from './wording';

test.each([
  ['The bridge opened in 1893.', 'the bridge opened in 1893'],
  ['“It leaks,”', '"It leaks."'],
  ['It  leaks\nbadly', 'It leaks badly'],
  ['a well-known engineer', 'a well known engineer'],
  ['She was re-elected', 'She was reelected'],
  ['the mayor’s office', "the mayor's office"],
  ['Caf\u00e9 Linden', 'Cafe\u0301 Linden'],
])('“%s” says the same as “%s”', (a, b) => {
  expect(saysTheSame(a, b)).toBe(true);
  expect(saysTheSame(b, a)).toBe(true);
  expect(identityOf(a)).toBe(identityOf(b));
});

test.each([
  ['The bridge opened in 1893.', 'The bridge opened in 1983.'],
  ['Did it leak?', 'Did it leak.'],
  ['he met the Polish envoy', 'he met the polish envoy'],
  ['the war of 1914-18', 'the war of 191418'],
  ['It leaks', 'It leaked'],
  // Nobody can say without a dictionary which hyphen makes another word.
  ['She re-signed', 'She resigned'],
])('“%s” does not say the same as “%s”', (a, b) => {
  expect(saysTheSame(a, b)).toBe(false);
});

const told = (was: string, now: string): string[] =>
  differencesOf(was, now).map(({ what, was: from, now: to }) => `${what}: ${from || '–'} → ${to || '–'}`);

function differencesOf(was: string, now: string) {
  const [a, b] = [statementOf(was), statementOf(now)];
  const wording = new Wording();
  wording.read(a.line, 0, a.line.length);
  return differences(wording, a, b);
}

test.each([
  ['The council lost 14 keys last year.', 'The council lost 15 keys last year.', ['number: 14 → 15']],
  ['The bridge cost £14 million to build.', 'The bridge cost £15m to build.', ['number: £14 million → £15m']],
  ['The bridge cost £14 million to build.', 'The bridge cost £14m to build.', []],
  ['Forty passengers were aboard.', '40 passengers were aboard.', []],
  ['It rose by 6 per cent in a year.', 'It rose by 6% in a year.', []],
  ['The fee was £20 a head.', 'The fee was €20 a head.', ['currency: £20 → €20']],
  [
    'The inspector, Ann Marlow, signed the report.',
    'The inspector, Ines Marlow, signed the report.',
    ['name: Ann → Ines'],
  ],
  ['It leaks in every storm.', 'It leaks in every storm, said Ines Marlow.', ['words: – → said Ines Marlow']],
  ['The pier was opened to the public.', 'The pier was never opened to the public.', ['denial: – → never']],
  ['The pier was repainted in spring.', 'The pier was rebuilt in spring.', ['words: repainted → rebuilt']],
  [
    'The old pier was repainted.',
    'The pier was repainted, he said.',
    ['words: old → –', 'words: – → he said'],
  ],
  ['1,200 people came.', '1200 people came.', []],
])('what differs from “%s” in “%s”', (was, now, expected) => {
  expect(told(was, now)).toEqual(expected);
});

test.each([
  ['he said', false],
  ['in 1893', false],
  ['', false],
  ['…', false],
  ['forty passengers', true],
  ['said Ines Marlow', true],
  ['opened in 1893 to the public', true],
])('whether “%s” says enough to be met again: %s', (words, expected) => {
  expect(saysEnough(statementOf(words))).toBe(expected);
});

describe('laws', () => {
  const cut = (wording: Wording, words: string) => {
    const { line } = statementOf(words);
    return wording.read(line, 0, line.length);
  };

  test('likeness is symmetrical, from 0 to 1, and 1 for the same words', () => {
    fc.assert(
      fc.property(anyTwo, ({ oldText, newText }) => {
        const wording = new Wording();
        const [a, b] = [cut(wording, oldText), cut(wording, newText)];
        const alike = likeness(wording, a, b);
        expect(alike).toBe(likeness(wording, b, a));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1 + 1e-9);
        if (a.ids.length > 0) expect(likeness(wording, a, a)).toBeCloseTo(1);
      }),
    );
  });

  test('what is the same one way is the same the other way, and has one identity', () => {
    fc.assert(
      fc.property(anyTwo, ({ oldText, newText }) => {
        expect(saysTheSame(oldText, newText)).toBe(saysTheSame(newText, oldText));
        if (saysTheSame(oldText, newText)) expect(identityOf(oldText)).toBe(identityOf(newText));
        expect(saysTheSame(` “${oldText}”,`, oldText)).toBe(true);
      }),
    );
  });

  test('every word of a statement is one word of its line, and what differs one way differs the other way round', () => {
    fc.assert(
      fc.property(anyTwo, ({ oldText, newText }) => {
        const statement = statementOf(oldText);
        expect(new Wording().cut(statement.line, 0, statement.line.length).ids).toHaveLength(
          statement.tokens.length,
        );
        const wording = new Wording();
        for (const words of [oldText, newText]) cut(wording, words);
        const swapped = differences(wording, statementOf(newText), statement).map(({ what, was, now }) => ({
          what,
          was: now,
          now: was,
        }));
        expect(swapped).toEqual(differences(wording, statement, statementOf(newText)));
        expect(differencesOf(oldText, oldText)).toEqual([]);
      }),
    );
  });
});

test.each([
  '£14 million',
  '£14m and 3.5 per cent',
  '1e30 dollars',
  '10km',
  '¥5',
  'dozens of pounds',
  'well-known in the 1990s',
  '12.',
  '1..2',
  '£1,000,000,000,000,000,000,000,000',
])('every word of “%s” is one word of its line', (words) => {
  const { line, tokens } = statementOf(words);
  let count = 0;
  eachWord(line, 0, line.length, () => count++);
  expect(count).toBe(tokens.length);
});
