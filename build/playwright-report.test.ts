// The counts that `npm test` ends with, from reports as Playwright writes them.
import { expect, test } from 'vitest';
import { countsOf, testsIn } from './playwright-report.mjs';

/** A report on tests that went like this, each try by how it ended. */
const reportOn = (tests: [title: string, status: string, ...tries: string[]][]) => ({
  suites: [
    {
      specs: [],
      suites: [
        {
          specs: tests.map(([title, status, ...tries]) => ({
            title,
            file: 'ferry.spec.ts',
            tests: [{ projectName: '', status, results: tries.map((each) => ({ status: each })) }],
          })),
        },
      ],
    },
  ],
});

test('what passed at once, what failed and what was left out is counted', () => {
  const report = reportOn([
    ['it leaves', 'expected', 'passed'],
    ['it sinks', 'unexpected', 'timedOut', 'failed'],
    ['it turns', 'skipped', 'skipped'],
  ]);
  expect(countsOf(testsIn(report))).toEqual({ passed: 1, failed: 1, skipped: 1, flaky: [] });
});

test('what passed only at the second try has passed, and is named', () => {
  const tests = testsIn(
    reportOn([
      ['it leaves', 'expected', 'passed'],
      ['it lands', 'flaky', 'failed', 'passed'],
    ]),
  );
  expect(countsOf(tests)).toEqual({ passed: 2, failed: 0, skipped: 0, flaky: ['ferry.spec.ts: it lands'] });
  expect(tests.map(({ tries }) => tries)).toEqual([['passed'], ['failed', 'passed']]);
});

test('a run that died before it wrote a report has no tests', () => {
  expect(countsOf(testsIn(undefined))).toEqual({ passed: 0, failed: 0, skipped: 0, flaky: [] });
});
