import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { laid, leftOf, type End } from './crash';
import { Ledger } from './ledger';
import { Looker } from './look';
import { randomFrom, type Random } from './random';
import { traced, type Entry } from './trace';
import { work } from './work';

export interface Crashed {
  states: number;
  ends: Record<End, number>;
  /** Answers that had to hold, over all states. */
  answered: number;
  problems: string[];
}

const ENDS: readonly End[] = ['kill', 'journal', 'loose'];

export interface Crashing {
  states: number;
  seed: number;
  actions: number;
  /** False: a disk that is asked to sync and does nothing. On it things must be found missing. */
  syncs?: boolean;
}

/**
 * Has a library worked on once, every step on the disk written down, and works out `states` of what a death
 * or a power cut at some moment may have left; each is opened and looked at. Half of the moments are those
 * right after something was answered: it has to hold from then on. Nobody is killed and no power is cut, so
 * the same seed gives the same work.
 */
export async function crashAgainAndAgain(
  folder: string,
  { states, seed, actions, syncs = true }: Crashing,
): Promise<Crashed> {
  const random = randomFrom(seed);
  const root = path.join(folder, 'worked-on');
  mkdirSync(root, { recursive: true });
  const all = await traced(root, (say) => work(root, { seed, say, actions }));
  const entries = syncs ? all : withoutSyncs(all);
  const answers = entries.flatMap(({ type }, at) => (type === 'said' ? [at + 1] : []));
  const so: Crashed = { states: 0, ends: { kill: 0, journal: 0, loose: 0 }, answered: 0, problems: [] };
  for (let state = 1; state <= states; state += 1) {
    const end = ENDS[state % ENDS.length]!;
    const length = random() < 0.5 ? random.pick(answers) : random.below(entries.length) + 1;
    const { problems, answered } = await crashed(
      root,
      entries,
      length,
      end,
      random,
      path.join(folder, `state-${state}`),
    );
    so.states += 1;
    so.ends[end] += 1;
    so.answered += answered;
    so.problems.push(
      ...problems.map((each) => `seed ${seed}, ${end} after ${length} of ${entries.length}: ${each}`),
    );
  }
  rmSync(root, { recursive: true });
  return so;
}

function withoutSyncs(entries: readonly Entry[]): Entry[] {
  const syncs = new Set(
    entries.flatMap((each) => (each.type === 'begins' && each.step.call === 'sync' ? [each.id] : [])),
  );
  return entries.filter((each) => each.type === 'said' || !syncs.has(each.id));
}

async function crashed(
  root: string,
  entries: readonly Entry[],
  length: number,
  end: End,
  random: Random,
  folder: string,
): Promise<{ problems: string[]; answered: number }> {
  const said = entries.slice(0, length).flatMap((entry) => (entry.type === 'said' ? [entry.said] : []));
  const ledger = new Ledger();
  for (const each of said) ledger.hear(each);
  mkdirSync(folder);
  laid(leftOf(root, entries, length, end, random), folder);
  const problems = ledger.compare(await new Looker(folder).look(random.below(100)));
  rmSync(folder, { recursive: true });
  return { problems, answered: said.filter(({ type }) => type === 'saved' || type === 'done').length };
}
