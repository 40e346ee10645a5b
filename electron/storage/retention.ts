/*
 * Which backups stay: the ten newest, besides them the newest of each of the last fourteen days and of the
 * last eight weeks that have any. Newest is what was made last, whatever its date says: while a clock is
 * wrong, in either direction, the days and weeks it names are days and weeks like others. So a laptop that
 * lay in a drawer for a month does not lose what it has, and neither does one whose clock once stood in
 * another year.
 *
 * Those that an earlier Stet made were not counted. They are older than all that were, and among themselves
 * ordered by their dates; those dated in a time to come were made while the clock was wrong and go by the
 * same rule by themselves, or they would push out all others.
 */

const NEWEST = 10;
const DAYS = 14;
const WEEKS = 8;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the rule goes by. `made`: the how manieth of its library, 0 where nobody counted. */
export interface Dated {
  at: Date;
  made: number;
}

/** Those of `backups` that are kept at `now`. Pure; the order does not matter. */
export function kept<B extends Dated>(backups: readonly B[], now: Date): B[] {
  const future = backups.filter(({ made, at }) => made === 0 && at > now);
  return [...byTheRule(backups.filter((backup) => !future.includes(backup))), ...byTheRule(future)];
}

function byTheRule<B extends Dated>(backups: readonly B[]): B[] {
  const newestFirst = [...backups].sort((a, b) => b.made - a.made || b.at.getTime() - a.at.getTime());
  const keep = new Set(newestFirst.slice(0, NEWEST));
  for (const [periodOf, count] of [
    [dayOf, DAYS],
    [weekOf, WEEKS],
  ] as const) {
    const periods = new Set<number>();
    for (const backup of newestFirst) {
      const period = periodOf(backup.at);
      if (periods.has(period)) continue;
      if (periods.size === count) break;
      periods.add(period);
      keep.add(backup);
    }
  }
  return newestFirst.filter((backup) => keep.has(backup));
}

const dayOf = (moment: Date): number => Math.floor(moment.getTime() / DAY_MS);
/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (moment: Date): number => Math.floor((dayOf(moment) + 3) / 7);
