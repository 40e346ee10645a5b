/*
 * Which backups stay: the ten newest, besides them the newest of each of the last fourteen days and of the last eight
 * weeks that have any. Days and weeks count by the backups' own dates, so a laptop that lay in a drawer for a month does
 * not lose what it has. Backups dated in a time to come were made while the clock was wrong: they are counted by
 * themselves, by the same rule, or they would push out everything that is made once it is right again.
 */

const NEWEST = 10;
const DAYS = 14;
const WEEKS = 8;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The moments, among those given, whose backups are kept at `now`. Pure; the order does not matter. */
export function kept(moments: readonly Date[], now: Date): Date[] {
  const [past, future] = [moments.filter((moment) => moment <= now), moments.filter((moment) => moment > now)];
  return [...byTheRule(future), ...byTheRule(past)];
}

function byTheRule(moments: readonly Date[]): Date[] {
  const newestFirst = [...moments].sort((a, b) => b.getTime() - a.getTime());
  const keep = new Set(newestFirst.slice(0, NEWEST));
  for (const [periodOf, count] of [[dayOf, DAYS], [weekOf, WEEKS]] as const) {
    const periods = new Set<number>();
    for (const moment of newestFirst) {
      const period = periodOf(moment);
      if (periods.has(period)) continue;
      if (periods.size === count) break;
      periods.add(period);
      keep.add(moment);
    }
  }
  return newestFirst.filter((moment) => keep.has(moment));
}

const dayOf = (moment: Date): number => Math.floor(moment.getTime() / DAY_MS);
/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (moment: Date): number => Math.floor((dayOf(moment) + 3) / 7);
