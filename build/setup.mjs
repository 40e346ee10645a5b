// Sets Stet up for a goal, doing only what is missing: node build/setup.mjs GOAL
//
//   build [main preload cli renderer runtime]
//                packages and dist/, or those parts of it (nothing is started; for developing)
//   start        also a runtime that can show a window: Electron, or an installed browser
//   test, demo, bench, screenshots
//                also a runtime, with or without a window
//   package      also Electron, where it can be had
//   check-electron
//                also Electron, or the end: it is what there is to check
//   electron     tries the download of Electron again now, whatever was remembered
//
// Needs nothing but Node >= 20.19 and npm. Each step is in the file it is imported from.
import './node-version.mjs';
import { installChromium, installCommand, mayInstall } from './browser-install.mjs';
import { buildBundles, staleBundles } from './bundles.mjs';
import { dependenciesMatch, installDependencies } from './dependencies.mjs';
import {
  electronIsSettled,
  electronVersion,
  fetchElectron,
  sandboxTrouble,
  workingElectron,
} from './electron-binary.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { chooseRuntime, hasDisplay } from './runtime-choice.mjs';
import { run, Trouble } from './trouble.mjs';

const GOALS = [
  'build',
  'start',
  'test',
  'demo',
  'bench',
  'screenshots',
  'package',
  'check-electron',
  'electron',
];
/** @param {string} line */
const say = (line) => console.log(line);

/** A window cannot be shown here: better said before the minutes of fetching than after. */
function needDisplay() {
  if (hasDisplay() || process.env.STET_HEADLESS) return;
  throw new Trouble(
    'Stet cannot open its window: this machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is set).\n' +
      'Nothing was changed. Start it from a desktop session, or see it work without a window:\n\n    npm run demo\n',
  );
}

/** Whoever wants to check Electron has no use for what takes its place. */
function needElectron() {
  if (workingElectron()) return;
  throw new Trouble(
    `There is nothing to check: Electron ${electronVersion()} is not here, or does not start (why is said above).\n` +
      'Nothing was changed, and Stet runs on an installed browser meanwhile: npm start\n' +
      'On a machine that can download Electron, run the same command again.',
  );
}

/** @param {string} goal */
async function needRuntime(goal) {
  const now = goal === 'electron' || (goal === 'check-electron' && !workingElectron());
  if (now || !electronIsSettled()) await oneAtATime(say, () => fetchElectron(say));
  else if (sandboxTrouble()) say(sandboxTrouble());
  if (goal === 'package') return; // packs a runtime, and starts none
  if (goal === 'check-electron') return needElectron();
  const headless = goal !== 'start' || Boolean(process.env.STET_HEADLESS);
  let runtime = chooseRuntime({ headless, virtualDisplay: goal === 'test' });
  let complaint = '';
  if (!runtime && !headless && mayInstall()) {
    complaint = installChromium(say);
    runtime = chooseRuntime({ headless });
  }
  if (runtime) {
    say(`Runs on ${runtime.describe()}.`);
    if (runtime.kind === 'stand-in' && workingElectron())
      say('Electron is here too, but needs a display; with xvfb installed (xvfb-run) the tests run on it.');
    return;
  }
  const message =
    `There is nothing here that can show Stet: Electron ${sandboxTrouble() ? 'has no sandbox' : 'could not be downloaded'}, ` +
    'and no Chromium, Chrome or Edge is installed.\n' +
    (complaint ? `Installing Chromium failed:\n${complaint}\n` : '') +
    `What was set up so far is kept. Install a browser and run the same command again:\n\n    ${installCommand()}\n`;
  // Lint, types and unit tests need no runtime; the stages that do will say that they could not run.
  if (goal !== 'test') throw new Trouble(message);
  say(`\n${message}`);
}

const [goal = 'build', ...names] = process.argv.slice(2);
await run(async () => {
  if (!GOALS.includes(goal))
    throw new Trouble(`There is no goal '${goal}'. The goals are: ${GOALS.join(', ')}.`);
  if (goal === 'start') needDisplay();
  const bundles = goal === 'build' && names.length > 0 ? names : undefined;
  if (!dependenciesMatch() || staleBundles(bundles).length > 0) {
    await oneAtATime(say, async () => {
      await installDependencies(say);
      await buildBundles(bundles, say);
    });
  }
  if (goal !== 'build') await needRuntime(goal);
});
// `npm test` promises this as its last line, also when it does not get as far as the first check.
if (goal === 'test' && process.exitCode) console.log('0 passed, 1 failed');
