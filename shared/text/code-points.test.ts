import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePoints } from './code-points';

test('an emoji is one code point and two code units', () => {
  const points = new CodePoints('a😀b');
  expect([0, 1, 3, 4].map((unit) => points.of(unit))).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3, 9].map((point) => points.units(point))).toEqual([0, 1, 3, 4, 4]);
});

test('law: both counts agree with the language’s own, and lead back to the same place', () => {
  const text = fc.array(fc.constantFrom('a', '😀', 'é', '👩‍👧', '\ud83d', '\n')).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (words) => {
      const points = new CodePoints(words);
      let unit = 0;
      let point = 0;
      for (const each of words) {
        expect(points.of(unit)).toBe(point);
        expect(points.units(point)).toBe(unit);
        unit += each.length;
        point++;
      }
      expect([points.of(unit), points.units(point)]).toEqual([point, unit]);
    }),
  );
});
