import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kept } from './retention';

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 0, 1 + day, hour));
const NOW = at(1000);
const days = (moments: Date[]) => moments.map((moment) => Math.round((moment.getTime() - at(0).getTime()) / 86_400_000));

test('ten and fewer all stay', () => {
  const moments = Array.from({ length: 10 }, (_, hour) => at(0, hour));
  expect(kept(moments, NOW)).toHaveLength(10);
});

test('one a day for a year: fourteen days, then one for each of the earlier weeks', () => {
  const moments = Array.from({ length: 365 }, (_, day) => at(day));
  // 31 December 2026 is a Thursday. Its week and the one before lie within the fourteen days, and so does the end of the third.
  expect(days(kept(moments, NOW))).toEqual([364, 363, 362, 361, 360, 359, 358, 357, 356, 355, 354, 353, 352, 351, 346, 339, 332, 325, 318]);
});

test('many on one day: the ten newest, and the newest of each day before', () => {
  const moments = [at(0), at(1, 8), at(1, 20), ...Array.from({ length: 15 }, (_, hour) => at(2, hour))];
  expect(kept(moments, NOW)).toEqual([...Array.from({ length: 10 }, (_, back) => at(2, 14 - back)), at(1, 20), at(0)]);
});

const moments = fc.array(fc.date({ min: at(-500), max: at(500), noInvalidDate: true }), { maxLength: 120 });

test('laws: the newest stays, never more than 32, and keeping twice keeps the same', () => {
  fc.assert(fc.property(moments, (moments) => {
    const once = kept(moments, NOW);
    expect(once.length).toBeLessThanOrEqual(32);
    expect(once.length).toBeGreaterThanOrEqual(Math.min(10, moments.length));
    expect(kept(once, NOW)).toEqual(once);
    if (moments.length > 0) expect(Math.max(...once.map(Number))).toBe(Math.max(...moments.map(Number)));
  }));
});

test('a clock that was wrong costs no backup: what is from a time to come and what is past are kept as if alone', () => {
  fc.assert(fc.property(moments, fc.date({ min: at(-500), max: at(500), noInvalidDate: true }), (moments, now) => {
    const [past, future] = [moments.filter((moment) => moment <= now), moments.filter((moment) => moment > now)];
    expect(new Set(kept(moments, now))).toEqual(new Set([...kept(past, NOW), ...kept(future, NOW)]));
    if (past.length > 0) expect(kept(moments, now).map(Number)).toContain(Math.max(...past.map(Number)));
  }));
});
