// npm run attack -- imports [COUNT] [SEED]: imports that many mutated texts and says what it cost.
//
// Each is read as the window and the terminal read it, and kept as an article of a real library. Each must
// be answered in a sentence or imported, and what is imported must come back from the disk. Texts are made
// from a seed: a case that fails names its number, and `COUNT` 1 with `SEED` that number shows it alone.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { node24 } from '../node24.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export default async function attack(count = '5500', seed = '1') {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'; // a hint about the names of configuration files
  const { build } = await import('vite');
  await build({
    configFile: path.join(root, 'build/vite.worker.config.ts'),
    mode: 'build/attacks/imports-attack.ts',
    logLevel: 'warn',
  });
  const args = [path.join(root, 'dist/imports-attack.cjs'), count, seed];
  return spawnSync(node24(), args, { stdio: 'inherit' }).status === 0;
}
