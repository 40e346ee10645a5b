// Stet in the terminal: node build/stet.mjs VERB … (npm run --silent stet -- VERB …)
//
// Sees to it that what the verb needs is there and fresh, then hands over to dist/cli.cjs. Everything said on the way
// goes to stderr: stdout belongs to the verb.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildBundles, pagelessBundles, root, staleBundles } from './bundles.mjs';
import { dependenciesMatch, installDependencies } from './dependencies.mjs';
import { node24 } from './node24.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { chooseRuntime, terminalEnvironment } from './runtime-choice.mjs';
import { run, Trouble } from './trouble.mjs';

const say = (line) => console.error(line);

/** Brings packages and bundles up to date; costs a tenth of a second when they are. */
async function prepareTerminal() {
  if (dependenciesMatch() && staleBundles(pagelessBundles).length === 0) return;
  await oneAtATime(say, async () => {
    await installDependencies(say);
    await buildBundles(pagelessBundles, say);
  });
}

await run(async () => {
  await prepareTerminal();
  const env = { ...process.env, ...terminalEnvironment(chooseRuntime({ headless: true })) };
  const { status, error } = spawnSync(node24(), [path.join(root, 'dist/cli.cjs'), ...process.argv.slice(2)], { stdio: 'inherit', env });
  if (error) throw new Trouble(`The terminal program could not be started (${error.message}).`);
  return status ?? 1;
});
