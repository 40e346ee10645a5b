// Works out what deaths and power cuts may leave of a library's steps on the disk, and looks at each: npm
// run attack -- cuts [STATES] [SEED]. Needs no root and cuts no power; `npm run power-cut` cuts it, on a
// real file system.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { loadSource } from '../recovery/source.mjs';
import { scratch } from '../scratch.mjs';

const A_TRACE = 100;
const ACTIONS = 60;

/**
 * @param {string} [count] how many states
 * @param {string} [seed]
 */
export default async function cuts(count = '2000', seed = String(Date.now() % 2 ** 31)) {
  /** @type {typeof import('../recovery/crashes.ts')} */
  const { crashAgainAndAgain } = await loadSource('build/recovery/crashes.ts');
  const folder = scratch('cuts');
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(0);
  const ends = { kill: 0, journal: 0, loose: 0 };
  /** @type {string[]} */
  const problems = [];
  const sum = { states: 0, answered: 0, problems, ends };
  for (let trace = 0; sum.states < Number(count); trace += 1) {
    const own = path.join(folder, `${trace}`);
    mkdirSync(own);
    const states = Math.min(A_TRACE, Number(count) - sum.states);
    const so = await crashAgainAndAgain(own, { states, seed: Number(seed) + trace, actions: ACTIONS });
    sum.states += so.states;
    sum.answered += so.answered;
    sum.problems.push(...so.problems);
    for (const end of /** @type {const} */ (['kill', 'journal', 'loose'])) ends[end] += so.ends[end];
    console.log(`${sum.states} states, ${sum.problems.length} problems; ${seconds()} s`);
  }
  console.log(sum.problems.slice(0, 40).join('\n'));
  console.log(
    `Seed ${seed}: ${sum.states} states (${Object.entries(ends)
      .map(([end, times]) => `${times} ${end}`)
      .join(', ')}), ` + `${sum.answered} answers that had to hold, ${sum.problems.length} problems`,
  );
  return sum.problems.length === 0;
}
