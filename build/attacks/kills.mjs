// Kills a writer again and again on the same library and looks each time what is left: npm run attack --
// kills [1000] [SEED]
import path from 'node:path';
import { buildProgram } from '../recovery/program.mjs';
import { loadSource } from '../recovery/source.mjs';
import { scratch } from '../scratch.mjs';

/**
 * @param {string} [count] how many kills
 * @param {string} [seed]
 */
export default async function kills(count = '1000', seed = String(Date.now() % 2 ** 31)) {
  /** @type {typeof import('../recovery/kills.ts')} */
  const { killAgainAndAgain } = await loadSource('build/recovery/kills.ts');
  const program = await buildProgram();
  const library = path.join(scratch('kills'), 'library');
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(0);
  let next = 50;
  /** @param {{ kills: number, answered: number }} so */
  const say = (so) => {
    if (so.kills < next) return;
    next += 50;
    console.log(`${so.kills} kills, ${so.answered} answers; ${seconds()} s`);
  };
  const so = await killAgainAndAgain(program, library, Number(count), Number(seed), say);
  /** @param {Record<string, number>} counts */
  const list = (counts) =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([what, times]) => `  ${times} × ${what}`);
  console.log(
    [
      `Seed ${seed}. It died in the middle of:`,
      ...list(so.at),
      'The library said on opening:',
      ...list(so.notices),
    ].join('\n'),
  );
  console.log(so.problems.join('\n'));
  console.log(`${so.kills} kills, ${so.answered} answers, ${so.problems.length} problems; ${seconds()} s`);
  return so.problems.length === 0;
}
