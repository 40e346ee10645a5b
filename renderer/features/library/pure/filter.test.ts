import { NO_FILTER, isFiltering, type LibraryFilter } from '@shared/contract';
import { DEFAULT_RULES, NO_DETAILS, summaryOf, type ArticleSummary, type Details } from '@shared/domain';
import { freshArticle } from '@shared/domain/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chipsOf, figuresFor, fits, weekFrom, type Now } from './filter';

const NOW: Now = { today: '2026-02-25', rules: DEFAULT_RULES };

const AT = '2026-02-20T10:00:00.000Z';
const BASE = summaryOf({ article: freshArticle(), changedAt: AT });
const article = (details: Partial<Details>, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  ...BASE,
  details: { ...NO_DETAILS, ...details },
  ...more,
});

const days = fc.constantFrom('', '2026-02-24', '2026-02-25', '2026-02-26', '2026-03-04', '2026-03-05');
const desks = fc.constantFrom('', 'News', 'Features');
const articles = fc.array(
  fc
    .record({
      deadline: days,
      desk: desks,
      checker: fc.constantFrom('', 'Ada', 'Ilse'),
      highRisk: fc.nat(1),
      lost: fc.nat(1),
    })
    .map(({ highRisk, lost, ...details }) =>
      article(details, {
        highRisk,
        alerts: lost ? { lost } : {},
        marks: 2,
        decided: highRisk,
        statuses: { 'to-check': 2 - highRisk },
      }),
    ),
);
const filters: fc.Arbitrary<LibraryFilter> = fc.record({
  work: fc.subarray(['not-begun', 'under-way', 'decided', 'ready'] as const),
  due: fc.subarray(['overdue', 'today', 'week', 'none'] as const),
  desks: fc.uniqueArray(desks),
  checkers: fc.subarray(['', 'Ada']),
  highRisk: fc.boolean(),
  alerts: fc.boolean(),
});

describe('laws', () => {
  test('each part narrows by itself: an article fits a filter when it fits every chip of it', () => {
    fc.assert(
      fc.property(articles, filters, (all, filter) => {
        const alone = chipsOf(filter).map(({ part }) => fits({ ...NO_FILTER, [part]: filter[part] }, NOW));
        expect(all.filter(fits(filter, NOW))).toEqual(
          all.filter((each) => alone.every((test) => test(each))),
        );
      }),
    );
  });

  test('taking every chip away leaves no filter, and nothing filtered means no chips', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const rest = chipsOf(filter).reduce(
          (left, { part }) => chipsOf(left).find((chip) => chip.part === part)!.without,
          filter,
        );
        expect(rest).toEqual(NO_FILTER);
        expect(isFiltering(filter)).toBe(chipsOf(filter).length > 0);
      }),
    );
  });

  test('the figure beside a choice is what choosing it alone in its part would show', () => {
    fc.assert(
      fc.property(articles, filters, (all, filter) => {
        const figures = figuresFor(all, filter, NOW);
        for (const due of ['overdue', 'today', 'week', 'none'] as const)
          expect(figures.due.get(due) ?? 0).toBe(all.filter(fits({ ...filter, due: [due] }, NOW)).length);
        for (const desk of ['', 'News'])
          expect(figures.desks.get(desk) ?? 0).toBe(
            all.filter(fits({ ...filter, desks: [desk] }, NOW)).length,
          );
        expect(figures.highRisk).toBe(all.filter(fits({ ...filter, highRisk: true }, NOW)).length);
      }),
    );
  });
});

test.each<[string, LibraryFilter['due'][number][]]>([
  ['2026-02-24', ['overdue']],
  ['2026-02-25', ['today', 'week']],
  ['2026-02-26', ['week']],
  ['2026-03-04', ['week']],
  ['2026-03-05', []],
  ['', ['none']],
])('a deadline on “%s” is %j', (deadline, expected) => {
  const due = (['overdue', 'today', 'week', 'none'] as const).filter((each) =>
    fits({ ...NO_FILTER, due: [each] }, NOW)(article({ deadline })),
  );
  expect(due).toEqual(expected);
});

test.each([
  ['2026-02-25', '2026-03-04'],
  ['2026-12-29', '2027-01-05'],
])('seven days from %s end on %s', (from, to) => expect(weekFrom(from)).toBe(to));

test('chips say what they ask for', () => {
  expect(
    chipsOf({
      work: ['ready', 'decided'],
      due: ['week'],
      desks: ['News', ''],
      checkers: [],
      highRisk: true,
      alerts: false,
    }).map(({ label }) => label),
  ).toEqual(['Due within 7 days', 'Ready, Decided', 'Desk: News, no desk', 'High risk open']);
});
