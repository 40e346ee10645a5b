import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dated } from '@shared/across/types';
import { pointsOf, ticksOf, wholeOf, zoomed } from './axis';

const at = (from: string, to = from): Dated => ({
  from,
  to,
  precision: 'day',
  spot: { in: 'draft', name: '', start: 0, end: 1, locator: 'paragraph 1', said: '' },
  words: from,
  date: from,
});
const drawn = { width: 1000, room: 3, odd: () => false };

test('dates stand at the right distance', () => {
  const dated = [at('2000-01-01'), at('2005-01-01'), at('2020-01-01')];
  const [a, b, c] = pointsOf(dated, wholeOf(dated), drawn).map(({ left }) => left);
  expect((c! - a!) / (b! - a!)).toBeCloseTo(4, 2);
});

test('a month is as long as it is', () => {
  const dated = [at('2020-01-01', '2020-12-31'), at('2020-03-01', '2020-03-31')];
  const [year, month] = pointsOf(dated, wholeOf(dated), drawn);
  expect(year!.width / month!.width).toBeCloseTo(366 / 31, 1);
});

test('dates that would lie upon each other stand under each other, as far as there is room', () => {
  const dated = Array.from({ length: 6 }, () => at('2020-05-01'));
  const view = wholeOf([...dated, at('2010-01-01')]);
  expect(pointsOf(dated, view, drawn).map(({ row }) => row)).toEqual([0, 1, 2]);
  const odd = pointsOf(dated, view, { ...drawn, odd: (nth) => nth === 5 });
  expect(odd.map(({ nth }) => nth)).toEqual([0, 1, 2, 5]);
});

const day = fc.date({ min: new Date('1200-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
const days = fc
  .array(
    day.map((date) => at(date.toISOString().slice(0, 10))),
    { minLength: 1, maxLength: 30 },
  )
  .map((dated) => dated.sort((a, b) => (a.from < b.from ? -1 : 1)));

test('all dates are inside the whole, and ticks rise without touching', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 200, max: 2000 }), (dated, width) => {
      const whole = wholeOf(dated);
      for (const { left, width: long } of pointsOf(dated, whole, { ...drawn, width }))
        expect(left >= 0 && left + long <= width).toBe(true);
      const ticks = ticksOf(whole, width).map(({ left }) => left);
      for (const [nth, left] of ticks.entries())
        if (nth > 0) expect(left - ticks[nth - 1]!).toBeGreaterThan(50);
    }),
  );
});

test('nearer and further away stay inside the whole', () => {
  fc.assert(
    fc.property(days, fc.double({ min: 0.1, max: 10, noNaN: true }), fc.integer(), (dated, by, around) => {
      const whole = wholeOf(dated);
      const next = zoomed(zoomed(whole, 0.4, around, whole), by, around, whole);
      expect(next.first).toBeGreaterThanOrEqual(whole.first);
      expect(next.last).toBeLessThanOrEqual(whole.last);
      expect(next.last).toBeGreaterThan(next.first);
    }),
  );
});
