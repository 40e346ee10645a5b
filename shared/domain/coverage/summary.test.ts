import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article, decided, markOn } from '../../reporting/fixtures';
import { apply } from '../commands/apply';
import type { Mark } from '../model/mark';
import { blockersOf, DEFAULT_RULES, type DeskRules } from './readiness';
import { alertCountOf, ArticleSummary, summaryOf, workOf } from './summary';
import { RISKS } from '../../vocabulary';
import { command, evidenceCommand, markedArticle } from '../testing';
import { DEFAULT_ASKED, NOTHING_ASKED, oneFrom } from '../evidence/asked';

const AT = '2026-11-22T10:00:00.000Z';
const TEXT = 'The bridge opened in 1893. “It leaks,” said Ms Tolland.';
const of = (...marks: Mark[]) => summaryOf({ article: article(TEXT, { marks }), changedAt: AT });
const year = (more: Partial<Mark> = {}) => markOn(TEXT, '1893', more);

const ASKS_MOST = { ...DEFAULT_ASKED, routine: { sources: 3 }, sensitive: { sources: 2 } };
const ASKS_PRIMARY = {
  ...ASKS_MOST,
  routine: { sources: 0, primary: true },
  legal: { sources: 1, primary: true },
};
const rules: fc.Arbitrary<DeskRules> = fc.record({
  decided: fc.boolean(),
  verified: fc.constantFrom('off', 'sensitive', 'high', 'legal'),
  queries: fc.boolean(),
  lost: fc.boolean(),
  problems: fc.boolean(),
  attributed: fc.boolean(),
  sourced: fc.constantFrom(NOTHING_ASKED, DEFAULT_ASKED, ...RISKS.map(oneFrom), ASKS_MOST, ASKS_PRIMARY),
  coverage: fc.constantFrom(0, 40, 100),
});

test('an article with marks is ready exactly where nothing blocks its sign-off', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(command, evidenceCommand), { maxLength: 25 }), rules, (commands, under) => {
      const after = commands.reduce((before, each) => {
        const outcome = apply(before, each);
        return outcome.ok ? outcome.article : before;
      }, markedArticle());
      const summary = summaryOf({ article: after, changedAt: AT });
      expect(ArticleSummary.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
      const ready = summary.marks > 0 && blockersOf(after, under).length === 0;
      expect(workOf(summary, under) === 'ready').toBe(ready);
    }),
    { numRuns: 500 },
  );
});

describe('how far the work is', () => {
  const lax: DeskRules = { ...DEFAULT_RULES, coverage: 0, sourced: NOTHING_ASKED };
  test.each<[string, Mark[], string]>([
    ['no marks', [], 'not-begun'],
    ['marks nobody has looked at', [year()], 'not-begun'],
    ['one being checked', [year({ status: 'checking' })], 'under-way'],
    ['one decided of two', [year(decided('verified', '1893')), markOn(TEXT, 'bridge')], 'under-way'],
    ['all decided, one left as it was wrong', [year(decided('wrong', '1893'))], 'decided'],
    ['all decided, but on other words', [year(decided('verified', '1890'))], 'under-way'],
    [
      'nothing but what was closed as cut',
      [year({ lost: true, risk: 'legal', disposition: 'cut' })],
      'ready',
    ],
    [
      'one closed as cut, and one open',
      [year({ lost: true, disposition: 'cut' }), markOn(TEXT, 'bridge')],
      'under-way',
    ],
    ['all as the desk wants it', [year(decided('verified', '1893'))], 'ready'],
  ])('%s', (_name, marks, work) => expect(workOf(of(...marks), lax)).toBe(work));

  test('the desk says what ready is', () => {
    expect(workOf(of(year(decided('verified', '1893'))), { ...lax, coverage: 100 })).toBe('decided');
    expect(
      workOf(of(year({ ...decided('verified', '1893'), risk: 'high' })), {
        ...lax,
        sourced: oneFrom('high'),
      }),
    ).toBe('decided');
  });
});

test('counts what a list is sorted by', () => {
  const summary = of(
    year({ ...decided('verified', '1893'), risk: 'legal' }),
    markOn(TEXT, 'bridge', { risk: 'high' }),
    markOn(TEXT, 'Tolland', { risk: 'legal', ...decided('wrong', 'Toland') }),
    markOn(TEXT, 'leaks', { lost: true }),
    markOn(TEXT, 'opened', { risk: 'sensitive' }),
  );
  expect(summary).toMatchObject({
    words: 10,
    marks: 5,
    decided: 1,
    problems: 1,
    unanswered: 1,
    statuses: { 'to-check': 3, verified: 1, wrong: 1 },
  });
  expect(summary.alerts).toEqual({ 're-check': 1, lost: 1 });
  expect([
    alertCountOf(summary, { sourced: NOTHING_ASKED }),
    alertCountOf(summary, { sourced: oneFrom('high') }),
    summary.highRisk,
  ]).toEqual([2, 3, 2]);
  const { status, stamp } = decided('verified', 'bridge');
  const beside = of(
    markOn(TEXT, 'bridge', {
      status,
      stamp: { ...stamp!, now: { before: 'The new ', after: ' opened in 1893.' } },
    }),
  );
  expect(beside).toMatchObject({ marks: 1, decided: 0, alerts: { surroundings: 1 } });
  expect(alertCountOf(beside, { sourced: NOTHING_ASKED })).toBe(1);
  const cut = of(
    markOn(TEXT, 'leaks', {
      lost: true,
      disposition: 'cut',
      risk: 'legal',
      ...decided('query-out', 'leaks'),
    }),
  );
  expect(cut).toMatchObject({
    marks: 1,
    decided: 1,
    highRisk: 0,
    alerts: {},
    cutQueries: 1,
    statuses: { 'query-out': 1 },
  });
  expect(summary.unverified).toEqual({ high: 1, legal: 1, routine: 1, sensitive: 1 });
});
