import { setTimeout } from 'node:timers/promises';
import type { Death } from './dying';
import { Ledger } from './ledger';
import { Looker } from './look';
import { startWriter } from './program.mjs';
import { randomFrom, type Random } from './random';
import type { ActionName, Said } from './said';

export interface Killed {
  /** How many times the writer died at work; before it had begun does not count. */
  kills: number;
  /** At which actions. */
  at: Record<string, number>;
  /** What was answered, and so must hold. */
  answered: number;
  /** What does not hold, and how to repeat it. There must never be any. */
  problems: string[];
  notices: Record<string, number>;
}

/** A death at one of the first steps of these is what random moments seldom hit. */
const AIMED_AT: readonly ActionName[] = [
  'create',
  'copy',
  'change',
  'attach',
  'trash',
  'put back',
  'delete',
  'delete',
  'backup',
  'backup',
  'restore',
  'restore',
  'settings',
  'snapshot',
  'close',
  'reopen',
  'list',
  'search',
];
/** Longer than any action has steps, at the size the libraries here have. */
const MOST_STEPS = 120;

/**
 * Kills a writer again and again on the same library (SIGKILL: no warning, no last word), at random moments
 * and at random steps of what it does, and looks each time whether everything it was answered holds, and
 * the library is ready to be worked on. `told` hears after each kill.
 */
export async function killAgainAndAgain(
  program: string,
  library: string,
  kills: number,
  seed: number,
  told: (so: Killed) => void = () => {},
): Promise<Killed> {
  const random = randomFrom(seed);
  const ledger = new Ledger();
  const looker = new Looker(library);
  const so: Killed = { kills: 0, at: {}, answered: 0, problems: [], notices: {} };
  for (let life = 1; so.kills < kills && so.problems.length === 0; life += 1) {
    if (life > 2 * kills + 10) throw new Error('The writer seldom gets to work before it is killed.');
    const death = random() < 0.6 ? deathOf(random) : undefined;
    const said = await liveAndDie(program, library, seed + life, death, random);
    if (said.some(({ type }) => type === 'done')) so.kills += 1;
    for (const each of said) ledger.hear(each);
    so.answered += said.filter(({ type }) => type === 'saved' || type === 'done').length;
    count(so.at, unanswered(said));
    const found = await looker.look(random.below(100));
    for (const notice of found.notices) count(so.notices, notice.split(/[.:]/)[0]!);
    const problems = ledger.compare(found);
    const how = death ? JSON.stringify(death) : 'some time';
    so.problems.push(
      ...problems.map(
        (problem) => `seed ${seed}, life ${life}, died ${how} in ${unanswered(said)}: ${problem}`,
      ),
    );
    ledger.settle(found);
    told(so);
  }
  return so;
}

const deathOf = (random: Random): Death => ({
  action: random.pick(AIMED_AT),
  // The first steps oftener: short actions have no others.
  step: 1 + Math.floor(random() ** 2 * MOST_STEPS),
  when: random.pick(['before', 'after', 'within']),
});

async function liveAndDie(
  program: string,
  library: string,
  seed: number,
  death: Death | undefined,
  random: Random,
): Promise<Said[]> {
  let begun = () => {};
  const working = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const writer = startWriter(program, library, seed, { onLine: begun, death });
  // Mostly in the middle of work, now and then while it is still opening the library. Who is to die at a
  // step has longer.
  if (random() < 0.9) await Promise.race([working, writer.ended]);
  await Promise.race([setTimeout(death ? 1500 : random() * 300), writer.ended]);
  writer.child.kill('SIGKILL');
  const { signal } = await writer.ended;
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself (seed ${seed}): ${writer.errors()}`);
  return writer.lines().map((line) => JSON.parse(line) as Said);
}

/** What was asked for and not answered. */
function unanswered(said: readonly Said[]): string {
  const done = new Set(said.flatMap((each) => (each.type === 'done' ? [each.n] : [])));
  const open = said.flatMap((each) => (each.type === 'asks' && !done.has(each.n) ? [each.asked.action] : []));
  return open.sort().join(' and ') || (said.length === 0 ? 'opening' : 'nothing');
}

function count(counts: Record<string, number>, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}
