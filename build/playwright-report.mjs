// What stands in the JSON report of a Playwright run: for whoever adds up, or judges, what came of it.

/** Every test in `report`: its title, file and project, what came of it, and how each try of it ended. */
export const testsIn = (report) => (report?.suites ?? []).flatMap(testsOf);

const testsOf = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ title, file, tests }) => tests.map(({ projectName, status, results }) => (
    { title, file, project: projectName, outcome: status, tries: results.map((each) => each.status) }
  ))),
  ...suites.flatMap(testsOf),
];

/**
 * How many of `tests` passed, failed and were left out. Those that passed only when they were tried again are
 * among the passed, and named: whoever tells of the counts must tell of them.
 */
export function countsOf(tests) {
  const those = (outcome) => tests.filter((test) => test.outcome === outcome);
  const flaky = those('flaky').map(({ file, title }) => `${file}: ${title}`);
  const [passed, failed, skipped] = ['expected', 'unexpected', 'skipped'].map((each) => those(each).length);
  return { passed: passed + flaky.length, failed, skipped, flaky };
}
