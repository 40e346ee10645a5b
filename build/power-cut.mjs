// Cuts the power of a library while it is being written, a hundred times: npm run power-cut -- [CUTS]
//
// The library lies on a file system of its own, in a file mounted through a loop device. The writer is
// frozen at a random moment, the file is copied, and the copy is mounted: it holds what the disk would hold
// if the power had gone at that moment, because what the system still keeps in memory is not in it. Then
// the library on the copy is opened, and everything the writer was answered has to hold. The writer is
// killed, the library on the disk itself is looked at as well, and the next writer goes on with it.
//
// Needs to mount loop devices (root on Linux). Elsewhere it says why not, and that it was skipped, and ends
// with 0; what `npm run attack -- cuts` works out needs neither.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, constants, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildProgram, startWriter } from './recovery/program.mjs';
import { loadSource } from './recovery/source.mjs';
import { scratch } from './scratch.mjs';
import { asError } from './trouble.mjs';

/**
 * @typedef {typeof import('./recovery/ledger.ts')} Ledgers
 * @typedef {typeof import('./recovery/look.ts')} Lookers
 */

const CUTS = Number(process.argv[2] ?? 100);
const MEGABYTES = 128;

// Asked for before the folder is: what is still mounted in it could not be removed.
process.on('exit', () => [after, mounted].forEach(unmount));

const work = scratch('power-cut');
const disk = path.join(work, 'disk.img');
const copy = path.join(work, 'copy.img');
const mounted = path.join(work, 'disk');
const after = path.join(work, 'after');
/** @param {string} mount */
const library = (mount) => path.join(mount, 'library');

/**
 * @param {string} command
 * @param {string[]} args
 */
const run = (command, ...args) =>
  execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
/**
 * @param {string} image
 * @param {string} folder
 */
const mount = (image, folder) => run('mount', '-o', 'loop', image, folder);
/** @param {string} folder */
const unmount = (folder) => spawnSync('umount', [folder], { stdio: 'ignore' }).status === 0;

process.exitCode = await main().finally(() => {
  unmount(after);
  unmount(mounted);
  rmSync(work, { recursive: true, force: true });
});

async function main() {
  const why = prepare();
  if (why) {
    console.log(`skipped: ${why}`);
    return 0;
  }
  const program = await buildProgram();
  /** @type {Ledgers} */
  const { Ledger } = await loadSource('build/recovery/ledger.ts');
  /** @type {Lookers} */
  const { Looker } = await loadSource('build/recovery/look.ts');
  const ledger = new Ledger();
  const lasting = new Looker(library(mounted));
  const started = performance.now();
  let failed = 0;
  let answers = 0;
  for (let cut = 1; cut <= CUTS; cut += 1) {
    const { said, complaint } = await workUntilCut(program, cut);
    for (const each of said) ledger.hear(each);
    const answered = said.filter(({ type }) => type === 'saved' || type === 'done').length;
    answers += answered;
    const problems = complaint ? [complaint] : await afterCut(ledger, Looker, cut);
    // The writer itself was only killed: the next one goes on with what it has left.
    const left = await lasting.look(cut);
    problems.push(...ledger.compare(left).map((problem) => `killed: ${problem}`));
    ledger.settle(left);
    if (problems.length > 0) failed += 1;
    console.log(
      `cut ${cut}: ${answered} answers, ${answers} in all; ${problems.length} problems in ${left.library.size} articles${problems
        .slice(0, 3)
        .map((problem) => `\n  ${problem}`)
        .join('')}`,
    );
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    failed
      ? `${failed} of ${CUTS} cuts lost something`
      : `${CUTS} cuts, ${answers} answers, all of them hold, every library readable; ${seconds} s`,
  );
  return failed ? 1 : 0;
}

/** Makes and mounts the file system; answers why that cannot be done here, if it cannot. */
function prepare() {
  if (process.platform !== 'linux') return 'loop mounts are a matter of Linux';
  try {
    writeFileSync(disk, '');
    truncateSync(disk, MEGABYTES * 1024 * 1024);
    run('mkfs.ext4', '-F', '-q', disk);
    for (const folder of [mounted, after]) mkdirSync(folder);
    mount(disk, mounted);
    return undefined;
  } catch (error) {
    const [command, why = command] = asError(error).message.trim().split('\n');
    return `no file system could be mounted through a loop device (${why})`;
  }
}

/**
 * Lets a writer work for a while, freezes it, and copies the disk as it is then. What the writer had said
 * before is read from its pipe afterwards; it is frozen, so nothing is added meanwhile.
 * @param {string} program
 * @param {number} seed
 * @returns {Promise<{ said: import('./recovery/said.ts').Said[], complaint?: string }>}
 */
async function workUntilCut(program, seed) {
  let begun = () => {};
  const working = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      begun = resolve;
    })
  );
  const writer = startWriter(program, library(mounted), seed, { onLine: begun });
  const early = await Promise.race([working, writer.ended]);
  if (early)
    return { said: [], complaint: `the writer ended by itself: ${writer.errors().trim().split('\n')[0]}` };
  await setTimeout(Math.random() * 1500);
  writer.child.kill('SIGSTOP');
  // The signal stops the program; a call to the disk that was under way ends first.
  await frozen(writer.child.pid);
  copyFileSync(disk, copy, constants.COPYFILE_FICLONE);
  writer.child.kill('SIGKILL');
  await writer.ended;
  return { said: writer.lines().map((line) => JSON.parse(line)) };
}

/** @param {number | undefined} pid */
async function frozen(pid) {
  for (let waited = 0; waited < 5000; waited += 10) {
    const states = run('ps', '-L', '-o', 'stat=', '-p', String(pid)).trim().split(/\s+/);
    if (states.every((state) => state.startsWith('T'))) return;
    await setTimeout(10);
  }
  throw new Error('The writer could not be frozen.');
}

/**
 * Mounts the copy, which replays the file system's own journal as after a power cut, and says what is wrong
 * there.
 * @param {InstanceType<Ledgers['Ledger']>} ledger
 * @param {Lookers['Looker']} Looker
 * @param {number} cut
 */
async function afterCut(ledger, Looker, cut) {
  mount(copy, after);
  try {
    return ledger.compare(await new Looker(library(after)).look(cut));
  } catch (error) {
    return [`the library on the copy cannot be looked at: ${asError(error).message}`];
  } finally {
    unmount(after);
  }
}
