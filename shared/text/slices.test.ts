import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { slicesOf } from './slices';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '東', '😀', '\ud83d', '\ude00'), maxLength: 30 });

test('law: slices are the text, in characters and in bytes', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 8 }), (whole, length) => {
      const slices = [...slicesOf(whole, length)];
      expect(slices.join('')).toBe(whole);
      expect(Buffer.concat(slices.map((slice) => Buffer.from(slice)))).toEqual(Buffer.from(whole));
      expect(slices.every((slice) => slice.length <= length + 1)).toBe(true);
    }),
  );
});
