// Every check of the project, one after the other: node build/test.mjs [stage …]. Set-up (build/setup.mjs test) has run before.
//
// Each stage says its name, shows its own tool's output, and hands back how many of its checks passed and failed. All
// stages run even when one fails. The last line of output is `N passed, N failed`; the exit code is 0 only when nothing
// failed, and a stage that could not run, or found nothing to run, has failed.
import path from 'node:path';
import { chooseRuntime } from './runtime-choice.mjs';
import { folder, playwright, report, tool } from './tools.mjs';
import { run } from './trouble.mjs';

const runtime = chooseRuntime({ headless: true, virtualDisplay: true });

/** A tool that only says yes or no counts as one check. */
async function yesOrNo(script, args) {
  const { code } = await tool(script, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest() {
  const file = path.join(folder, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await tool('node_modules/vitest/vitest.mjs', ['run', '-c', 'build/vitest.config.ts', ...reporters]);
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

/** The stand-in's own suite runs on the stand-in, also where Electron is here. Without a browser nobody needs it then. */
function standInSuite() {
  const standIn = chooseRuntime({ headless: true, standInOnly: true });
  if (standIn || !runtime) return playwright('runtime', 'build/runtime/playwright.config.ts', standIn);
  console.log('Left out: this machine has Electron and no browser, so the stand-in is not used here.');
  return { passed: 0, failed: 0, leftOut: true };
}

/** A script of ours that ends with the line `N passed, N failed`. */
async function counting(script) {
  const { code, lastLine } = await tool(script, [], { env: runtime?.env ?? {}, wrap: runtime?.wrap ?? [] });
  const counts = /^(\d+) passed, (\d+) failed$/.exec(lastLine);
  return { code, passed: Number(counts?.[1] ?? 0), failed: Number(counts?.[2] ?? 0) };
}

/** The rules of the code, and the sheet of what is used of Electron. */
async function lint() {
  const rules = await yesOrNo('node_modules/eslint/bin/eslint.js', ['-c', 'build/eslint.config.mjs', '.']);
  const sheet = await yesOrNo('build/runtime/conformance/check.mjs', []);
  return { passed: rules.passed + sheet.passed, failed: rules.failed + sheet.failed };
}

/** The stages, in order. */
const STAGES = [
  { name: 'lint', title: 'Lint', work: lint },
  { name: 'types', title: 'Type check', work: () => yesOrNo('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']) },
  { name: 'unit', title: 'Unit tests', work: vitest },
  { name: 'runtime', title: 'The stand-in against Electron’s behaviour', work: standInSuite },
  { name: 'e2e', title: 'End to end', work: () => playwright('e2e', 'build/playwright.config.ts', runtime) },
  { name: 'start', title: 'npm start opens the app', work: () => yesOrNo('build/smoke.mjs', []) },
  { name: 'package', title: 'The packaged app, on a fake Electron', work: () => yesOrNo('build/release/rehearse.mjs', []) },
  { name: 'mutants', title: 'Broken apps that the suite must catch', work: () => counting('build/mutants.mjs') },
];

/** A stage's own counts, made honest: no tests, or a bad exit without a failed test, is a failure. */
async function runStage({ title, work }) {
  console.log(`\n━━ ${title} ${'━'.repeat(Math.max(3, 76 - title.length))}\n`);
  const started = performance.now();
  const result = await work();
  if (result.passed + result.failed === 0 && !result.leftOut) {
    console.log(result.code ? `\nThe stage ended with code ${result.code} before a single check was made.` : '\nThere was nothing to run.');
    result.failed = 1;
  } else if (result.code && result.failed === 0) {
    console.log(`\nThe stage ended with code ${result.code} although no check in it failed.`);
    result.failed = 1;
  }
  return { ...result, title, seconds: (performance.now() - started) / 1000 };
}

await run(async () => {
  const only = process.argv.slice(2);
  const results = [];
  for (const stage of STAGES) {
    if (only.length === 0 || only.includes(stage.name)) results.push(await runStage(stage));
  }
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  console.log(`\n━━ Summary ${'━'.repeat(69)}\n`);
  for (const { title, passed, failed, skipped, seconds } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    console.log(`${failed > 0 ? '✕' : '✓'} ${title.padEnd(44)} ${counts.padEnd(32)} ${seconds.toFixed(1)} s`);
  }
  console.log(`\nRuntime: ${runtime?.describe() ?? 'none'}; ${sum('seconds').toFixed(0)} s in total.`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return results.length > 0 && sum('failed') === 0 ? 0 : 1;
});
