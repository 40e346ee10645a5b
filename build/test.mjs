// Every check of the project: node build/test.mjs [stage …] [e2e word …]. Set-up (build/setup.mjs test) has
// run before. What follows `e2e` are words: of its specs only those run whose file has one of them.
//
// The stages run in two lanes. Each says its name, shows its own tool's output, and hands back how many of
// its checks passed and failed. All stages run even when one fails. The last line of output is `N passed, N
// failed`; the exit code is 0 only when nothing failed, and a stage that could not run, or found nothing to
// run, has failed. A test that passed only when it was tried again counts as passed, and is named.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { askedIn } from './asked.mjs';
import { chooseRuntime } from './runtime-choice.mjs';
import { folder, playwright, report, suiteReport, tool } from './tools.mjs';
import { run, Trouble } from './trouble.mjs';

const runtime = chooseRuntime({ headless: true, virtualDisplay: true });

/**
 * What came of a stage: how many checks passed and failed, and the code its tool ended with. `leftOut`: there
 * was nothing to check on this machine.
 * @typedef {{ passed: number, failed: number, code?: number, skipped?: number, flaky?: string[], leftOut?:
 *   boolean }} Counts
 * @typedef {(text: string) => void} Show
 * @typedef {{
 *   name: string, title: string, work: (show: Show) => Promise<Counts> | Counts, beside?: boolean,
 * }} Stage
 */

/**
 * A tool that only says yes or no counts as one check.
 * @param {string} script
 * @param {string[]} args
 * @param {Show} show
 */
async function yesOrNo(script, args, show) {
  const { code } = await tool(script, args, { show });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests:
 *   number, testResults: TestFile[],
 * }} VitestReport
 */

/** @param {Show} show */
async function vitest(show) {
  const file = path.join(folder, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '-c', 'build/vitest.config.ts', ...reporters];
  const { code } = await tool('node_modules/vitest/vitest.mjs', args, { show });
  /** @type {VitestReport | undefined} */
  const result = report(file);
  // A file that does not even load has no failed test in it, yet is a failure.
  const unloadable = (result?.testResults ?? []).filter(
    (each) => each.status === 'failed' && each.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    code,
    passed: result?.numPassedTests ?? 0,
    failed: (result?.numFailedTests ?? 0) + unloadable.length,
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  };
}

/**
 * What goes on beside a suite that has a worker on every processor gets one: it fills what that one waits.
 */
const BESIDE = 1;

/**
 * The stand-in's own suite runs on the stand-in, also where Electron is here. Without a browser nobody needs
 * it then.
 * @param {Show} show
 * @returns {Counts | Promise<Counts>}
 */
function standInSuite(show) {
  const standIn = chooseRuntime({ headless: true, standInOnly: true });
  if (standIn || !runtime)
    return playwright('runtime', 'build/runtime/playwright.config.ts', standIn, { workers: BESIDE, show });
  show('Left out: this machine has Electron and no browser, so the stand-in is not used here.\n');
  return { passed: 0, failed: 0, leftOut: true };
}

/** @param {Show} show */
async function endToEnd(show) {
  const result = await playwright('e2e', 'build/playwright.config.ts', runtime, { specs, show });
  // Whoever waits for its report must not wait for ever.
  if (!existsSync(suiteReport('e2e'))) writeFileSync(suiteReport('e2e'), '{}');
  return result;
}

/**
 * The broken apps. What the end-to-end specs of this run say of the whole one need not be asked again.
 * @param {Show} show
 */
async function mutants(show) {
  const args =
    isAsked('e2e') && specs.length === 0 ? [`--whole=${suiteReport('e2e')}`, `--workers=${BESIDE}`] : [];
  const on = { env: runtime?.env ?? {}, wrap: runtime?.wrap ?? [], show };
  const { code, lastLine } = await tool('build/mutants.mjs', args, on);
  const counts = /^(\d+) passed, (\d+) failed$/.exec(lastLine);
  return { code, passed: Number(counts?.[1] ?? 0), failed: Number(counts?.[2] ?? 0) };
}

/**
 * What `npm run lint` runs: the rules of the code, the sheet of what is used of Electron, the rooms, the look
 * of lines.
 * @type {[script: string, ...args: string[]][]}
 */
