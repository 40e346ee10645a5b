import { Desk } from './desk';
import { randomFrom, type Random } from './random';
import type { ActionName, Said } from './said';

/** How often each is done, in parts of a hundred or so: often, what has many steps to die between. */
const OFTEN: [ActionName, number][] = [
  ['change', 34],
  ['create', 4],
  ['copy', 4],
  ['attach', 4],
  ['snapshot', 6],
  ['close', 4],
  ['trash', 8],
  ['put back', 5],
  ['delete', 5],
  ['backup', 8],
  ['restore', 9],
  ['settings', 3],
  ['list', 4],
  ['search', 5],
  ['reopen', 2],
];

export interface Working {
  seed: number;
  /** Hears of everything asked for and answered, at once. */
  say: (said: Said) => void;
  /** Ends after so many actions; for ever where not given. */
  actions?: number;
  /** Does nothing but this, once there is something to do it to; for a death in the middle of it. */
  only?: ActionName | undefined;
}

/**
 * Works on a library as several hasty checkers would, until somebody ends the process: everything a library
 * can be asked for, one after the other, and often a change of an article at the same time as something
 * that does not touch it.
 */
export async function work(
  directory: string,
  { seed, say, actions = Infinity, only }: Working,
): Promise<void> {
  const random = randomFrom(seed);
  const desk = await Desk.at(directory, random, say);
  say({ type: 'begun' });
  for (let done = 0; done < actions; done += 1) {
    const wanted = only && random() < 0.5 ? only : drawn(random);
    const action = await desk.plan(wanted);
    await Promise.all([action(), random() < 0.4 ? desk.changeBeside() : undefined]);
  }
  await desk.leave();
}

function drawn(random: Random): ActionName {
  let at = random() * OFTEN.reduce((sum, [, weight]) => sum + weight, 0);
  return OFTEN.find(([, weight]) => (at -= weight) < 0)![0];
}
