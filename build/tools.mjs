// The tools that check the project, run so that their counts can be added up: for `npm test` and `npm run
// check-electron`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { node24 } from './node24.mjs';
import { countsOf, testsIn } from './playwright-report.mjs';
import { root } from './runtime-choice.mjs';
import { noOnesProfile, scratch } from './scratch.mjs';

/** Where they leave their reports, and find an empty profile. */
export const folder = scratch('test');

// The tools write to a pipe and would drop their colours; in a terminal they may keep them.
const plainOrColoured = {
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', // a hint about the names of configuration files
};

/**
 * Every app, worker and terminal that a run starts reads the same bundles: what one Node has compiled the
 * next finds.
 */
const compiled = { NODE_COMPILE_CACHE: path.join(folder, 'compiled') };

/** @param {string} text */
const write = (text) => process.stdout.write(text);

/**
 * Runs a script of the tool chain; `show` gets its output as it comes, and its last line is kept.
 * @param {string} script
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, wrap?: string[], show?: (text: string) => void }} [options]
 * @returns {Promise<{ code: number, lastLine: string }>}
 */
export function tool(script, args, { env = {}, wrap = [], show = write } = {}) {
  const [file = '', ...before] = [...wrap, node24()];
  return new Promise((resolve) => {
    const child = spawn(file, [...before, path.join(root, script), ...args], {
      cwd: root,
      env: { ...process.env, ...plainOrColoured, ...compiled, ...noOnesProfile(folder), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let tail = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      show(text);
      tail = (tail + text).slice(-2_000);
    });
    child.stderr.setEncoding('utf8').on('data', show);
    child.on('error', (error) => {
      show(`could not be started: ${error.message}\n`);
      resolve({ code: 1, lastLine: '' });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, lastLine: tail.trim().split('\n').at(-1) ?? '' }));
  });
}

/**
 * Reads a JSON report; undefined when the tool died before it wrote one.
 * @template T what is in it, which the caller knows
 * @param {string} file
 * @returns {T | undefined}
 */
export function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Where the Playwright suite of that name leaves its report.
 * @param {string} name
 */
export const suiteReport = (name) => path.join(folder, `${name}.json`);

/**
 * A Playwright suite on `on`, the runtime that is here: its counts, and its tests one by one. `specs`: those
 * of it; `workers`: as many as its config says, where it is not said; `show` gets the output as it comes.
 * @param {string} name
 * @param {string} config
 * @param {Pick<import('./runtime-choice.mjs').Runtime, 'env' | 'wrap' | 'describe'> | undefined} on
 * @param {{ specs?: string[], workers?: number, show?: (text: string) => void }} [options]
 * @returns {Promise<{ code?: number, tests: import('./playwright-report.mjs').Tried[], passed: number,
 *   failed: number, skipped?: number, flaky?: string[] }>}
 */
export async function playwright(name, config, on, { specs = [], workers, show = write } = {}) {
  if (!on) {
    show('There is no runtime here: neither Electron nor a browser. Run: npm test\n');
    return { passed: 0, failed: 1, tests: [] };
  }
  show(`Runs on ${on.describe()}.\n\n`);
  const env = { ...on.env, PLAYWRIGHT_JSON_OUTPUT_FILE: suiteReport(name) };
  const some = workers ? [`--workers=${workers}`] : [];
  const args = ['test', ...specs, '-c', config, '--reporter=list,json', ...some];
  const { code } = await tool('node_modules/playwright/cli.js', args, { env, wrap: on.wrap, show });
  const tests = testsIn(report(suiteReport(name)));
  return { code, ...countsOf(tests), tests };
}
