import { COLUMNS } from '@shared/contract';
import { DEFAULT_RULES, NO_DETAILS, summaryOf, type ArticleSummary, type Details } from '@shared/domain';
import { freshArticle } from '@shared/domain/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSort, saidOrder, sorted } from './sort';
import { stretches } from './places';

const BASE = summaryOf({ article: freshArticle(), changedAt: '2026-02-20T10:00:00.000Z' });
const article = (details: Partial<Details>, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  ...BASE,
  details: { ...NO_DETAILS, ...details },
  ...more,
});

const articles = fc.array(
  fc
    .record({
      slug: fc.constantFrom('', 'a', 'B', 'c10', 'c9'),
      deadline: fc.constantFrom('', '2026-02-24', '2026-03-01'),
      highRisk: fc.nat(3),
      marks: fc.nat(2),
    })
    .map(({ highRisk, marks, ...details }) =>
      article(details, { highRisk, marks, decided: Math.floor(marks / 2) }),
    ),
  { maxLength: 12 },
);
const sort = fc.record({ by: fc.constantFrom(...COLUMNS), down: fc.boolean() });

test('sorting keeps every article, and equal ones in the order they came', () => {
  fc.assert(
    fc.property(articles, sort, (all, by) => {
      const numbered = all.map((each, at) => ({ ...each, words: at }));
      const order = sorted(numbered, by, DEFAULT_RULES);
      expect([...order].sort((a, b) => a.words - b.words)).toEqual(numbered);
      if (by.by === 'deadline') {
        order.slice(1).forEach((each, at) => {
          if (each.details.deadline === order[at]!.details.deadline)
            expect(each.words).toBeGreaterThan(order[at]!.words);
        });
      }
    }),
  );
});

test.each([
  ['name', false, ['a', 'B', 'c9', 'c10', '']],
  ['name', true, ['c10', 'c9', 'B', 'a', '']],
] as const)('by %s (down: %s), numbers as numbers, nameless ones last', (by, down, expected) => {
  const all = ['c10', '', 'B', 'c9', 'a'].map((slug) => article({ slug }));
  expect(sorted(all, { by, down }, DEFAULT_RULES).map(({ details }) => details.slug)).toEqual(expected);
});

test('what has no deadline, or no marks, stands last whichever way round', () => {
  const dated = ['', '2026-03-01', '2026-02-01'].map((deadline) => article({ deadline }));
  for (const down of [true, false])
    expect(sorted(dated, { by: 'deadline', down }, DEFAULT_RULES).at(-1)!.details.deadline).toBe('');
  const worked = [article({}), article({}, { marks: 2, decided: 1 }), article({}, { marks: 2, decided: 2 })];
  for (const down of [true, false])
    expect(sorted(worked, { by: 'progress', down }, DEFAULT_RULES).at(-1)!.marks).toBe(0);
});

test('a click sorts by the column, the next one turns it round; counts begin with the most', () => {
  expect(nextSort({ by: 'changed', down: true }, 'deadline')).toEqual({ by: 'deadline', down: false });
  expect(nextSort({ by: 'deadline', down: false }, 'deadline')).toEqual({ by: 'deadline', down: true });
  expect(nextSort({ by: 'name', down: false }, 'highRisk')).toEqual({ by: 'highRisk', down: true });
  expect(nextSort(null, 'name')).toEqual({ by: 'name', down: false });
  expect(saidOrder({ by: 'deadline', down: false }, 'Deadline')).toBe('Sorted by deadline, earliest first.');
});

test.each([
  ['the old bridge', [{ start: 4, end: 7 }], ['the ', '[old]', ' bridge']],
  ['old', [{ start: 0, end: 3 }], ['[old]']],
  ['none', [], ['none']],
  [
    'two two',
    [
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ],
    ['[two]', ' ', '[two]'],
  ],
])('“%s” with %j', (excerpt, highlights, expected) => {
  expect(
    stretches({ excerpt, highlights }).map(({ words, found }) => (found ? `[${words}]` : words)),
  ).toEqual(expected);
});
