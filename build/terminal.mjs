// How dist/cli.cjs is run: by `npm run stet` and by `npm run demo`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { node24 } from './node24.mjs';
import { chooseRuntime, root } from './runtime-choice.mjs';
import { Trouble } from './trouble.mjs';

/**
 * The folder in which the person typed the command. npm runs scripts in the root of the package, where a
 * relative `--library` or file name would mean something else; it notes the person's folder in INIT_CWD.
 * @param {string} npmScript
 */
export function callersFolder(npmScript) {
  return process.env.npm_lifecycle_event === npmScript
    ? process.env.INIT_CWD || process.cwd()
    : process.cwd();
}

/**
 * Runs a verb and answers its exit code. To print a PDF the terminal starts the app itself, without a window:
 * STET_ELECTRON is the program, STET_ELECTRON_ARGS (a JSON list) what goes before the app's folder. Where
 * there is no runtime neither is set, and every verb but that one works.
 * @param {string} npmScript
 * @param {string[]} args
 */
export function runTerminal(npmScript, args) {
  const program = path.join(root, 'dist/cli.cjs');
  if (!existsSync(program))
    throw new Trouble('The terminal program is not built. Run: node build/setup.mjs build');
  const runtime = chooseRuntime({ headless: true });
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, STET_HEADLESS: '1', ...runtime?.env };
  if (runtime)
    Object.assign(env, {
      STET_ELECTRON: runtime.executable,
      STET_ELECTRON_ARGS: JSON.stringify(runtime.args),
    });
  const { status, error } = spawnSync(node24(), [program, ...args], {
    stdio: 'inherit',
    env,
    cwd: callersFolder(npmScript),
  });
  if (error) throw new Trouble(`The terminal program could not be started (${error.message}).`);
  return status ?? 1;
}
