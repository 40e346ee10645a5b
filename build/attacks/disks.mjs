// npm run attack -- disks: a library on disks that fail it: no room, no more files, read-only, unplugged
// while it is open, names and paths as long as they get. Each has to give a right answer or a sentence, and
// whatever was acknowledged is there.
//
// Needs to mount (root on Linux). Elsewhere it says why not, and that it was skipped.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { scratch } from '../scratch.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export default async function disks() {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'; // a hint about the names of configuration files
  const folder = scratch('disks');
  const tried = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { encoding: 'utf8' });
  if (tried.status !== 0) {
    const [why] = (tried.stderr || tried.error?.message || '').trim().split('\n');
    console.log(`skipped: nothing can be mounted here (${why})`);
    return true;
  }
  spawnSync('umount', [folder]);
  const { build } = await import('vite');
  await build({
    configFile: path.join(root, 'build/vite.worker.config.ts'),
    mode: 'build/attacks/disks/failing.ts',
  });
  return (
    spawnSync(process.execPath, [path.join(root, 'dist/failing.cjs'), folder], { stdio: 'inherit' })
      .status === 0
  );
}
