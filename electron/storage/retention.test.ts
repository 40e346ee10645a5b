import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kept, type Dated } from './retention';

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 0, 1 + day, hour));
const NOW = at(1000);
const days = (backups: Dated[]) =>
  backups.map(({ at: moment }) => Math.round((moment.getTime() - at(0).getTime()) / 86_400_000));
/** Backups of these dates, made in this order. */
const madeOn = (moments: readonly Date[]): Dated[] =>
  moments.map((moment, n) => ({ at: moment, made: n + 1 }));
/** Backups of these dates, by a Stet that did not count. */
const uncounted = (moments: readonly Date[]): Dated[] => moments.map((moment) => ({ at: moment, made: 0 }));

test('ten and fewer all stay', () => {
  const moments = Array.from({ length: 10 }, (_, hour) => at(0, hour));
  expect(kept(madeOn(moments), NOW)).toHaveLength(10);
});

test('one a day for a year: fourteen days, then one for each of the earlier weeks', () => {
  const moments = Array.from({ length: 365 }, (_, day) => at(day));
  // 31 December 2026 is a Thursday. Its week and the one before lie within the fourteen days, and so does the
  // end of the third.
  expect(days(kept(madeOn(moments), NOW))).toEqual([
    364, 363, 362, 361, 360, 359, 358, 357, 356, 355, 354, 353, 352, 351, 346, 339, 332, 325, 318,
  ]);
});

test('many on one day: the ten newest, and the newest of each day before', () => {
  const moments = [at(0), at(1, 8), at(1, 20), ...Array.from({ length: 15 }, (_, hour) => at(2, hour))];
  expect(kept(madeOn(moments), NOW).map(({ at: moment }) => moment)).toEqual([
    ...Array.from({ length: 10 }, (_, back) => at(2, 14 - back)),
    at(1, 20),
    at(0),
  ]);
});

const moments = fc.array(fc.date({ min: at(-500), max: at(500), noInvalidDate: true }), { maxLength: 120 });

test('laws: the one made last stays, never more than 32, and keeping twice keeps the same', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(madeOn, uncounted), (moments, made) => {
      const once = kept(made(moments), NOW);
      expect(once.length).toBeLessThanOrEqual(32);
      expect(once.length).toBeGreaterThanOrEqual(Math.min(10, moments.length));
      expect(kept(once, NOW)).toEqual(once);
      if (moments.length > 0)
        expect(once[0]).toEqual(
          made(moments).sort((a, b) => b.made - a.made || b.at.getTime() - a.at.getTime())[0],
        );
    }),
  );
});

test('law: whatever the clock says, the ten made last stay, and now is never asked', () => {
  fc.assert(
    fc.property(moments, fc.date({ min: at(-500), max: at(500), noInvalidDate: true }), (moments, now) => {
      const backups = madeOn(moments);
      expect(kept(backups, now)).toEqual(kept(backups, NOW));
      expect(kept(backups, now)).toEqual(expect.arrayContaining(backups.slice(-10)));
    }),
  );
});

test.each([
  ['ahead', 365],
  ['behind', -365],
])('a clock that was a year %s for two months costs none of the days before and after', (_, off) => {
  const before = Array.from({ length: 20 }, (_, day) => at(day));
  const wrong = Array.from({ length: 60 }, (_, day) => at(20 + day + off));
  const after = Array.from({ length: 5 }, (_, day) => at(80 + day));
  // While it is wrong its days count like others; once it is right those made since are the newest.
  expect(days(kept(madeOn([...before, ...wrong]), NOW)).slice(0, 14)).toEqual(
    days(madeOn(wrong)).reverse().slice(0, 14),
  );
  expect(days(kept(madeOn([...before, ...wrong, ...after]), NOW)).slice(0, 5)).toEqual([84, 83, 82, 81, 80]);
});

test('what nobody counted: a time to come and the past are kept as if alone', () => {
  fc.assert(
    fc.property(moments, fc.date({ min: at(-500), max: at(500), noInvalidDate: true }), (moments, now) => {
      const all = uncounted(moments);
      const [past, future] = [all.filter((each) => each.at <= now), all.filter((each) => each.at > now)];
      expect(new Set(kept(all, now))).toEqual(new Set([...kept(past, NOW), ...kept(future, NOW)]));
      if (past.length > 0)
        expect(Math.max(...kept(past, now).map((each) => Number(each.at)))).toBe(
          Math.max(...past.map((each) => Number(each.at))),
        );
    }),
  );
});
