// Stet in the terminal: node build/stet.mjs VERB … (npm run --silent stet -- VERB …)
//
// Sees to it that what the verb needs is there and fresh, then hands over to dist/cli.cjs. Everything said on
// the way goes to stderr: stdout belongs to the verb.
import './node-version.mjs';
import { buildBundles, pagelessBundles, staleBundles } from './bundles.mjs';
import { dependenciesMatch, installDependencies } from './dependencies.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { runTerminal } from './terminal.mjs';
import { run } from './trouble.mjs';

/** @param {string} line */
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
  return runTerminal('stet', process.argv.slice(2));
});
