// Does the installed app open? node build/release/smoke-installed.mjs EXECUTABLE
//
// Started from its own place, not by npm, with a library and a profile of its own in folders whose names
// are as people's are; it has to make the library, stay, take a second start's file and leave when it is
// asked.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { scratch } from '../scratch.mjs';
import { run, Trouble } from '../trouble.mjs';

const MINUTE = 60_000;
/** How long it must stay once the library is there: a window that closes at once has not opened. */
const STAYS = 5_000;

const home = path.join(scratch('installed'), 'Redaktion 編集 desk');
const library = path.join(home, 'the library');
const opened = () => existsSync(library) && readdirSync(library).length > 0;

/**
 * @param {string} executable
 * @param {string[]} [files]
 */
function start(executable, files = []) {
  const args = [`--user-data-dir=${path.join(home, 'profile')}`, `--library=${library}`, ...files];
  // As from a terminal inside an editor that is an Electron app: the fuse makes it mean nothing.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const child = spawn(executable, args, { stdio: 'inherit', cwd: home, env });
  return {
    child,
    left: /** @type {Promise<string | number | null>} */ (
      new Promise((resolve) => {
        child.once('error', (error) => resolve(`it did not start: ${error.message}`));
        child.once('exit', (code, signal) => resolve(code ?? signal));
      })
    ),
  };
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 */
const within = (promise, ms) => Promise.race([promise, sleep(ms).then(() => undefined)]);

await run(async () => {
  const executable = path.resolve(process.argv[2] ?? '');
  if (!statSync(executable, { throwIfNoEntry: false })?.isFile()) {
    throw new Trouble('Say which program: node build/release/smoke-installed.mjs EXECUTABLE');
  }
  mkdirSync(home, { recursive: true });
  const { child, left } = start(executable);
  // Ended from outside, this script leaves no app behind.
  process.prependListener('exit', () => child.kill('SIGKILL'));
  /** @type {string | number | null | undefined} */
  let ended;
  void left.then((how) => (ended = how));
  for (const until = Date.now() + MINUTE; ended === undefined && !opened() && Date.now() < until;)
    await sleep(250);
  if (ended === undefined && opened()) await sleep(STAYS);
  if (ended !== undefined) throw new Trouble(`The installed app did not stay open: ${ended}.`);
  if (!opened()) throw new Trouble('The installed app did not open its library within a minute.');

  const draft = path.join(home, 'a draft.md');
  writeFileSync(draft, 'The ferry\n\nIt has run since 1911.\n');
  const second = await within(start(executable, [draft]).left, MINUTE);
  if (second !== 0)
    throw new Trouble(`A second start did not hand over and leave: ${second ?? 'it stayed'}.`);

  child.kill();
  if ((await within(left, MINUTE)) === undefined)
    throw new Trouble('The installed app did not leave when it was asked to.');
  console.log(
    'The installed app opened its library, stayed, took a second start, and left when it was asked.',
  );
});
