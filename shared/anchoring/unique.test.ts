import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnique } from './unique';

const read = (text: string, words: string): boolean => text.indexOf(words, text.indexOf(words) + 1) === -1;

/** Long enough for an index, of few stretches, so that much of it stands in many places. */
const longText = fc
  .array(fc.constantFrom('The bridge stands. ', 'aaaaaaaa', '1890', '😀', '\n', 'a river and a road '), {
    minLength: 40,
    maxLength: 80,
  })
  .map((parts) => parts.join(''))
  .chain((part) =>
    fc.tuple(
      fc.constant(part),
      fc.integer({ min: 0, max: 40_000 }),
      fc.constantFrom('', 'x', part.slice(0, 50)),
    ),
  )
  .map(([part, at, other]) => {
    const text = part.repeat(Math.ceil(40_000 / part.length));
    return `${text.slice(0, at)}${other}${text.slice(at)}`;
  });

test('asked about once or a thousand times, it answers what reading the text does', () => {
  fc.assert(
    fc.property(
      longText,
      fc.array(fc.tuple(fc.nat(40_000), fc.integer({ min: 1, max: 600 })), { minLength: 60, maxLength: 90 }),
      (text, stretches) => {
        for (const [at, length] of stretches) {
          const words = text.slice(at, at + length) || text;
          expect(isUnique(text, words)).toBe(read(text, words));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('words that overlap themselves stand there twice', () => {
  const text = `${'b'.repeat(30_000)}${'a'.repeat(41)}${'c'.repeat(30_000)}`;
  for (let asked = 0; asked < 50; asked += 1) {
    expect(isUnique(text, 'a'.repeat(40))).toBe(false);
    expect(isUnique(text, 'a'.repeat(41))).toBe(true);
  }
});
