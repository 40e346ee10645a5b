import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitting } from './fitting';

test.each([
  [[], 4, 0],
  [[1], 4, 1],
  [[1, 1, 1, 1], 4, 4],
  [[1, 1, 1, 1, 1], 4, 3],
  [[2, 2], 4, 2],
  [[2, 2, 1], 4, 1],
  [[1, 2, 2], 4, 2],
  [[1.5, 1.5, 1.5], 4, 2],
  [[3, 1, 1], 4, 1],
  [[4], 4, 1],
  [[4, 1], 4, 1],
  [[9, 9], 4, 1],
])('of %j, in a room of %i, %i fit', (widths, room, expected) => {
  expect(fitting(widths, room)).toEqual(Array.from({ length: expected }, (_, at) => at));
});

test.each([
  [[1, 1, 1, 1, 1], [4], [0, 1, 4]],
  [
    [1, 1, 1, 1, 1, 1],
    [2, 5],
    [0, 2, 5],
  ],
  [
    [1, 1, 1, 1, 1, 1],
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ],
  [[1, 1.5, 1, 1], [3], [0, 3]],
  [[9, 1, 1], [2], [2]],
])('of %j, those at %j are never left over: %j are shown', (widths, must, expected) => {
  expect(
    fitting(
      widths,
      4,
      widths.map((_, at) => must.includes(at)),
    ),
  ).toEqual(expected);
});

test('law: what is shown fits, with its number; one more would not; and something is shown', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 });
  fc.assert(
    fc.property(widths, fc.integer({ min: 2, max: 12 }), (widths, room) => {
      const count = fitting(widths, room).length;
      const widthOf = (shown: number): number =>
        widths.slice(0, shown).reduce((sum, width) => sum + width, shown < widths.length ? 1 : 0);
      expect(count > 0).toBe(widths.length > 0);
      if (count > 1) expect(widthOf(count)).toBeLessThanOrEqual(room);
      if (count < widths.length) expect(widthOf(count + 1)).toBeGreaterThan(room);
    }),
  );
});
