// What stands in the JSON report of a Playwright run: for whoever adds up, or judges, what came of it.

/**
 * A report as Playwright's own reporter writes it, as far as it is read here.
 * @typedef {{ title: string, file: string, tests: { projectName: string, status: string, results: { status:
 *   string }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ title: string, file: string, project: string, outcome: string, tries: string[] }} Tried
 */

/**
 * Every test in `report`: its title, file and project, what came of it, and how each try of it ended.
 * @param {Suite | undefined} report
 * @returns {Tried[]}
 */
export const testsIn = (report) => (report?.suites ?? []).flatMap(testsOf);

/**
 * @param {Suite} suite
 * @returns {Tried[]}
 */
const testsOf = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ title, file, tests }) =>
    tests.map(({ projectName, status, results }) => ({
      title,
      file,
      project: projectName,
      outcome: status,
      tries: results.map((each) => each.status),
    })),
  ),
  ...suites.flatMap(testsOf),
];

/**
 * How many of `tests` passed, failed and were left out. Those that passed only when they were tried again are
 * among the passed, and named: whoever tells of the counts must tell of them.
 * @param {Tried[]} tests
 */
export function countsOf(tests) {
  /** @param {string} outcome */
  const those = (outcome) => tests.filter((test) => test.outcome === outcome);
  const flaky = those('flaky').map(({ file, title }) => `${file}: ${title}`);
  const [passed, failed, skipped] = [those('expected'), those('unexpected'), those('skipped')];
  return { passed: passed.length + flaky.length, failed: failed.length, skipped: skipped.length, flaky };
}
