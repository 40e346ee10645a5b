import { describe, expect, test } from 'vitest';
import { askedIn } from './asked.mjs';

const SPECS = ['marks.spec.ts', 'papers.spec.ts', 'paper.spec.ts', 'c++.spec.ts'];
const FOLDERS = ['/home/ada/marks/e2e/specs/', 'C:\\ada\\paper\\e2e\\specs\\'];

/** The specs that run in the folder where Playwright gets these patterns. */
const run = (patterns: string[], folder: string) =>
  SPECS.filter((spec) => patterns.some((pattern) => new RegExp(pattern).test(folder + spec)));

describe('what follows e2e', () => {
  test.each(FOLDERS)('chooses the specs whose file has one of the words, wherever they lie: %s', (folder) => {
    const chosen = (...words: string[]) => run(askedIn(['e2e', ...words]).specs, folder);
    expect(chosen('marks')).toEqual(['marks.spec.ts']);
    expect(chosen('paper')).toEqual(['papers.spec.ts', 'paper.spec.ts']);
    expect(chosen('paper.spec', 'marks')).toEqual(['marks.spec.ts', 'paper.spec.ts']);
    expect(chosen('c++')).toEqual(['c++.spec.ts']);
    expect(chosen('ada')).toEqual([]);
  });

  test('may be the name of a stage', () => {
    expect(askedIn(['e2e', 'start'])).toMatchObject({ stages: ['e2e'], specs: [expect.any(String)] });
  });

  test('may have a line, which is not of the name', () => {
    const [pattern = ''] = askedIn(['e2e', 'marks:42']).specs;
    expect(pattern).toMatch(/:42$/);
    expect(run([pattern.slice(0, -':42'.length)], '/specs/')).toEqual(['marks.spec.ts']);
  });
});

test('without words all specs run, and without stages all stages', () => {
  expect(askedIn(['lint', 'types', 'e2e'])).toEqual({ stages: ['lint', 'types', 'e2e'], specs: [] });
  expect(askedIn([])).toEqual({ stages: [], specs: [] });
});
