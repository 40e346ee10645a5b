// npm run attack -- imports [COUNT] [SEED]: imports that many mutated texts and documents and says
// what it cost.
//
// Each is read as the window and the terminal read it, and kept as an article of a real library. Each must
// be answered in a sentence or imported, and what is imported must come back from the disk. Texts are made
// from a seed: a case that fails names its number, and `COUNT` 1 with `SEED` that number shows it alone.
import { spawnSync } from 'node:child_process';
import { node24 } from '../node24.mjs';
import { builtProgram } from '../program.mjs';

/**
 * @param {string} [count] how many texts
 * @param {string} [seed]
 */
export default async function attack(count = '5500', seed = '1') {
  const program = await builtProgram('build/attacks/imports-attack.ts');
  return spawnSync(node24(), [program, count, seed], { stdio: 'inherit' }).status === 0;
}