const LINTERS = [
  ['node_modules/eslint/bin/eslint.js', '-c', 'build/eslint.config.mjs', '.'],
  ['build/runtime/conformance/check.mjs'],
  ['build/structure/check.mjs'],
  ['node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '.'],
];

/**
 * All of them, also where one has failed.
 * @param {Show} show
 */
async function lint(show) {
  const sum = { passed: 0, failed: 0 };
  for (const [script, ...args] of LINTERS) {
    const { passed, failed } = await yesOrNo(script, args, show);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

/** @param {Show} show */
const types = (show) => yesOrNo('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'], show);

/** @param {Show} show */
const opens = (show) => yesOrNo('build/smoke.mjs', [], show);
/** @param {Show} show */
const packaged = (show) => yesOrNo('build/release/rehearse.mjs', [], show);

/**
 * The stages, in order. `beside`: in the second lane. Those of the first have a worker on every processor,
 * and wait for disks, for other processes and for what is to be seen; the second fills that, with one process
 * at a time. The broken apps come last in it: they wait for what the end-to-end suite reports.
 * @type {Stage[]}
 */
const STAGES = [
  { name: 'unit', title: 'Unit tests', work: vitest },
  { name: 'lint', title: 'Lint', work: lint, beside: true },
  { name: 'types', title: 'Type check', work: types, beside: true },
  { name: 'runtime', title: 'The stand-in against Electron’s behaviour', work: standInSuite, beside: true },
  { name: 'e2e', title: 'End to end', work: endToEnd },
  { name: 'start', title: 'npm start opens the app', work: opens, beside: true },
  { name: 'package', title: 'The packaged app, on a fake Electron', work: packaged, beside: true },
  { name: 'mutants', title: 'Broken apps that the suite must catch', work: mutants, beside: true },
];

const { stages: only, specs } = askedIn(process.argv.slice(2));
/** @param {string} name */
const isAsked = (name) => only.length === 0 || only.includes(name);

/**
 * A stage's own counts, made honest: no tests, or a bad exit without a failed test, is a failure.
 * @param {Stage} stage
 * @param {Show} show
 */
async function runStage({ title, work }, show) {
  show(`\n━━ ${title} ${'━'.repeat(Math.max(3, 76 - title.length))}\n\n`);
  const started = performance.now();
  const result = await work(show);
  if (result.passed + result.failed === 0 && !result.leftOut) {
    const died = `The stage ended with code ${result.code} before a single check was made.`;
    show(`\n${result.code ? died : 'There was nothing to run.'}\n`);
    result.failed = 1;
  } else if (result.code && result.failed === 0) {
    show(`\nThe stage ended with code ${result.code} although no check in it failed.\n`);
    result.failed = 1;
  }
  return { ...result, title, seconds: (performance.now() - started) / 1000 };
}

/** @typedef {Awaited<ReturnType<typeof runStage>>} Result */

/**
 * Two lanes side by side, the stages of each one after the other. The first shows its output as it comes;
 * that of a stage of the second is shown as a whole, once it has ended and no stage of the first is being
 * shown.
 * @param {Stage[]} first
 * @param {Stage[]} second
 * @returns {Promise<Map<Stage, Result>>}
 */
async function runLanes(first, second) {
  /** @type {Map<Stage, Result>} */
  const results = new Map();
  /** @type {string[]} */
  const waiting = [];
  let showing = true;
  const showWaiting = () => waiting.splice(0).forEach((text) => process.stdout.write(text));

  const inFront = async () => {
    for (const stage of first) {
      results.set(stage, await runStage(stage, (text) => process.stdout.write(text)));
      showWaiting();
    }
    showing = false;
  };
  const behind = async () => {
    for (const stage of second) {
      let shown = '';
      results.set(stage, await runStage(stage, (text) => void (shown += text)));
      waiting.push(shown);
      if (!showing) showWaiting();
    }
  };
  await Promise.all([inFront(), behind()]);
  showWaiting();
  return results;
}

await run(async () => {
  const unknown = only.find((each) => !STAGES.some(({ name }) => name === each));
  if (unknown !== undefined)
    throw new Trouble(
      `There is no stage “${unknown}”. There are: ${STAGES.map(({ name }) => name).join(', ')}.`,
    );
  const asked = STAGES.filter(({ name }) => isAsked(name));
  const lanes = [asked.filter(({ beside }) => !beside), asked.filter(({ beside }) => beside)];
  const [first = [], second = []] = lanes.filter((stages) => stages.length > 0);
  const started = performance.now();
  const ended = await runLanes(first, second);
  const results = asked.flatMap((stage) => ended.get(stage) ?? []);
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  console.log(`\n━━ Summary ${'━'.repeat(69)}\n`);
  for (const { title, passed, failed, skipped, seconds } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    console.log(`${failed > 0 ? '✕' : '✓'} ${title.padEnd(44)} ${counts.padEnd(32)} ${seconds.toFixed(1)} s`);
  }
  const flaky = results.flatMap((result) => result.flaky ?? []);
  if (flaky.length > 0)
    console.log(`\n${flaky.length} flaky: passed only at the second try\n  ${flaky.join('\n  ')}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\nRuntime: ${runtime?.describe() ?? 'none'}; ${seconds} s in total.`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return results.length > 0 && sum('failed') === 0 ? 0 : 1;
});
