// npm run attack -- disks: a library on disks that fail it: no room, no more files, read-only, unplugged
// while it is open, names and paths as long as they get. Each has to give a right answer or a sentence, and
// whatever was acknowledged is there.
//
// Needs to mount (root on Linux). Elsewhere it says why not, and that it was skipped.
import { spawnSync } from 'node:child_process';
import { builtProgram } from '../program.mjs';
import { scratch } from '../scratch.mjs';

export default async function disks() {
  const folder = scratch('disks');
  const tried = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { encoding: 'utf8' });
  if (tried.status !== 0) {
    const [why] = (tried.stderr || tried.error?.message || '').trim().split('\n');
    console.log(`skipped: nothing can be mounted here (${why})`);
    return true;
  }
  spawnSync('umount', [folder]);
  const program = await builtProgram('build/attacks/disks/failing.ts');
  return spawnSync(process.execPath, [program, folder], { stdio: 'inherit' }).status === 0;
}
