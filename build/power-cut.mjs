// Cuts the power of a library while it is being written, ten times: node build/power-cut.mjs [CUTS]
//
// The library lies on a file system of its own, in a file mounted through a loop device. The writer is frozen at a random
// moment, the file is copied, and the copy is mounted: it holds what the disk would hold if the power had gone at that
// moment, because what the system still keeps in memory is not in it. Then the library on the copy is opened, and every
// change the writer was told was saved has to be there.
//
// Needs to mount loop devices (root on Linux). Elsewhere it says why not, and that it was skipped, and ends with 0.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, constants, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildProgram, startWriter } from './recovery/program.mjs';
import { scratch } from './scratch.mjs';

const CUTS = Number(process.argv[2] ?? 10);
const MEGABYTES = 64;

// Asked for before the folder is: what is still mounted in it could not be removed.
process.on('exit', () => [after, mounted].forEach(unmount));

const work = scratch('power-cut');
const disk = path.join(work, 'disk.img');
const copy = path.join(work, 'copy.img');
const mounted = path.join(work, 'disk');
const after = path.join(work, 'after');
const library = (mount) => path.join(mount, 'library');

const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
const mount = (image, folder) => run('mount', '-o', 'loop', image, folder);
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
  const acknowledged = [];
  let failed = 0;
  for (let cut = 1; cut <= CUTS; cut += 1) {
    const { lines, complaint } = await workUntilCut(program, cut);
    acknowledged.push(...lines);
    const found = complaint ? undefined : look(program, acknowledged);
    const good = found && found.missing.length === 0 && found.problems.length === 0 && lines.length > 0;
    if (!good) failed += 1;
    console.log(`cut ${cut}: ${lines.length} changes acknowledged, ${acknowledged.length} in all; `
      + (complaint ?? `${found.missing.length} missing, ${found.problems.length} problems in ${found.articles} articles${good ? '' : `, for example ${JSON.stringify([...found.missing, ...found.problems].slice(0, 2))}`}`)
      + (found?.notices.length ? `; the library said: ${[...new Set(found.notices.map((notice) => notice.split('.')[0]))].join('; ')}` : ''));
  }
  console.log(failed ? `${failed} of ${CUTS} cuts lost something` : `${CUTS} cuts, no acknowledged change missing, every library readable`);
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
    return `no file system could be mounted through a loop device (${String(error.stderr || error.message).trim().split('\n')[0]})`;
  }
}

/**
 * Lets a writer work for a while, freezes it, and copies the disk as it is then. What the writer had acknowledged before
 * is read from its pipe afterwards; it is frozen, so nothing is added meanwhile.
 */
async function workUntilCut(program, seed) {
  let begun;
  const working = new Promise((resolve) => { begun = resolve; });
  const writer = startWriter(program, library(mounted), seed, begun);
  const early = await Promise.race([working, writer.ended]);
  if (early) return { lines: [], complaint: `the writer ended by itself: ${writer.errors().trim().split('\n')[0]}` };
  await setTimeout(200 + Math.random() * 1500);
  writer.child.kill('SIGSTOP');
  // The signal stops the program; a call to the disk that was under way ends first.
  await frozen(writer.child.pid);
  copyFileSync(disk, copy, constants.COPYFILE_FICLONE);
  writer.child.kill('SIGKILL');
  await writer.ended;
  return { lines: writer.lines().map((line) => JSON.parse(line)) };
}

async function frozen(pid) {
  for (let waited = 0; waited < 5000; waited += 10) {
    const states = run('ps', '-L', '-o', 'stat=', '-p', String(pid)).trim().split(/\s+/);
    if (states.every((state) => state.startsWith('T'))) return;
    await setTimeout(10);
  }
  throw new Error('The writer could not be frozen.');
}

/** Mounts the copy, which replays the file system's own journal as after a power cut, and looks what is in the library. */
function look(program, acknowledged) {
  mount(copy, after);
  try {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'check', library(after)], {
      input: acknowledged.map((change) => JSON.stringify(change)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28,
    });
    if (status !== 0) return { articles: 0, missing: [], problems: [stderr.trim().split('\n').at(-1)], notices: [] };
    return JSON.parse(stdout);
  } finally {
    unmount(after);
  }
}
