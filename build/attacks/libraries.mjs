// npm run attack -- libraries [COUNT] [SEED]: so many copies of a good library, each damaged in a way that
// its number decides, opened in the window's way and in the terminal's, and judged. It held where every
// loss was told, nothing got worse, and nothing took too long. Run by root it does so as nobody, for whom
// modes count.
import { fork } from 'node:child_process';
import { chmodSync, chownSync, rmSync } from 'node:fs';
import os from 'node:os';
import { builtProgram } from '../program.mjs';
import { scratch } from '../scratch.mjs';

/** @typedef {import('./libraries/attack.ts').Attacked & { number: number }} Result */

const NOBODY = 65534;

/**
 * @param {string} [count] how many copies
 * @param {string} [seed]
 */
export default async function libraries(count = '2500', seed = '1') {
  const program = await builtProgram('build/attacks/libraries/damaged.ts');
  const folder = scratch('damaged');
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (asNobody.uid) {
    chmodSync(folder, 0o700);
    chownSync(folder, NOBODY, NOBODY);
  }
  const workers = Math.max(1, Math.min(4, os.availableParallelism()));
  const started = performance.now();
  const results = (
    await Promise.all(Array.from({ length: workers }, (_, worker) => resultsOf(worker)))
  ).flat();
  rmSync(folder, { recursive: true, force: true });

  const kinds = new Set(results.map(({ kind }) => kind));
  console.log('  kind                    libraries   with a fault   slowest step');
  for (const kind of [...kinds].sort()) {
    const of = results.filter((each) => each.kind === kind);
    const slowest = Math.max(...of.map((each) => each.slowest.ms));
    const wrong = of.filter(({ faults }) => faults.length > 0).length;
    const cells = [
      String(of.length).padStart(9),
      String(wrong).padStart(15),
      `${Math.round(slowest)} ms`.padStart(15),
    ];
    console.log(`  ${kind.padEnd(24)}${cells.join('')}`);
  }
  const failed = results.filter(({ faults }) => faults.length > 0);
  for (const { number, damage, faults } of failed.slice(0, 40))
    console.log(`  ${number}: ${damage.what}\n      ${faults.join('\n      ')}`);
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(
    `${results.length} damaged libraries (seed ${seed}) in ${minutes} min, ${failed.length} with a fault`,
  );
  return failed.length === 0 && results.length === Number(count);

  /**
   * @param {number} worker
   * @returns {Promise<Result[]>}
   */
  function resultsOf(worker) {
    return new Promise((resolve) => {
      /** @type {Result[]} */
      const found = [];
      const args = [folder, String(seed), count, String(worker), String(workers)];
      const child = fork(program, args, { ...asNobody, stdio: 'inherit' });
      child.on('message', (/** @type {Result} */ result) => found.push(result));
      child.on('close', () => resolve(found));
    });
  }
}
